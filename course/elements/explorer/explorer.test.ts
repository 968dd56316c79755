import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, expectInSight, press } from '../../testing/fixture.ts';
import { act, damaged, type Kept } from '../activity/testing.ts';
import './explorer.ts';
import type { RippleExplorer } from './explorer.ts';

const explorer = (kept?: Kept) =>
  act<RippleExplorer>(
    html`<ripple-explorer>
      <ripple-act key="t" heading="He types" tone="slip">
        <ripple-ring who="A colleague"><p>She waits.</p></ripple-ring>
        <ripple-ring who="The team"><p>They sigh.</p></ripple-ring>
      </ripple-act>
      <ripple-act key="s" heading="He says when" tone="good">
        <ripple-ring who="A colleague"><p>She knows.</p></ripple-ring>
        <ripple-ring who="The team"><p>They nod.</p></ripple-ring>
      </ripple-act>
    </ripple-explorer>`,
    kept,
  );
type Explorer = Awaited<ReturnType<typeof explorer>>;
const inSight = ({ element }: Explorer) =>
  [...element.querySelectorAll('ripple-act:not([hidden]) ripple-ring')].filter(
    (ring) => !(ring as HTMLElement).hidden,
  ).length;

describe('ripple-explorer', () => {
  it('is accessible at first, on the way and at the end', async () => {
    for (const state of ['', 't1', 's2.t2']) await expectAccessible((await explorer({ state })).element);
  });

  it('spreads ring by ring by keyboard, as a list and as a picture, and reads each ring out', async () => {
    const a = await explorer();
    await press('Tab');
    await press(' ');
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(inSight(a)).to.equal(1);
    expect(a.root.querySelectorAll('.ring.here')).to.have.length(1);
    expect(a.said).to.deep.equal(['Ring 1: A colleague. She waits.']);
    expect(a.last()).to.deep.equal({ state: 't1', done: false });
  });

  it('brings each ring into sight, and the button that has the focus', async () => {
    const a = await explorer({ state: 't0' });
    for (const ring of a.element.querySelectorAll<HTMLElement>('ripple-ring')) ring.style.minHeight = '60vh';
    a.control('Let it spread').focus();
    await press('Enter');
    await a.update();
    expectInSight(a.element.querySelector('ripple-ring'));
    expectInSight(a.root.activeElement);
    await press('Enter');
    await a.update();
    expectInSight(document.activeElement);
    await press('Shift+Tab');
    expect((a.root.activeElement as HTMLInputElement).value).to.equal('t');
  });

  it('turns with another act, and is done when both have been followed', async () => {
    const a = await explorer({ state: 't1' });
    await a.click('Next ring');
    expect(a.text()).to.contain('Now turn it');
    expect(document.activeElement?.textContent).to.equal('They sigh.');
    await a.click('He says when');
    await a.click('Let it spread');
    await a.click('Next ring');
    expect(a.root.querySelector('.water')?.classList.contains('good')).to.equal(true);
    expect(a.last()).to.deep.equal({ state: 't2.s2', done: true });
  });

  it('comes back to the act that was on screen', async () => {
    const a = await explorer({ state: 's2.t1' });
    expect(a.root.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('t');
    expect(inSight(a)).to.equal(1);
  });

  for (const text of [...damaged, 't9.x2']) {
    it(`survives what is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const a = await explorer({ state: text });
      expect(inSight(a)).to.equal(text === 't9.x2' ? 2 : 0);
    });
  }
});
