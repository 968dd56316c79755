import { expect } from 'chai';
import { html } from 'lit';
import { ar } from '../../i18n/ar.ts';
import { en } from '../../i18n/en.ts';
import { useWords } from '../../i18n/words.ts';
import { NOTE_LIMIT } from '../../model/activity.ts';
import { expectAccessible, press, type } from '../../testing/fixture.ts';
import { act, damaged, type Kept } from '../activity/testing.ts';
import './if-then.ts';
import type { RippleIfThen } from './if-then.ts';

const plan = (kept?: Kept) =>
  act<RippleIfThen>(
    html`<ripple-if-then>
      <ripple-if-then-example when="the phone rings"><p>pick up by the third ring</p></ripple-if-then-example>
    </ripple-if-then>`,
    kept,
  );
const note = 'it rings\tpick up\n\t\nI pass on a file\tsay what it is for';

describe('ripple-if-then', () => {
  it('is accessible, empty and filled', async () => {
    await expectAccessible((await plan()).element);
    await expectAccessible((await plan({ state: '2', note })).element);
  });

  it('is written and saved by keyboard, and counts as done', async () => {
    const a = await plan();
    await press('Tab');
    await type('it rings');
    await press('Tab');
    await type('pick up');
    (a.control('Save my plan') as HTMLButtonElement).focus();
    await press('Enter');
    await a.update();
    expect(a.last()).to.deep.equal({ state: '1', done: true, note: 'it rings\tpick up\n\t\n\t' });
    expect(a.said).to.deep.equal(['Your plan is saved.']);
    expect(a.text()).to.contain('Print it');
  });

  it('keeps what is written before it is saved, but is not done by it', async () => {
    const a = await plan();
    await press('Tab');
    await type('x');
    await press('Tab');
    expect(a.last()).to.deep.equal({ state: '0', done: false, note: 'x\t\n\t\n\t' });
  });

  it('keeps what is being written, before the page is hidden or goes away, without leaving the field', async () => {
    const a = await plan();
    const heard: unknown[] = [];
    const listen = () => heard.push(a.last()?.note);
    for (const event of ['visibilitychange', 'pagehide', 'hashchange']) {
      window.addEventListener(event, listen);
      await press('Tab');
      await type('x');
      window.dispatchEvent(new Event(event));
      window.removeEventListener(event, listen);
    }
    expect(heard).to.deep.equal(['x\t\n\t\n\t', 'x\tx\n\t\n\t', 'x\tx\nx\t\n\t']);
  });

  it('says of a saved plan that it is saved only where that is so, and nothing of one that was emptied', async () => {
    const a = await plan({ state: '1', note: 'it rings\tpick up' });
    const field = a.root.querySelector<HTMLTextAreaElement>('#then-0');
    field?.focus();
    await type('!');
    await a.update();
    expect(a.text()).to.contain('Keeping what you write…').and.not.to.contain('Your plan is saved.');
    await press('Tab');
    await a.update();
    expect(a.text()).to.contain('Your plan is saved.');
    field?.select();
    await press('Delete');
    await a.update();
    expect(a.text())
      .to.not.contain('Your plan is saved.')
      .and.not.contain('Keeping')
      .and.not.contain('Print it')
      .and.not.contain('calendar');
    await press('Tab');
    expect(a.last()).to.deep.equal({ state: '0', done: false, note: 'it rings\t\n\t\n\t' });
  });

  it('takes a space for a line break, and leaves the caret there', async () => {
    const a = await plan({ state: '1', note: 'it rings\tpick up' });
    const field = a.root.querySelector<HTMLTextAreaElement>('#when-0');
    field?.focus();
    field?.setSelectionRange(2, 3);
    await press('Enter');
    await type('now ');
    await a.update();
    expect(field?.value).to.equal('it now rings');
    expect(field?.selectionStart).to.equal(7);
  });

  it('asks for both halves of a line', async () => {
    const a = await plan();
    await a.click('Save my plan');
    expect(a.said).to.deep.equal(['Fill in both halves of one line first.']);
    expect(a.outcomes).to.deep.equal([]);
  });

  it('takes an idea over, to be changed', async () => {
    const a = await plan();
    await a.click('Use this one');
    expect(a.last()?.note).to.contain('the phone rings\tpick up by the third ring');
    expect(a.root.activeElement?.id).to.equal('when-0');
  });

  it('says that it is full instead of writing over a line', async () => {
    const a = await plan({ state: '3', note: 'a\tb\nc\td\ne\t' });
    await a.click('Use this one');
    expect(a.said).to.deep.equal(['Your plan is full. Empty one of its lines first.']);
    expect(a.root.querySelector('.problem')?.textContent).to.contain('Your plan is full.');
    expect(a.outcomes).to.deep.equal([]);
    expect(a.root.querySelector<HTMLTextAreaElement>('#when-2')?.value).to.equal('e');
  });

  it('comes back as it was saved, and prints nothing but the plan', async () => {
    const a = await plan({ state: '2', note });
    const { print } = window;
    let printed: string | undefined;
    window.print = () =>
      (printed = document.querySelector('body > .sheet')?.textContent?.replace(/\s+/g, ' '));
    await a.click('Print it');
    window.print = print;
    expect(printed).to.contain('My plan').and.to.contain('When it rings, I will pick up');
    expect(printed).to.contain('When I pass on a file, I will say what it is for').and.not.to.contain('Save');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.sheet')).to.equal(null);
  });

  it('prints what runs the other way as it was written', async () => {
    const a = await plan({ state: '1', note: 'يرن الهاتف!\tshort <b>x</b> & 😀' });
    const { print } = window;
    let printed: string | null | undefined;
    window.print = () => (printed = document.querySelector('body > .sheet li')?.textContent);
    useWords('ar', ar);
    await a.click('Print it');
    const inArabic = printed;
    useWords('en', en);
    await a.click('Print it');
    window.print = print;
    window.dispatchEvent(new Event('afterprint'));
    expect(printed).to.equal('When \u2068يرن الهاتف!\u2069, I will short <b>x</b> & 😀');
    expect(inArabic).to.contain('\u2068short <b>x</b> & 😀\u2069');
  });

  it('makes a calendar file with three reminders', async () => {
    const a = await plan({ state: '2', note });
    let link: HTMLAnchorElement | undefined;
    const { click } = HTMLAnchorElement.prototype;
    // The browser of the tests has nowhere to save it.
    HTMLAnchorElement.prototype.click = function () {
      link = this as HTMLAnchorElement;
    };
    try {
      await a.click('Put it into my calendar');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(link?.download).to.equal('plan.ics');
    const file = await fetch(link?.href ?? '');
    expect(file.headers.get('content-type')).to.contain('text/calendar');
    expect((await file.text()).match(/BEGIN:VEVENT/g)).to.have.length(3);
  });

  it('says that it was written where it had to make room', async () => {
    expect((await plan({ state: '2' })).text()).to.contain('There was no room to keep what you wrote.');
  });

  for (const text of damaged) {
    it(`survives what is damaged: ${JSON.stringify(text.slice(0, 20))}`, async () => {
      const a = await plan({ state: text, note: text });
      expect(a.root.querySelectorAll('textarea')).to.have.length(6);
    });
  }

  it('fits into the room that there is for notes, however much is written', () => {
    expect(3 * (180 + 180 + 2)).to.be.at.most(NOTE_LIMIT);
  });
});
