import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, press } from '../../testing/fixture.ts';
import { act, damaged, own, type Kept } from '../activity/testing.ts';
import './needs.ts';
import type { RippleNeeds } from './needs.ts';

const needs = (kept?: Kept) =>
  act<RippleNeeds>(
    html`<ripple-needs outcome="Nobody rings again.">
      <ripple-need said="It was asked." without="She asks again.">Yes.</ripple-need>
      <ripple-need said="She has to search.">All eleven pages.</ripple-need>
      <ripple-need said="It is next." without="He rings again.">By Friday.</ripple-need>
    </ripple-needs>`,
    kept,
  );
type Needs = Awaited<ReturnType<typeof needs>>;

async function send(a: Needs, ...ids: string[]): Promise<void> {
  const input = a.root.querySelector('ripple-choice-input')?.shadowRoot;
  for (const id of ids) input?.querySelector<HTMLElement>(`input[value="${id}"]`)?.click();
  await a.update();
  await a.click('Send it');
}
const next = ({ root }: Needs) => root.querySelector('.next')?.textContent?.replace(/\s+/g, ' ').trim();

describe('ripple-needs', () => {
  it('is accessible before it is sent, after, and at the end', async () => {
    for (const state of ['', 'ab', 'abc', 'ac']) await expectAccessible((await needs({ state })).element);
  });

  it('asks for something to send', async () => {
    const a = await needs();
    await a.click('Send it');
    expect(a.said).to.deep.equal(['Choose at least one answer first.']);
    expect(a.outcomes).to.deep.equal([]);
  });

  it('is sent by keyboard, and leads to what happens next', async () => {
    const a = await needs();
    await press('Tab');
    await press(' ');
    for (let i = 0; i < 3; i += 1) await press('Tab');
    await press('Enter');
    await a.update();
    expect(next(a)).to.equal('What happens next He rings again.');
    expect(a.root.activeElement?.className).to.contain('next');
    expect(own(a.last())).to.deep.equal({ state: 'a', done: false });
  });

  it('shows what happens for all that was left out, and says when it was too much', async () => {
    const a = await needs();
    await send(a, 'b');
    const all = [...a.root.querySelectorAll('li')].map((item) => item.textContent);
    expect(all).to.deep.equal(['She asks again.', 'He rings again.']);
    await a.click('Answer again');
    await send(a, 'a', 'c');
    expect(next(a)).to.contain('more than is needed');
    expect(own(a.last())).to.deep.equal({ state: 'abc', done: false });
  });

  it('is done when nothing is missing or too much, and reports the way there', async () => {
    const a = await needs();
    await send(a, 'a');
    await a.click('Answer again');
    await send(a, 'c');
    expect(next(a)).to.contain('Nobody rings again.');
    const { state, done, score, result } = a.last() ?? {};
    expect([state, done, score]).to.deep.equal(['ac', true, 67]);
    expect(result?.steps).to.deep.equal([['answer_1', 'a'], ['answer_2', 'ac']]); // prettier-ignore
    expect(result?.result).to.equal('incorrect');
  });

  it('reports the whole way, also where it was begun another day', async () => {
    const before = await needs();
    await send(before, 'a');
    const a = await needs({ state: before.last()?.state ?? '' });
    await a.click('Answer again');
    await send(a, 'c');
    expect(a.last()?.result?.steps).to.deep.equal([['answer_1', 'a'], ['answer_2', 'ac']]); // prettier-ignore
  });

  it('shows again what was sent', async () => {
    const a = await needs({ state: 'c' });
    expect(next(a)).to.equal('What happens next She asks again.');
    expect(a.outcomes).to.deep.equal([]);
  });

  for (const text of [...damaged, 'x', 'abcd']) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const a = await needs({ state: text });
      expect(a.text()).to.contain('Send it');
      expect(next(a)).to.equal(undefined);
    });
  }
});
