import { expect } from 'chai';
import { amount, gap, reflection } from '../../model/testing/questions.ts';
import { passed, press, type } from '../../testing/fixture.ts';
import { TOO_SOON } from '../activity/second-press.ts';
import { ask, field, focused } from './testing.ts';

describe('a fill-in question by keyboard', () => {
  it('is written and checked with Enter, and tells the right spelling after a slip of a letter', async () => {
    const q = await ask(gap);
    await press('Tab');
    await type('meting of minds');
    await press('Enter');
    await q.update();
    expect(q.answers[0]?.response).to.deep.equal(['meting of minds']);
    expect(q.text()).to.contain('Right. About right We write it: Meeting of minds.');
    expect(q.root.activeElement?.className).to.contain('verdict');
  });

  it('keeps what was written for the second try, and tells the answer after it', async () => {
    const q = await ask(gap);
    await press('Tab');
    await type('Aknowledge');
    await press('Enter');
    await q.update();
    expect(q.text()).to.contain('Not this one. About acknowledge').and.not.to.contain('Meeting of minds');
    await passed(TOO_SOON);
    await press('Enter');
    await q.update();
    expect(field(q).value).to.equal('Aknowledge');
    expect(focused(q)?.id).to.equal('answer');
    await type('!!');
    await press('Enter');
    await q.update();
    expect(q.answers).to.have.length(2);
    expect(q.text()).to.contain('The answer: Meeting of minds.');
  });

  it('marks the field as wrong while nothing is in it, and no longer once something is', async () => {
    const q = await ask(gap);
    await press('Tab');
    await press('Enter');
    await q.update();
    expect(field(q).getAttribute('aria-invalid')).to.equal('true');
    await type('a');
    await q.update();
    expect(field(q).getAttribute('aria-invalid')).to.equal('false');
  });

  it('does not check while an input method is composing', async () => {
    const q = await ask(gap);
    const composing = { key: 'Enter', isComposing: true, bubbles: true, composed: true };
    field(q).dispatchEvent(new KeyboardEvent('keydown', composing));
    expect(q.said).to.deep.equal([]);
  });
});

describe('a number question by keyboard', () => {
  const enter = async (q: Awaited<ReturnType<typeof ask>>, text: string) => {
    field(q).focus();
    field(q).select();
    await type(text);
    await press('Enter');
    await q.update();
  };

  it('takes a decimal comma and the unit', async () => {
    const q = await ask(amount);
    await enter(q, '2,75 minutes');
    expect(q.answers[0]?.response).to.deep.equal(['2,75 minutes']);
    expect(q.said).to.deep.equal(['That works.']);
    expect(field(q).getAttribute('aria-describedby')).to.equal('unit feedback');
  });

  it('says that it cannot read what is no number, instead of counting it as wrong', async () => {
    const q = await ask(amount);
    await enter(q, 'a few');
    expect(q.answers).to.have.length(0);
    expect(q.said[0]).to.contain('cannot be read as a number');
    await enter(q, '3');
    expect(q.answers).to.have.length(1);
    expect(q.inputRoot().querySelector('#problem')).to.equal(null);
  });

  it('says on the first slip which way it is, and after the second what it was', async () => {
    const q = await ask(amount);
    await enter(q, '1');
    expect(q.text()).to.contain('Too low. About too few').and.not.to.contain('2.5');
    await q.click(q.button('Try again'));
    await enter(q, '10');
    expect(q.text()).to.contain('Too high. About too many The answer: 2.5 to 4 minutes.');
  });
});

describe('a long text by keyboard', () => {
  // Drafts outlive the element.
  afterEach(() => window.dispatchEvent(new Event('ripple-erase')));

  it('is kept as it was written, line by line, and can be changed', async () => {
    const q = await ask(reflection);
    await press('Tab');
    await type('Well, ok.');
    await press('Enter');
    await type('Yes');
    await press('Tab');
    await press('Enter');
    await q.update();
    expect(q.answers[0]?.response).to.deep.equal(['Well, ok.\nYes']);
    expect(q.said).to.deep.equal(['Noted.']);
    await q.click(q.button('Change my answer'));
    expect(field(q).value).to.equal('Well, ok.\nYes');
    expect(focused(q)?.id).to.equal('answer');
  });

  it('counts characters, says when there are too many, and cuts nothing', async () => {
    const q = await ask(reflection);
    const area = field(q);
    area.value = 'x'.repeat(52);
    area.dispatchEvent(new Event('input'));
    await q.update();
    expect(q.text()).to.contain('2 characters too many');
    await q.click(q.button('Save my answer'));
    expect(q.answers).to.have.length(0);
    expect(q.said[0]).to.contain('too long');
    expect(area.value).to.have.length(52);
  });

  it('holds what is not saved yet while the page is there, and says so', async () => {
    const note = 'Not saved yet: it stays here until you close this window.';
    const first = await ask(reflection);
    expect(first.text()).not.to.contain(note);
    await press('Tab');
    await type('Half a th');
    await first.update();
    expect(first.text()).to.contain(note);
    const second = await ask(reflection);
    expect(field(second).value).to.equal('Half a th');
    expect(second.text()).to.contain(note);
    await second.click(second.button('Save my answer'));
    expect(second.answers[0]?.response).to.deep.equal(['Half a th']);
    expect(second.text()).not.to.contain(note);
    expect(field(await ask(reflection)).value).to.equal('');
  });

  it('forgets it where the course is erased', async () => {
    await ask(reflection);
    await press('Tab');
    await type('Mine');
    window.dispatchEvent(new Event('ripple-erase'));
    expect(field(await ask(reflection)).value).to.equal('');
  });

  it('says that it is private', async () => {
    const q = await ask(reflection);
    expect(q.text()).to.contain('For you alone');
  });
});
