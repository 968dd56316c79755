import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, expectInSight, press } from '../../testing/fixture.ts';
import { act, damaged, own, type Kept } from '../activity/testing.ts';
import { pressButton, tryChoice } from '../choice/testing.ts';
import './kink.ts';
import type { RippleKink } from './kink.ts';

const process = (kept?: Kept) =>
  act<RippleKink>(
    html`<ripple-kink mended="9">
      <ripple-kink-step heading="Order" work="0.5" wait="1" said="Quick."
        ><p>It comes in.</p></ripple-kink-step
      >
      <ripple-kink-step heading="Form" work="1" wait="20" kink said="Here."
        ><p>It waits.</p></ripple-kink-step
      >
      <ripple-kink-step heading="Van" work="2" said="No."><p>It leaves.</p></ripple-kink-step>
      <ripple-choice said="He was not the cause."><p>Blame Bo.</p></ripple-choice>
      <ripple-choice works said="No wait."><p>Ask earlier.</p></ripple-choice>
    </ripple-kink>`,
    kept,
  );
type Process = Awaited<ReturnType<typeof process>>;

const inSight = (a: Process) =>
  [...a.element.querySelectorAll('ripple-kink-step')].filter(({ hidden }) => !hidden).length;

describe('ripple-kink', () => {
  it('is accessible at every stage', async () => {
    for (const state of ['', '1.3', '2.3', '3.3']) await expectAccessible((await process({ state })).element);
  });

  it('follows the process step by step, by keyboard, and keeps the place', async () => {
    const a = await process();
    expect(inSight(a)).to.equal(1);
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(inSight(a)).to.equal(2);
    expect(a.said).to.deep.equal(['Form. It waits. Worked on for 1 h. Then waiting for 20 h.']);
    expect(own(a.last())).to.deep.equal({ state: '0.2', done: false });
  });

  it('brings each step into sight, and the button that has the focus', async () => {
    const a = await process();
    for (const step of a.element.querySelectorAll<HTMLElement>('ripple-kink-step'))
      step.style.minHeight = '60vh';
    await press('Tab');
    for (const step of [1, 2]) {
      await press('Enter');
      await a.update();
      expectInSight(a.element.querySelectorAll('ripple-kink-step')[step]);
      expectInSight(a.root.activeElement);
    }
  });

  it('shows where the time goes, and explains a wrong guess without giving the place away', async () => {
    const a = await process({ state: '1.3' });
    expect(a.text()).to.contain('24.5 hours from end to end, 3.5 of them work.');
    await tryChoice(a, 'a');
    expect(a.said).to.deep.equal(['Not this one. Quick.']);
    await pressButton(a);
    await tryChoice(a, 'b');
    await a.click('Now mend it');
    expect(own(a.last())).to.deep.equal({ state: '2.3', done: false });
  });

  for (const { guess, next } of [
    { guess: 'a', next: 'Try again' },
    { guess: 'b', next: 'Now mend it' },
  ]) {
    it(`keeps what it says of a guess on screen when Enter was pressed twice: ${next}`, async () => {
      const a = await process({ state: '1.3' });
      const tried = a.root.querySelector('ripple-choice-try')?.shadowRoot;
      const input = tried?.querySelector('ripple-choice-input')?.shadowRoot;
      input?.querySelector<HTMLElement>(`[value="${guess}"]`)?.click();
      await a.update();
      tried?.querySelector('button')?.focus();
      await press('Enter');
      await press('Enter');
      await a.update();
      expect((tried?.activeElement ?? a.root.activeElement)?.textContent?.trim()).to.equal(next);
    });
  }

  it('is done when it is mended, and reports the way there', async () => {
    const a = await process({ state: '1.3' });
    await tryChoice(a, 'a');
    await pressButton(a);
    await tryChoice(a, 'b');
    await a.click('Now mend it');
    await tryChoice(a, 'b');
    const { state, done, score, result } = a.last() ?? {};
    expect([state, done, score]).to.deep.equal(['3.3', true, 67]);
    expect(result?.steps).to.deep.equal([['find', 'a'], ['find', 'b'], ['mend', 'b']]); // prettier-ignore
    expect(result?.result).to.equal('incorrect');
    expect(a.text()).to.contain('Found, and mended: 9 hours instead of 24.5.');
  });

  it('reports the whole way, also where it was begun another day', async () => {
    const before = await process({ state: '1.3' });
    await tryChoice(before, 'a');
    const a = await process({ state: before.last()?.state ?? '' });
    await tryChoice(a, 'b');
    await a.click('Now mend it');
    await tryChoice(a, 'b');
    expect(a.last()?.result?.steps).to.deep.equal([['find', 'a'], ['find', 'b'], ['mend', 'b']]); // prettier-ignore
  });

  it('stays mended', async () => {
    const a = await process({ state: '3.3' });
    expect(a.text()).to.contain('Found, and mended');
    expect(a.outcomes).to.deep.equal([]);
  });

  for (const text of damaged) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect(inSight(await process({ state: text }))).to.equal(1);
    });
  }
});
