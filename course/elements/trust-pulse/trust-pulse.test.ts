import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, press } from '../../testing/fixture.ts';
import { act, damaged, type Kept } from '../activity/testing.ts';
import './trust-pulse.ts';
import type { RippleTrustPulse } from './trust-pulse.ts';

const parts = ['caring', 'competency', 'integrity'] as const;
const pulse = (kept?: Kept & { earlier?: string; reportsPrivate?: boolean }) =>
  act<RippleTrustPulse>(
    html`<ripple-trust-pulse>
      ${parts.flatMap((part) =>
        [1, 2, 3].map(
          (n) => html`<ripple-trust-statement about=${part}><p>${part} ${n}.</p></ripple-trust-statement>`,
        ),
      )}
    </ripple-trust-pulse>`,
    kept,
  );
const input = (a: Awaited<ReturnType<typeof pulse>>) => a.root.querySelector('ripple-rating-input');

describe('ripple-trust-pulse', () => {
  it('is accessible while it asks, and with its result', async () => {
    await expectAccessible((await pulse()).element);
    await expectAccessible((await pulse({ state: '543.422.333', earlier: '222.444.333' })).element);
  });

  it('asks for all nine before it shows anything', async () => {
    const a = await pulse();
    await a.click('Show my pulse');
    expect(a.said).to.deep.equal(['Rate every line first.']);
    expect(a.outcomes).to.deep.equal([]);
  });

  it('is answered by keyboard; keeps the ratings by part, and tells averages as measures only', async () => {
    const a = await pulse();
    for (let n = 1; n <= 9; n++) {
      await press('Tab');
      await press(' ');
      for (let step = 1; step < (n % 5) + 1; step++) await press('ArrowRight');
    }
    await press('Tab');
    await press('Enter');
    await a.update();
    expect(a.last()).to.deep.equal({
      state: '234.512.345',
      done: true,
      measures: [
        { id: 'caring', score: 50 },
        { id: 'competency', score: 42 },
        { id: 'integrity', score: 75 },
      ],
    });
    expect(a.text()).to.contain('Caring 3 of 5').and.to.contain('Competency 2.7 of 5');
    expect(a.root.activeElement?.textContent).to.equal('Your pulse');
  });

  it('keeps ratings as they are given, and takes them up another day', async () => {
    const a = await pulse();
    for (const step of ['ArrowRight', 'ArrowRight', '']) {
      await press('Tab');
      await press(' ');
      if (step) await press(step);
    }
    expect(a.outcomes).to.deep.equal([]);
    window.dispatchEvent(new Event('pagehide'));
    expect(a.outcomes).to.deep.equal([{ state: '/221000000', done: false }]);
    const back = await pulse({ state: '/221000000' });
    expect(input(back)?.response).to.deep.equal(['1.2', '2.2', '3.1']);
  });

  it('keeps the result until the changed ratings are shown, also for a later pulse', async () => {
    const a = await pulse({ state: '543.422.333' });
    await a.click('Change my answer');
    await press(' ');
    window.dispatchEvent(new Event('pagehide'));
    expect(a.last()).to.deep.equal({ state: '543.422.333/143422333', done: false });
    const state = '543.422.333/143422333';
    expect(input(await pulse({ state }))?.response[0]).to.equal('1.1');
    const later = await pulse({ state: '543.422.333', earlier: state });
    expect(later.text()).to.contain('Caring 4 of 5, as before');
  });

  it('shows how it has moved since an earlier one', async () => {
    const a = await pulse({ state: '543.422.333', earlier: '222.444.333' });
    expect(a.text())
      .to.contain('Caring 4 of 5, up from 2')
      .and.to.contain('Competency 2.7 of 5, down from 4')
      .and.to.contain('Integrity 3 of 5, as before');
  });

  it('says who gets to know of it', async () => {
    expect((await pulse()).text()).to.contain('not reported');
    expect((await pulse({ reportsPrivate: true })).text()).to.contain(
      'Your organization gets the three averages.',
    );
  });

  it('lets learners change their ratings, from where they were', async () => {
    const a = await pulse({ state: '543.422.333' });
    await a.click('Change my answer');
    expect(input(a)?.response).to.deep.equal(['1.5', '2.4', '3.3', '4.4', '5.2', '6.2', '7.3', '8.3', '9.3']);
    expect(input(a)?.shadowRoot?.activeElement?.localName).to.equal('input');
  });

  for (const text of damaged) {
    it(`asks again where what was kept is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      expect(input(await pulse({ state: text, earlier: text }))?.response).to.deep.equal([]);
    });
  }
});
