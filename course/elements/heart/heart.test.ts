import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, passed, press } from '../../testing/fixture.ts';
import { TOO_SOON } from '../activity/second-press.ts';
import { act, damaged, own, type Kept } from '../activity/testing.ts';
import { pressButton, tryChoice } from '../choice/testing.ts';
import './custom.ts';
import './heart.ts';
import type { RippleHeart } from './heart.ts';

const heart = (kept?: Kept) =>
  act<RippleHeart>(
    html`<ripple-heart outcome="The middle is the same.">
      <ripple-custom
        heart="To know when"
        fits="same"
        same="It rings."
        other="Too late."
        without="He gives up."
        >Ring back.</ripple-custom
      >
      <ripple-custom
        heart="To be noticed"
        fits="other"
        instead="Hi, what is it?"
        same="He asks who is in trouble."
        other="He grins."
        without="He waits."
        >Say good afternoon.</ripple-custom
      >
    </ripple-heart>`,
    kept,
  );
const rows = ({ root }: Awaited<ReturnType<typeof heart>>) =>
  [...root.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  );

describe('ripple-heart', () => {
  it('is accessible at first, on the way and at the end', async () => {
    for (const state of ['', '1', '2']) await expectAccessible((await heart({ state })).element);
  });

  it('carries a custom over by keyboard, says what comes of it, and puts its heart into the middle', async () => {
    const a = await heart();
    expect(a.text()).to.contain('1 of 2 For a customer Ring back.');
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(a.said).to.deep.equal(['Right. It rings.']);
    expect(a.root.activeElement?.textContent?.trim()).to.equal('Next one');
    await passed(TOO_SOON);
    await press('Enter');
    await a.update();
    expect(a.said.at(-1)).to.equal('At heart: To know when');
    expect(rows(a)).to.deep.equal([['For a customer: Ring back.', 'To know when', 'For a colleague: Just the same']]); // prettier-ignore
    expect(own(a.last())).to.deep.equal({ state: '1', done: false });
  });

  it('shows what happens where the other choices are made, without giving the right one away', async () => {
    const a = await heart({ state: '1' });
    await tryChoice(a, 'a');
    expect(a.said).to.deep.equal(['Not this one. He asks who is in trouble.']);
    await pressButton(a);
    await tryChoice(a, 'c');
    expect(a.said.at(-1)).to.equal('Not this one. He waits.');
    expect(rows(a).length).to.equal(1);
  });

  it('is done when all are sorted, and reports the whole way, also of another day', async () => {
    const before = await heart();
    await tryChoice(before, 'c');
    await pressButton(before);
    await tryChoice(before, 'a');
    await before.click('Next one');
    const a = await heart({ state: before.last()?.state ?? '' });
    await tryChoice(a, 'b');
    await a.click('See the whole');
    expect(a.text()).to.contain('The middle is the same.');
    expect(rows(a)[1]).to.deep.equal(['For a customer: Say good afternoon.', 'To be noticed', 'For a colleague: Hi, what is it?']); // prettier-ignore
    const { state, done, score, result } = a.last() ?? {};
    expect([state, done, score]).to.deep.equal(['2', true, 75]);
    expect(result?.steps).to.deep.equal([['custom_1', 'c'], ['custom_1', 'a'], ['custom_2', 'b']]); // prettier-ignore
    expect(result?.result).to.equal('incorrect');
  });

  it('stays sorted', async () => {
    const a = await heart({ state: '2' });
    expect(rows(a).length).to.equal(2);
    expect(a.outcomes).to.deep.equal([]);
  });

  for (const text of damaged) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect(rows(await heart({ state: text }))).to.deep.equal([]);
    });
  }
});
