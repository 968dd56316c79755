import { expect } from 'chai';
import { groups, phrases, ratings, statement } from '../../model/testing/questions.ts';
import { press } from '../../testing/fixture.ts';
import { answered, ask, focused } from './testing.ts';

describe('a true-false question by keyboard', () => {
  it('is answered with an arrow; there is feedback on both, and no second try', async () => {
    const q = await ask(statement);
    await press('Tab');
    await press('Space');
    expect(focused(q)?.value).to.equal('t');
    await press('Tab');
    await press('Enter');
    await q.update();
    expect(q.answers[0]?.response).to.deep.equal(['t']);
    expect(q.text()).to.contain('Not this one. About true');
    expect(q.text()).to.contain('This is the answer. About false');
    expect(q.button('Try again')).to.equal(undefined);
    expect(q.said).to.deep.equal(['Not quite.']);
  });
});

describe('a sort question by keyboard', () => {
  it('has a group of radio buttons for each item', async () => {
    const q = await ask(groups);
    const legends = [...q.inputRoot().querySelectorAll('.box legend')].map((legend) => legend.textContent);
    for (const legend of legends) {
      await press('Tab');
      expect(focused(q)?.closest('fieldset')?.querySelector('legend')?.textContent).to.equal(legend);
      await press('Space');
      // Only the second item hurts.
      if (legend === 'Item 2') await press('ArrowRight');
    }
    await press('Tab');
    await press('Enter');
    await q.update();
    expect(q.answers[0]?.response).to.deep.equal(['1.x', '2.y', '3.x']);
    expect(q.said).to.deep.equal(['That works.']);
  });

  it('on the first slip tells what is right, not where the rest belongs; then it does', async () => {
    const q = await ask(groups, { answer: answered(groups, ['1.y', '2.y', '3.x'], 1) });
    expect(q.text()).to.contain('About 2').and.not.to.contain('About 1');
    await q.click(q.button('Try again'));
    expect(q.inputRoot().querySelector(':checked')).to.equal(null);
    expect(focused(q)?.type).to.equal('radio');
    const after = await ask(groups, { answer: answered(groups, ['1.y', '2.y', '3.x']) });
    expect(after.text()).to.contain('Belongs to: Helps. About 1');
  });
});

describe('a find question by keyboard', () => {
  it('marks phrases of the text with the space bar, and takes them back', async () => {
    const q = await ask(phrases);
    for (const key of ['Tab', 'Space', 'Tab', 'Space', 'Space', 'Tab', 'Space', 'Tab', 'Enter'])
      await press(key);
    await q.update();
    expect(q.answers[0]?.response).to.deep.equal(['a', 'c']);
    expect(q.text()).to.contain('Right. First words About a');
  });

  it('keeps the text whole, with nothing between a phrase and its comma', async () => {
    const q = await ask(phrases);
    const paragraphs = [...q.inputRoot().querySelectorAll('.box p')].map((p) => p.textContent);
    expect(paragraphs).to.deep.equal(['First words, then some more words.', 'Last words, and an end.']);
  });

  it('explains what was marked, and in the end what was missed', async () => {
    const first = await ask(phrases, { answer: answered(phrases, ['a', 'b'], 1) });
    expect(first.text()).to.contain('Not this one. some more About b').and.not.to.contain('About c');
    const last = await ask(phrases, { answer: answered(phrases, ['a', 'b'], 2) });
    expect(last.text()).to.contain('This belongs to it, too. Last words About c');
  });
});

describe('a rating by keyboard', () => {
  it('is given with arrows, is neither right nor wrong, and can be changed', async () => {
    const q = await ask(ratings);
    for (const key of ['Tab', 'Space', 'ArrowRight', 'ArrowRight', 'Tab', 'ArrowRight', 'Tab', 'Enter'])
      await press(key);
    await q.update();
    expect(q.answers[0]?.response).to.deep.equal(['1.3', '2.2']);
    expect(q.said).to.deep.equal(['Noted.']);
    expect(q.text()).to.contain('Your rating: Sometimes. About 1');
    expect(q.inputRoot().querySelector('.is-good, .is-slip')).to.equal(null);
    await q.click(q.button('Change my answer'));
    expect(q.inputRoot().querySelectorAll(':checked')).to.have.length(2);
    expect(q.button('Save my answer')).not.to.equal(undefined);
  });

  it('reads out the meaning of every step', async () => {
    const q = await ask(ratings);
    const names = [...q.inputRoot().querySelectorAll('.box:first-of-type label')].map((label) =>
      label.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(names).to.deep.equal(['1 Never', '2 Rarely', '3 Sometimes', '4 Often', '5 Always']);
  });
});
