import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { fixture, passed, press } from '../../testing/fixture.ts';
import { ignoreSecondPress, TOO_SOON } from './second-press.ts';

/** A button that a press has just brought, and how often it has been pressed. */
async function justBrought() {
  let presses = 0;
  const host = await fixture(html`<div><button @click=${() => (presses += 1)}>Next</button></div>`);
  host.querySelector('button')?.focus();
  ignoreSecondPress(host);
  return { presses: () => presses };
}

describe('the second half of a double press', () => {
  for (const key of ['Enter', 'Space']) {
    it(`does nothing, and a press a moment later does: ${key}`, async () => {
      const { presses } = await justBrought();
      await press(key);
      expect(presses()).to.equal(0);
      await passed(TOO_SOON);
      await press(key);
      expect(presses()).to.equal(1);
    });
  }

  it('holds nobody up who goes on by another key', async () => {
    const { presses } = await justBrought();
    await press('Shift');
    await press('Enter');
    expect(presses()).to.equal(1);
  });

  it('does nothing however long the key is held', async () => {
    const { presses } = await justBrought();
    await sendKeys({ down: 'Enter' });
    await passed(TOO_SOON);
    await sendKeys({ down: 'Enter' });
    await sendKeys({ up: 'Enter' });
    expect(presses()).to.equal(0);
    await press('Enter');
    expect(presses()).to.equal(1);
  });
});
