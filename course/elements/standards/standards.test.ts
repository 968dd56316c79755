import { expect } from 'chai';
import { html } from 'lit';
import { NOTE_LIMIT } from '../../model/activity.ts';
import { ar } from '../../i18n/ar.ts';
import { en } from '../../i18n/en.ts';
import { useWords } from '../../i18n/words.ts';
import { expectAccessible, press, type } from '../../testing/fixture.ts';
import { act, damaged, type Kept } from '../activity/testing.ts';
import './standards.ts';
import type { RippleStandards } from './standards.ts';

const keys = ['r1', 'r2', 'm1', 'm2', 'm3', 'm4', 'm5'];
const builder = (kept?: Kept) =>
  act<RippleStandards>(
    html`<ripple-standards least="2">
      <ripple-standards-group heading="Response times">
        ${keys.slice(0, 2).map((key) => html`<ripple-standard key=${key}><p>Standard ${key}.</p></ripple-standard>`)}
      </ripple-standards-group>
      <ripple-standards-group heading="Manners">
        ${keys.slice(2).map((key) => html`<ripple-standard key=${key}><p>Standard ${key}.</p></ripple-standard>`)}
      </ripple-standards-group>
    </ripple-standards>`,
    kept,
  );
type Builder = Awaited<ReturnType<typeof builder>>;
const write = (a: Builder, id: string, text: string) => {
  const field = a.root.querySelector<HTMLTextAreaElement>(`#${id}`);
  if (!field) throw new Error(`no field ${id}`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
  field.dispatchEvent(new Event('change'));
  return a.update();
};

/** What would be printed. */
const print = async (a: Builder, button: string) => {
  const { print } = window;
  let sheet: Element | null = null;
  window.print = () => (sheet = document.querySelector('body > .sheet'));
  await a.click(button);
  window.print = print;
  window.dispatchEvent(new Event('afterprint'));
  return sheet as Element | null;
};

describe('ripple-standards', () => {
  it('is accessible, empty and with a handbook', async () => {
    await expectAccessible((await builder()).element);
    await expectAccessible((await builder({ state: '+r1.m2', note: 'r1\tAt once.' })).element);
  });

  it('chooses by keyboard, and keeps what is chosen', async () => {
    const a = await builder();
    await press('Tab');
    await press('Tab');
    await press(' ');
    expect(a.last()).to.deep.equal({ state: 'r1', done: false, note: '' });
  });

  it('wants a few before it makes a handbook, which then stands in the words of the team', async () => {
    const a = await builder();
    await a.click('Standard r1');
    await a.click('Make my handbook');
    expect(a.said).to.deep.equal(['Choose at least 2 standards first.']);
    await a.click('Standard m2');
    await write(a, 'own-m2', 'We say good morning.');
    await write(a, 'team', 'The dock');
    await a.click('Make my handbook');
    expect(a.last()).to.deep.equal({
      state: '+r1.m2',
      done: true,
      note: 'm2\tWe say good morning.\n-\tThe dock',
    });
    const book = a.root.querySelector('.handbook')?.textContent?.replace(/\s+/g, ' ');
    expect(book).to.contain(
      'How we serve each other: The dock Response times Standard r1. Manners We say good morning.',
    );
    expect(a.root.activeElement?.localName).to.equal('h3');
  });

  it('keeps what is being written, and takes a space for a line break where the caret is', async () => {
    const a = await builder({ state: 'r1' });
    const field = a.root.querySelector<HTMLTextAreaElement>('#own-r1');
    field?.focus();
    field?.setSelectionRange(8, 9);
    await press('Enter');
    await type('no. ');
    expect(field?.selectionStart).to.equal(13);
    expect(a.outcomes).to.deep.equal([]);
    window.dispatchEvent(new Event('pagehide'));
    expect(a.last()).to.deep.equal({ state: 'r1', done: false, note: 'r1\tStandard no. r1.' });
  });

  it('keeps words that run the other way to themselves', async () => {
    const a = await builder({ state: '+r1.m2', note: '-\tفريق المخزن\nr1\tنرد خلال يوم!' });
    const book = a.root.querySelector('.handbook');
    expect([...(book?.querySelectorAll('bdi') ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      'فريق المخزن',
      'نرد خلال يوم!',
      'Standard m2.',
    ]);
    const sides = [...(book?.querySelectorAll('h4, li') ?? [])].map(
      (part) => getComputedStyle(part).direction,
    );
    expect(new Set(sides)).to.deep.equal(new Set(['ltr']));
  });

  it('stands in a direction that each text says where the interface speaks another language', async () => {
    useWords('ar', ar);
    try {
      const a = await builder({ state: '+r1.m2', note: '-\tThe dock' });
      const sheet = await print(a, ar.activities.standards.print);
      const title = sheet?.querySelector('h1 > span');
      expect([title?.getAttribute('lang'), title?.getAttribute('dir')]).to.deep.equal(['ar', 'rtl']);
      expect(title?.textContent).to.equal(`${ar.activities.standards.title}: The dock`);
      expect(title?.querySelector('bdi')?.textContent).to.equal('The dock');
      const handbook = sheet?.firstElementChild;
      expect([handbook?.getAttribute('lang'), handbook?.getAttribute('dir')]).to.deep.equal(['en', 'ltr']);
    } finally {
      useWords('en', en);
    }
  });

  it('has room for a word that is longer than the page is wide', async () => {
    const a = await builder({ state: '+r1', note: `r1\t${'w'.repeat(170)}` });
    a.element.style.inlineSize = '20rem';
    const book = a.root.querySelector('.handbook');
    expect(book?.scrollWidth).to.equal(book?.clientWidth);
  });

  it('prints the handbook alone', async () => {
    const a = await builder({ state: '+r1.m2' });
    const printed = (await print(a, 'Print it'))?.textContent ?? '';
    expect(printed.replace(/\s+/g, ' ')).to.contain('Response times Standard r1. Manners Standard m2.');
  });

  it('says so where there is more than can be kept, and keeps what was before', async () => {
    const a = await builder({ state: keys.join('.'), note: 'r1\tShort.' });
    for (const key of keys) await write(a, `own-${key}`, 'x'.repeat(200));
    expect(a.said.at(-1)).to.match(/^Your own words are \d+ characters more than can be kept/);
    expect(a.last()).not.to.have.property('note');
    for (const { note = '' } of a.outcomes) expect(note.length).to.be.at.most(NOTE_LIMIT);
  });

  it('leaves out standards that an update has taken away', async () => {
    const a = await builder({ state: '+r1.gone', note: 'gone\tOld.' });
    expect(a.text()).to.contain('This is your handbook.');
    expect(a.text()).not.to.contain('Old.');
  });

  for (const text of damaged) {
    it(`survives what is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const a = await builder({ state: text, note: text });
      expect(a.root.querySelectorAll('input:checked')).to.have.length(0);
    });
  }
});
