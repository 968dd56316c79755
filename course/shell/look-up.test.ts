import { expect } from 'chai';
import { html } from 'lit';
import { expectAccessible, goTo } from '../testing/fixture.ts';
import type { RipplePlayer } from './player.ts';
import { prefer } from './preferences.ts';
import { openPlayer } from './testing.ts';

customElements.define(
  'job-aid-steps',
  class extends HTMLElement {
    render() {
      return html`<p>Four steps to pin up.</p>`;
    }
  },
);

const reference = {
  glossary: [{ id: 'ripple', term: 'Ripple', text: 'What a small act sets off.', see: 'm/read' }],
  jobAids: [{ id: 'steps', title: 'The steps', summary: 'In short.', tag: 'job-aid-steps' }],
  credits: null,
};

async function open(hash: string) {
  const { player, settle, main } = await openPlayer({
    hash,
    loadReference: () => Promise.resolve({ reference }),
  });
  /** Presses a shortcut that leads to an address, or nowhere. */
  const press = async (code: string, address = location.hash) => {
    const init = { code, altKey: true, shiftKey: true, cancelable: true };
    await goTo(address, () => window.dispatchEvent(new KeyboardEvent('keydown', init)));
    await settle();
  };
  return { player, settle, main, press };
}

const choose = (player: RipplePlayer, name: string, value: string) =>
  player.querySelector<HTMLElement>(`input[name=${name}][value=${value}]`)?.click();

describe('what learners look up', () => {
  afterEach(() => prefer({ text: 'normal', theme: 'device', motion: 'device', shortcuts: 'on' }));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  for (const page of [
    'search',
    'glossary',
    'job-aids',
    'job-aids/steps',
    'job-aids/gone',
    'credits',
    'settings',
    'help',
  ]) {
    for (const theme of ['light', 'dark'] as const) {
      it(`is accessible at #/${page} in ${theme}`, async () => {
        prefer({ theme });
        const { player } = await open(`#/${page}`);
        expect(player.querySelectorAll('h1')).to.have.length(1);
        await expectAccessible(player);
      });
    }
  }

  it('search finds lessons, job aids and terms, and keeps the query in the address', async () => {
    const { player, main, settle } = await open('#/search');
    const input = player.querySelector('input');
    if (!input) throw new Error('there is no field');
    input.value = 'some wor';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(main()).to.contain('1 page found');
    expect(player.querySelector('.hits a')?.getAttribute('href')).to.equal('#/m/read');
    expect(location.hash).to.equal('#/search/some%20wor');
    expect((await open('#/search/pin')).main()).to.contain('The steps');
    expect((await open('#/search/small%20act')).main()).to.contain('Ripple');
    expect((await open('#/search/%E0%A4%A')).main(), 'half an address').to.contain('Nothing found');
  });

  it('a setting holds at once and the next time', async () => {
    const { player } = await open('#/settings');
    choose(player, 'theme', 'dark');
    choose(player, 'text', 'larger');
    expect(getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
    expect(document.documentElement.dataset['text']).to.equal('larger');
    expect(JSON.parse(localStorage.getItem('ripple-preferences') ?? '')).to.include({
      theme: 'dark',
      text: 'larger',
    });
  });

  it('shortcuts lead on, back and to the map, until they are switched off', async () => {
    const { player, press } = await open('#/m/read');
    await press('KeyN', '#/m/answer');
    expect(location.hash).to.equal('#/m/answer');
    await press('KeyP', '#/m/read');
    expect(location.hash).to.equal('#/m/read');
    await press('KeyM', '#/map');
    expect(location.hash).to.equal('#/map');
    await press('KeyP');
    expect(player.querySelector('[role=status]')?.textContent).to.equal(
      'There is nothing in this direction.',
    );
    await press('KeyP');
    expect(player.querySelector('[role=status]')?.textContent, 'said again').to.equal(
      'There is nothing in this direction. ',
    );
    await press('KeyS', '#/search');
    expect(player.querySelector('[role=status]')?.textContent, 'elsewhere it is past').to.equal('');
    prefer({ shortcuts: 'off' });
    await press('KeyH');
    expect(location.hash).to.equal('#/search');
  });

  it('a letter without Alt and Shift is a letter', async () => {
    await open('#/map');
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyH', altKey: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyH', shiftKey: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyH' }));
    expect(location.hash).to.equal('#/map');
  });
});
