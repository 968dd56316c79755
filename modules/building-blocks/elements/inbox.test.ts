import { expect } from 'chai';
import { html } from 'lit';
import { act, damaged, own, type Kept } from '../../../course/elements/activity/testing.ts';
import { expectAccessible, press } from '../../../course/testing/fixture.ts';
import './inbox.ts';
import type { RippleInbox } from './inbox.ts';
import { blocks } from './mail.ts';

const mail = (key: string, subject: string) =>
  html`<ripple-mail key=${key} subject=${subject} from="Bo" outcome="${subject}: all well.">
    <p>Please help.</p>
    ${blocks.map(
      (name) =>
        html`<ripple-block name=${name} ask="What now?">
          <ripple-choice works said=""><p>Do it.</p></ripple-choice>
          <ripple-choice said="${subject}: no ${name}."><p>Skip it.</p></ripple-choice>
        </ripple-block>`,
    )}
  </ripple-mail>`;
const inbox = (kept?: Kept) =>
  act<RippleInbox>(html`<ripple-inbox>${mail('a', 'Receipt')}${mail('b', 'Laptop')}</ripple-inbox>`, kept);
type Inbox = Awaited<ReturnType<typeof inbox>>;

const handle = async (a: Inbox, subject: string, letters: string) => {
  a.root.querySelector<HTMLElement>(`button[aria-label$="${subject}"]`)?.click();
  await a.update();
  for (const letter of letters) {
    const input = a.root.querySelector('ripple-choice-input')?.shadowRoot;
    input?.querySelector<HTMLElement>(`input[value="${letter}"]`)?.click();
    await a.update();
    a.root.querySelector<HTMLElement>('.actions .primary')?.click();
    await a.update();
  }
};

describe('ripple-inbox', () => {
  it('is accessible as a list, with a message open, and at the end', async () => {
    const a = await inbox();
    await expectAccessible(a.element);
    await handle(a, 'Receipt', 'a');
    await expectAccessible(a.element);
    // A lesson's own headings are h2, like the one that may come next.
    expect(a.element.querySelector('ripple-mail')?.shadowRoot?.querySelector('h2')?.textContent).to.equal(
      'Receipt',
    );
    await expectAccessible((await inbox({ state: 'a-aaaa.b-abba' })).element);
  });

  it('opens by keyboard and goes through the blocks in order', async () => {
    const a = await inbox();
    await press('Tab');
    await press('Enter');
    await a.update();
    const legend = () =>
      a.root.querySelector('ripple-choice-input')?.shadowRoot?.querySelector('legend')?.textContent;
    expect(legend()).to.equal('Understand: What now?');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(legend()).to.equal('Own: What now?');
    expect(own(a.last())).to.deep.equal({ state: 'a-a', done: false });
  });

  it('shows what comes of a request only when the next one is done, and names what was skipped', async () => {
    const a = await inbox();
    await handle(a, 'Receipt', 'abab');
    expect(a.text()).to.contain('Handled').and.not.to.contain('What came of it');
    await handle(a, 'Laptop', 'aaaa');
    expect(a.text()).to.contain('Receipt: no own. Skipped: Own, Communicate');
    expect(a.text()).to.contain('Laptop: all well. All four blocks');
    expect(a.text()).to.contain('1 of 2 went through all four blocks.');
    const { state, done, score, result } = a.last() ?? {};
    expect([state, done, score, result?.result]).to.deep.equal(['a-abab.b-aaaa', true, 75, 'incorrect']);
    expect(result?.steps.slice(0, 2)).to.deep.equal([['a_understand', 'a'], ['a_own', 'b']]); // prettier-ignore
  });

  it('lets a request be taken again', async () => {
    const a = await inbox({ state: 'a-abab.b-aaaa' });
    await handle(a, 'Receipt', 'aaaa');
    expect(a.last()?.score).to.equal(100);
    expect(a.text()).to.contain('2 of 2 went through all four blocks.');
  });

  it('reports what all sittings took; what is taken again is a run of its own', async () => {
    const a = await inbox({ state: 'a-abab.b-aa~1z~' });
    await handle(a, 'Laptop', 'aa');
    expect(a.last()?.result?.latency).to.be.within(71, 75);
    await handle(a, 'Receipt', 'aaaa');
    expect(a.last()?.result?.latency).to.be.within(0, 5);
  });

  it('goes on in the middle of a request', async () => {
    const a = await inbox({ state: 'a-ab' });
    await handle(a, 'Receipt', 'aa');
    expect(own(a.last())).to.deep.equal({ state: 'a-abaa', done: false });
  });

  for (const text of [...damaged, 'a-zz.c-aa']) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const a = await inbox({ state: text });
      expect(a.root.querySelectorAll('.list button')).to.have.length(2);
      expect(a.text()).not.to.contain('Next block');
    });
  }
});
