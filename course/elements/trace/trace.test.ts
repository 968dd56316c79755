import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, passed, press } from '../../testing/fixture.ts';
import { TOO_SOON } from '../activity/second-press.ts';
import { act, damaged, own, type Kept } from '../activity/testing.ts';
import { pressButton, tryChoice } from '../choice/testing.ts';
import './trace.ts';
import type { RippleTrace } from './trace.ts';

const choices = html`<ripple-choice works said="Yes."><p>On.</p></ripple-choice>
  <ripple-choice said="No."><p>Off.</p></ripple-choice>`;
const trace = (kept?: Kept) =>
  act<RippleTrace>(
    html`<ripple-trace>
      <ripple-link heading="Priya" ask="Who is next?"
        ><p>One.</p>
        ${choices}</ripple-link
      >
      <ripple-link heading="Samuel" ask="Who is next?"
        ><p>Two.</p>
        ${choices}</ripple-link
      >
      <ripple-link heading="Helen, customer"><p>Three.</p></ripple-link>
    </ripple-trace>`,
    kept,
  );
const inSight = ({ element }: Awaited<ReturnType<typeof trace>>) =>
  [...element.querySelectorAll('ripple-link')].filter(({ hidden }) => !hidden).length;

describe('ripple-trace', () => {
  it('is accessible at first, on the way and at the end', async () => {
    for (const state of ['', '2', '3']) await expectAccessible((await trace({ state })).element);
  });

  it('goes from link to link by keyboard', async () => {
    const a = await trace();
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(a.said).to.deep.equal(['Right. Yes.']);
    expect(a.root.activeElement?.textContent?.trim()).to.equal('Follow it further');
    await passed(TOO_SOON);
    await press('Enter');
    await a.update();
    expect(inSight(a)).to.equal(2);
    expect(own(a.last())).to.deep.equal({ state: '2', done: false });
  });

  it('explains a wrong turn, and is done at the customer, with the way there as its report', async () => {
    const a = await trace();
    await tryChoice(a, 'b');
    expect(a.said).to.deep.equal(['Not this one. No.']);
    await pressButton(a);
    await tryChoice(a, 'a');
    await a.click('Follow it further');
    await tryChoice(a, 'a');
    await a.click('Follow it further');
    const { state, done, score, result } = a.last() ?? {};
    expect([state, done, score]).to.deep.equal(['3', true, 75]);
    expect(result?.steps).to.deep.equal([['link_1', 'b'], ['link_1', 'a'], ['link_2', 'a']]); // prettier-ignore
    expect(a.text()).to.contain('You have reached the customer.');
  });

  it('reports the whole way, also where it was begun another day', async () => {
    const before = await trace();
    await tryChoice(before, 'b');
    await pressButton(before);
    await tryChoice(before, 'a');
    await before.click('Follow it further');
    const a = await trace({ state: before.last()?.state ?? '' });
    await tryChoice(a, 'a');
    await a.click('Follow it further');
    expect(a.last()?.result?.steps).to.deep.equal([['link_1', 'b'], ['link_1', 'a'], ['link_2', 'a']]); // prettier-ignore
    expect([a.last()?.state, a.last()?.score]).to.deep.equal(['3', 75]);
  });

  for (const text of damaged) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect(inSight(await trace({ state: text }))).to.equal(1);
    });
  }
});
