import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, passed, press } from '../../testing/fixture.ts';
import { TOO_SOON } from '../activity/second-press.ts';
import { act, damaged, own, type Kept } from '../activity/testing.ts';
import { pressButton, tryChoice } from '../choice/testing.ts';
import './rewrite.ts';
import type { RippleRewrite } from './rewrite.ts';

const rewrite = (kept?: Kept) =>
  act<RippleRewrite>(
    html`<ripple-rewrite heading="Priya to Luis">
      <ripple-phrase original="Hi Luis."></ripple-phrase>
      <ripple-phrase original="Like I said," said="He did not listen.">
        <ripple-choice works said="Plain.">Please,</ripple-choice>
        <ripple-choice said="Still a jab.">As you know,</ripple-choice>
      </ripple-phrase>
      <ripple-phrase original="sign it by four." said="He needs this."></ripple-phrase>
      <ripple-phrase original="Obviously." said="It says he is slow.">
        <ripple-choice said="Too small.">Sorry!</ripple-choice>
        <ripple-choice works said="Warm.">Thank you!</ripple-choice>
      </ripple-phrase>
    </ripple-rewrite>`,
    kept,
  );
type Rewrite = Awaited<ReturnType<typeof rewrite>>;

async function mark(a: Rewrite, ...ids: string[]): Promise<void> {
  const input = a.root.querySelector('ripple-find-input')?.shadowRoot;
  for (const id of ids) input?.querySelector<HTMLElement>(`input[value="${id}"]`)?.click();
  await a.update();
  await a.click('Check');
}
const message = ({ root }: Rewrite) =>
  root.querySelector('.card')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('ripple-rewrite', () => {
  it('is accessible at every stage', async () => {
    for (const state of ['', '1', '2', '3']) await expectAccessible((await rewrite({ state })).element);
    const a = await rewrite();
    await mark(a, 'b', 'c');
    await expectAccessible(a.element);
  });

  it('asks for a phrase before it checks', async () => {
    const a = await rewrite();
    await a.click('Check');
    expect(a.said).to.deep.equal(['Choose at least one phrase first.']);
    expect(a.outcomes).to.deep.equal([]);
  });

  it('explains a wrong mark, tells how many are left, and keeps the right ones', async () => {
    const a = await rewrite();
    await mark(a, 'b', 'c');
    expect(a.said).to.deep.equal([
      'Not this one: sign it by four. He needs this. One more is still in there.',
    ]);
    await a.click('Try again');
    await mark(a, 'd');
    expect(a.said.at(-1)).to.equal('Right');
    await a.click('Now choose better ones');
    expect(own(a.last())).to.deep.equal({ state: '1', done: false });
  });

  it('is rewritten by keyboard, and the message grows', async () => {
    const a = await rewrite({ state: '1' });
    expect(message(a)).to.equal('Hi Luis. Like I said, sign it by four. Obviously.');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(message(a)).to.equal('Hi Luis. Please, sign it by four. Obviously.');
    expect(a.root.activeElement?.textContent?.trim()).to.equal('Next phrase');
    await passed(TOO_SOON);
    await press('Enter');
    await a.update();
    expect(own(a.last())).to.deep.equal({ state: '2', done: false });
  });

  it('reads the whole message out once at the end, and reports the way there', async () => {
    const a = await rewrite();
    await mark(a, 'b', 'd');
    await a.click('Now choose better ones');
    await tryChoice(a, 'b');
    expect(a.said.at(-1)).to.equal('Not this one. Still a jab.');
    await pressButton(a);
    await tryChoice(a, 'a');
    await a.click('Next phrase');
    await tryChoice(a, 'b');
    await a.click('Read the whole message');
    const whole = 'Hi Luis. Please, sign it by four. Thank you!';
    expect(a.said.filter((text) => text === whole).length).to.equal(1);
    expect(message(a)).to.equal(whole);
    const { state, done, score, result } = a.last() ?? {};
    expect([state, done, score]).to.deep.equal(['3', true, 83]);
    expect(result?.steps).to.deep.equal([['find', 'bd'], ['phrase_1', 'b'], ['phrase_1', 'a'], ['phrase_2', 'b']]); // prettier-ignore
    expect(result?.result).to.equal('incorrect');
  });

  it('reports the whole way, also where it was begun another day', async () => {
    const before = await rewrite();
    await mark(before, 'b', 'c');
    const next = await rewrite({ state: before.last()?.state ?? '' });
    await mark(next, 'b', 'd');
    await next.click('Now choose better ones');
    const a = await rewrite({ state: next.last()?.state ?? '' });
    await tryChoice(a, 'a');
    await a.click('Next phrase');
    await tryChoice(a, 'b');
    await a.click('Read the whole message');
    expect(a.last()?.result?.steps).to.deep.equal([['find', 'bc'], ['find', 'bd'], ['phrase_1', 'a'], ['phrase_2', 'b']]); // prettier-ignore
  });

  it('stays rewritten', async () => {
    const a = await rewrite({ state: '3' });
    expect(message(a)).to.equal('Hi Luis. Please, sign it by four. Thank you!');
    expect(a.text()).to.contain('No sting left');
    expect(a.outcomes).to.deep.equal([]);
  });

  for (const text of damaged) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect((await rewrite({ state: text })).root.querySelector('ripple-find-input')).not.to.equal(null);
    });
  }
});
