import { expect } from 'chai';
import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { expectAccessible, press, settled } from '../../testing/fixture.ts';
import { RippleActivity } from './activity.ts';
import { act, damaged } from './testing.ts';

/** The smallest activity that there can be: a bell, and how often it has rung. */
@customElement('test-bell')
class TestBell extends RippleActivity {
  @state() private rung = 0;

  protected override restore(kept: string): void {
    this.rung = /^\d{1,3}$/.test(kept) ? Number(kept) : 0;
  }

  override render() {
    return html`<button class="primary" @click=${this.#ring}>Ring</button>
      <p>Rung ${this.rung} times</p>`;
  }

  #ring(): void {
    this.rung += 1;
    this.announce('Ring!');
    this.remember({ state: String(this.rung), done: this.rung > 1 });
  }
}

const bell = html`<test-bell></test-bell>`;

describe('an activity', () => {
  it('is accessible', async () => {
    await expectAccessible((await act<TestBell>(bell)).element);
  });

  it('tells the page what is to be kept, under its number, and has its words read out', async () => {
    const a = await act<TestBell>(bell);
    const keys: number[] = [];
    a.element.addEventListener('ripple-activity', (event) => keys.push(event.activity));
    await press('Tab');
    await press('Enter');
    await press('Enter');
    expect(a.outcomes).to.deep.equal([
      { state: '1', done: false },
      { state: '2', done: true },
    ]);
    expect(keys).to.deep.equal([7, 7]);
    expect(a.said).to.deep.equal(['Ring!', 'Ring!']);
  });

  it('takes up what was kept, once: the echo of its own event does not set it back', async () => {
    const a = await act<TestBell>(bell, { state: '4' });
    expect(a.text()).to.contain('Rung 4 times');
    await a.click('Ring');
    a.element.state = '4';
    await settled(a.element.parentElement as HTMLElement);
    expect(a.text()).to.contain('Rung 5 times');
  });

  for (const text of damaged) {
    it(`begins anew where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect((await act<TestBell>(bell, { state: text })).text()).to.contain('Rung 0 times');
    });
  }
});
