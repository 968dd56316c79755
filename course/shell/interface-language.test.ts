import { expect } from 'chai';
import { html } from 'lit';
import { ar } from '../i18n/ar.ts';
import { de } from '../i18n/de.ts';
import { en } from '../i18n/en.ts';
import { useWords } from '../i18n/words.ts';
import { pack, unpack } from '../model/packed-state.ts';
import { noProgress } from '../model/progress.ts';
import { expectAccessible, fixture, settled } from '../testing/fixture.ts';
import type { RipplePlayer } from './player.ts';
import { course, FakeLms, openPlayer } from './testing.ts';

const loaders = {
  en: () => Promise.resolve(en),
  de: () => Promise.resolve(de),
  ar: () => Promise.resolve(ar),
  fr: () => Promise.reject(new Error('offline')),
};

/** The player with a course whose interface speaks four languages, connected. */
async function open(lms = new FakeLms()) {
  const spoken = { ...course, languages: ['en', 'de', 'ar', 'fr'] };
  const { player, settle, text } = await openPlayer({ lms, course: spoken, languages: loaders });
  const choose = async (language: string) => {
    const select = player.querySelector<HTMLSelectElement>('.language select');
    if (!select) throw new Error('there is no choice of language');
    select.value = language;
    select.dispatchEvent(new Event('change'));
    await settle();
    return select;
  };
  return { player, text, choose };
}

const page = () => [document.documentElement.lang, document.documentElement.dir];

describe('the language of the interface', () => {
  beforeEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    localStorage.clear();
  });
  afterEach(() => {
    localStorage.clear();
    useWords('en', en);
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  it('is the one that the LMS names for the learner, whatever the country', async () => {
    const { text } = await open(new FakeLms({ language: 'de-AT' }));
    expect(text()).to.contain('Kurs starten');
    expect(page()).to.eql(['de', 'ltr']);
  });

  it('is the first of the course where the LMS names none, or one that it does not speak', async () => {
    for (const language of ['', 'nl']) {
      expect((await open(new FakeLms({ language }))).text()).to.contain('Start the course');
    }
  });

  it('is accessible from right to left', async () => {
    const { player, text } = await open(new FakeLms({ language: 'ar' }));
    expect(text()).to.contain('بدء الدورة');
    expect(page()).to.eql(['ar', 'rtl']);
    await expectAccessible(player);
  });

  it('changes at once when the learner chooses another, and the choice is stored', async () => {
    const lms = new FakeLms({ language: 'de' });
    const { player, text, choose } = await open(lms);
    await choose('ar');
    expect(text()).to.contain('بدء الدورة');
    expect(page()).to.eql(['ar', 'rtl']);
    player.run?.session.close();
    expect(unpack(lms.updates.at(-1)?.state ?? '').language).to.equal('ar');
  });

  it('stays the learner’s choice, whatever the LMS says', async () => {
    const state = pack({ ...noProgress, language: 'de' }).text;
    expect((await open(new FakeLms({ language: 'ar', state }))).text()).to.contain('Kurs starten');
  });

  it('stays the learner’s choice where nothing is recorded', async () => {
    const lms = new FakeLms({ mode: 'browse' });
    await (await open(lms)).choose('de');
    useWords('en', en);
    expect((await open(lms)).text()).to.contain('Kurs starten');
  });

  it('stays as it is, and says so, when the words of another cannot be loaded', async () => {
    const { text, choose } = await open();
    const select = await choose('fr');
    expect(text()).to.contain('Start the course');
    expect(text()).to.contain('could not be loaded');
    expect(select.value).to.equal('en');
  });

  it('is no choice in a course with one language', async () => {
    const player = await fixture<RipplePlayer>(
      html`<ripple-player .course=${course} .createLms=${() => new FakeLms()}></ripple-player>`,
    );
    await player.start();
    await settled(player.parentElement as HTMLElement);
    expect(player.querySelector('.language')).to.equal(null);
  });
});
