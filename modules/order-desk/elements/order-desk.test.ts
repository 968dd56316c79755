import { expect } from 'chai';
import { html } from 'lit';
import { act, damaged } from '../../../course/elements/activity/testing.ts';
import { expectAccessible, press } from '../../../course/testing/fixture.ts';
import { askFirst } from '../simulation/ask-first.ts';
import { packDesk, unpackDesk } from '../simulation/packed-run.ts';
import { playOut } from '../simulation/policy.ts';
import type { Chair } from '../simulation/types.ts';
import './desk-comparison.ts';
import type { RippleDeskComparison } from './desk-comparison.ts';
import type { RippleOrderDesk } from './order-desk.ts';
import './order-desk.ts';

const CHAIRS: readonly Chair[] = ['andy', 'janice'];

function desk(chair: Chair, kept: { state?: string; earlier?: string } = {}) {
  const template = html`<ripple-order-desk
    chair=${chair}
    .earlier=${kept.earlier ?? ''}
  ></ripple-order-desk>`;
  return act<RippleOrderDesk>(template, kept);
}

/** A fortnight played by asking first, up to so many moves before its end. */
function played(chair: Chair, left = 0): string {
  const { moves } = playOut(chair, 67, askFirst);
  return packDesk({ seed: 67, moves: moves.slice(0, moves.length - left), runs: 0, earlier: null });
}

type Opened = Awaited<ReturnType<typeof desk>>;

async function press1(d: Opened, selector: string): Promise<void> {
  const button = d.root.querySelector<HTMLElement>(selector);
  if (!button) throw new Error(`nothing is ${selector} in: ${d.text()}`);
  button.click();
  await d.update();
}

function focusOf(d: Opened): string {
  return d.root.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

describe('ripple-order-desk', () => {
  for (const chair of CHAIRS) {
    for (const [when, state] of [
      ['before', ''],
      ['during', played(chair, 30)],
      ['after', played(chair)],
    ] as const) {
      it(`is accessible from ${chair}'s chair ${when} the two weeks`, async () => {
        await expectAccessible((await desk(chair, { state })).element);
        // axe-core takes its time over a whole board on a busy machine.
      }).timeout(10_000);
    }

    it(`can be played to the end from ${chair}'s chair, and then counts as done whatever came of it`, async () => {
      const d = await desk(chair);
      await press1(d, '[data-begin]');
      for (let day = 1; day <= 10; day++) {
        expect(d.text()).to.contain(`day ${day} of 10`);
        expect(d.last()?.done).to.equal(false);
        await press1(d, '[data-move=end]');
      }
      expect(d.text()).to.contain('What came of it');
      expect(focusOf(d)).to.equal('What came of it');
      const { done, score, result } = d.last() ?? {};
      expect(done).to.equal(true);
      expect(score).to.be.within(0, 60);
      expect(result?.result).to.equal('neutral');
      expect(result?.objectives?.map(({ id }) => id)).to.deep.equal(['customers', 'on-time', 'trust']);
      expect(Object.fromEntries(result?.steps ?? [])).to.include.keys(
        'customers',
        'on_time',
        'trust',
        'escalate',
      );
    });

    for (const state of damaged) {
      it(`begins afresh, without an error, where ${chair}'s state is ${JSON.stringify(state.slice(0, 12))}`, async () => {
        const d = await desk(chair, { state });
        expect(d.root.querySelector('[data-begin]')).not.to.equal(null);
      });
    }
  }

  it('shows what a day would do before it is promised, on the board and in words', async () => {
    const d = await desk('andy');
    await press1(d, '[data-begin]');
    const select = d.root.querySelector('select') as HTMLSelectElement;
    const before = d.outcomes.length;
    select.value = String(Number(select.value) + 1);
    select.dispatchEvent(new Event('change'));
    await d.update();
    expect(d.root.querySelector('.ghost')).not.to.equal(null);
    expect(d.root.querySelector('.what-if')?.textContent).to.contain('crew');
    expect(d.said.at(-1)).to.contain('If you do this');
    expect(d.outcomes.length).to.equal(before);
  });

  it('is played with the keyboard alone: ask, promise, and the focus is never lost', async () => {
    const d = await desk('andy');
    await press('Tab');
    expect(focusOf(d)).to.equal('Start the two weeks');
    await press('Enter');
    await d.update();
    expect(focusOf(d)).to.contain('day 1 of 10');
    const reach = async (name: string, key = 'Tab') => {
      for (let i = 0; i < 60 && !focusOf(d).startsWith(name); i++) await press(key);
      expect(focusOf(d)).to.contain(name);
      await press('Enter');
      await d.update();
    };
    await reach('Ask Janice when she can');
    expect(d.said.at(-1)).to.contain('says Janice');
    expect(d.root.activeElement).not.to.equal(null);
    // It stands before: not every browser comes round from the end of a page to its beginning.
    await reach('Promise', 'Shift+Tab');
    expect(d.said.at(-1)).to.contain('Promised:');
    expect(focusOf(d)).to.match(/pallets? of/);
    const { moves } = unpackDesk(d.last()?.state ?? '') ?? { moves: [] };
    expect(moves.map(({ kind }) => kind)).to.deep.equal(['ask', 'date']);
  });

  it('resumes on the day and with the trust that were left', async () => {
    const first = await desk('janice', { state: played('janice', 25) });
    const again = await desk('janice', { state: played('janice', 25) });
    expect(first.text()).to.match(/day [2-9] of 10/);
    expect(again.text()).to.equal(first.text());
  });

  it('goes on from the sound part of a state that was cut off', async () => {
    const d = await desk('andy', { state: `${played('andy').slice(0, 60)}~~` });
    expect(d.text()).to.match(/day \d+ of 10/);
  });

  it('opens the sheet of an order that is chosen on the board, and says so to the keyboard', async () => {
    const d = await desk('andy', { state: played('andy', 40) });
    const card = d.root.querySelector<HTMLElement>('.days .job[data-order]');
    card?.click();
    await d.update();
    expect(card?.getAttribute('aria-pressed')).to.equal('true');
    expect(focusOf(d)).to.match(/pallets? of/);
  });

  it('plays again: the result before and the best are kept, and it stays done', async () => {
    const d = await desk('andy', { state: played('andy') });
    await press1(d, '[data-again=same]');
    const kept = unpackDesk(d.last()?.state ?? '');
    expect(kept?.runs).to.equal(1);
    expect(kept?.seed).to.equal(67);
    expect(kept?.earlier?.best).to.deep.equal(kept?.earlier?.last);
    expect(d.last()?.done).to.equal(true);
    for (let day = 1; day <= 10; day++) await press1(d, '[data-move=end]');
    expect(d.text()).to.contain('The time before');
    // Doing nothing for two weeks is not better than asking first was.
    expect(d.text()).to.match(/Your best so far\s*12\s*92\s*66/);
  });

  it('begins with the two weeks of the other chair, and compares both at the end', async () => {
    const andy = packDesk({ seed: 4711, moves: [], runs: 1, earlier: { last: outcome, best: outcome } });
    const d = await desk('janice', { earlier: andy });
    await press1(d, '[data-begin]');
    expect(unpackDesk(d.last()?.state ?? '')?.seed).to.equal(4711);
    const over = await desk('janice', { state: played('janice'), earlier: andy });
    expect(over.text()).to.match(/At Andy's desk\s*9\s*71\s*33/);
  });
});

const outcome = { customers: 9, onTime: 71, trust: 33 };

describe('ripple-desk-comparison', () => {
  it('shows both chairs beside asking first, and is accessible', async () => {
    const template = html`<ripple-desk-comparison
      .andy=${played('andy')}
      .janice=${''}
    ></ripple-desk-comparison>`;
    const { element, text } = await act<RippleDeskComparison & RippleOrderDesk>(template);
    await expectAccessible(element);
    expect(text()).to.match(/At Andy's desk\s*12\s*92\s*66\s*Asking first, same two weeks\s*12\s*92\s*66/);
    expect(text()).to.match(
      /At Janice's desk\s*Not played to the end yet.\s*Asking first, same two weeks\s*\d/,
    );
  });
});
