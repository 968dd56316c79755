import { expect } from 'chai';
import { pack } from '../model/packed-state.ts';
import { noProgress } from '../model/progress.ts';
import { words } from '../i18n/words.ts';
import { expectAccessible } from '../testing/fixture.ts';
import type { Store } from '../tracking/journal.ts';
import { ThisBrowser } from '../tracking/this-browser.ts';
import { course, openPlayer } from './testing.ts';

const PAGE = 'https://intranet.example/ripple/';

/** A browser's storage with a completed course in it. */
function completed(): Store {
  const standing = { completion: 'completed', success: 'passed', score: 90 };
  let text = JSON.stringify({
    erased: 0,
    name: '',
    standing,
    state: pack({ ...noProgress, location: 'm/read' }).text,
  });
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

let close: () => unknown = () => undefined;

/** Opens the course after the last time was closed: it holds the lock. */
async function open(hash: string, store: Store | null = completed()) {
  close();
  history.replaceState(null, '', hash);
  const certificate = { heading: 'Well done', statement: '{name} has completed {course}' };
  const opened = await openPlayer({
    lms: new ThisBrowser('test', PAGE, store),
    course: { ...course, certificate },
  });
  close = () => opened.player.run?.session.close();
  return { ...opened, store };
}

describe('a course without an LMS', () => {
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('says what is kept and that nothing is sent, and has no way out to an LMS', async () => {
    const { player, text } = await open('#/', { getItem: () => null, setItem: () => undefined });
    expect(text()).to.contain(words.web.recorded).and.to.contain(words.web.notRecorded);
    expect(text()).not.to.contain(words.recorded);
    expect(player.querySelector('.exit')).to.equal(null);
    window.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyX', altKey: true, shiftKey: true, cancelable: true }),
    );
    expect(player.run).not.to.equal(null);
  });

  it('helps with what is true here', async () => {
    const { main } = await open('#/help');
    expect(main()).to.contain(words.web.helpTopics.who.text).and.to.contain(words.helpTopics.order.text);
    expect(main()).not.to.contain(words.helpTopics.who.text).and.not.to.contain(words.keys.exit);
  });

  it('takes the name for the certificate from the learner, and knows it the next time', async () => {
    const { player, settle, store } = await open('#/certificate');
    await expectAccessible(player);
    const input = player.querySelector('input');
    if (!input) throw new Error('no field for the name');
    input.value = 'Ada <b>Lovelace</b>';
    input.dispatchEvent(new InputEvent('input'));
    await settle();
    expect(player.querySelector('.certificate')?.textContent).to.contain('Ada <b>Lovelace</b>');
    const { text } = await open('#/', store);
    expect(text()).to.contain(words.welcomeBack('Ada <b>Lovelace</b>'));
  });

  it('can be taken, and the certificate printed with a name, where the browser keeps nothing', async () => {
    const { player, settle } = await open('#/', null);
    player.run?.session.rename('Ada');
    await settle();
    expect(player.textContent).to.contain(words.welcome('Ada'));
  });
});
