import { expect } from 'chai';
import { multiple, order, pairs, single } from '../../model/testing/questions.ts';
import { press, settled } from '../../testing/fixture.ts';
import { ask } from './testing.ts';

const withHint = { ...single, hint: 'Think of the person first.', feedback: 'Listening comes first.' };

describe('ripple-question', () => {
  it('asks for a choice instead of marking nothing, and says so to screen readers', async () => {
    const q = await ask(withHint);
    await q.click(q.button('Check my answer'));
    expect(q.answers).to.have.length(0);
    expect(q.text()).to.contain('Choose one answer first.');
    expect(q.said).to.deep.equal(['Choose one answer first.']);
  });

  it('sends the checked answer with its time', async () => {
    const q = await ask(withHint);
    await q.choose('b');
    await q.click(q.button('Check my answer'));
    const [answer] = q.answers;
    expect(answer?.response).to.deep.equal(['b']);
    expect(answer?.question).to.equal(withHint);
    expect(answer?.latency).to.be.within(0, 5);
    expect(q.said).to.deep.equal(['That works. Listening comes first.']);
  });

  it('gives a second try after a slip, with feedback on the choice and without giving the answer away', async () => {
    const q = await ask(withHint);
    await q.choose('a');
    await q.click(q.button('Check my answer'));
    expect(q.text()).to.contain('About a');
    expect(q.text()).not.to.contain('About b');
    expect(q.text()).not.to.contain('Listening comes first.');
    await q.click(q.button('Try again'));
    await q.choose('c');
    await q.click(q.button('Check my answer'));
    expect(q.text()).to.contain('About b');
    expect(q.text()).to.contain('Listening comes first.');
    expect(q.button('Try again')).to.equal(undefined);
    expect(q.answers.map(({ response }) => response)).to.deep.equal([['a'], ['c']]);
  });

  it('in a quiz has neither a hint nor a second try', async () => {
    const q = await ask(withHint, { mode: 'quiz' });
    expect(q.button('Give me a hint')).to.equal(undefined);
    await q.choose('a');
    await q.click(q.button('Check my answer'));
    expect(q.button('Try again')).to.equal(undefined);
    expect(q.text()).to.contain('About b');
  });

  it('shows the hint when asked, and reads it out', async () => {
    const q = await ask(withHint);
    await q.click(q.button('Give me a hint'));
    expect(q.text()).to.contain('Think of the person first.');
    expect(q.said).to.deep.equal(['Hint. Think of the person first.']);
  });

  it('restores an earlier answer with its feedback', async () => {
    const q = await ask(withHint, { answer: { response: ['b'], result: 'correct', tries: 1 } });
    expect(q.inputRoot().querySelector<HTMLInputElement>('input[value="b"]')?.checked).to.equal(true);
    expect(q.text()).to.contain('That works');
    expect(q.answers).to.have.length(0);
  });

  it('is answered by keyboard alone, and the focus lands on what comes next', async () => {
    const q = await ask(withHint);
    await press('Tab');
    await press('ArrowDown');
    expect(q.inputRoot().activeElement?.getAttribute('value')).to.equal('b');
    await press('Tab');
    await press('Enter');
    await settled(q.element.parentElement as HTMLElement);
    expect(q.answers[0]?.response).to.deep.equal(['b']);
    expect(q.root.activeElement?.className).to.contain('verdict');
  });

  it('keeps what it says of a slip on screen when Enter was pressed twice', async () => {
    const q = await ask(withHint);
    await q.choose('a');
    q.button('Check my answer')?.focus();
    await press('Enter');
    await press('Enter');
    await settled(q.element.parentElement as HTMLElement);
    expect(q.text()).to.contain('About a');
    expect(q.button('Try again')).to.equal(q.root.activeElement);
  });

  it('shows text that looks like HTML as text', async () => {
    const q = await ask({ ...single, prompt: '<img src=x onerror=alert(1)>' });
    expect(q.inputRoot().querySelector('img')).to.equal(null);
    expect(q.text()).to.contain('<img src=x');
  });

  it('takes several choices, and explains those that were missed', async () => {
    const q = await ask(multiple, { mode: 'quiz' });
    await q.choose('c');
    await q.click(q.button('Check my answer'));
    expect(q.answers[0]?.response).to.deep.equal(['c']);
    expect(q.text()).to.contain('Partly there');
    expect(q.text()).to.contain('This belongs to it, too. About a');
  });

  it('orders items with buttons: the focus stays on the button, the new place is said', async () => {
    const q = await ask(order);
    const places = () => [...q.inputRoot().querySelectorAll('li')].map((li) => li.children[1]?.textContent);
    const before = places();
    const down = q.inputRoot().querySelector<HTMLElement>('li [data-move$="-down"]');
    down?.focus();
    await press('Enter');
    await settled(q.element.parentElement as HTMLElement);
    expect(places()).to.deep.equal([before[1], before[0], before[2], before[3]]);
    expect(q.inputRoot().activeElement?.getAttribute('aria-label')).to.equal(`Move down: ${before[0]}`);
    expect(q.said).to.deep.equal([`${before[0]}: now 2 of 4`]);
  });

  it('does not move the first item up, and keeps the focus there', async () => {
    const q = await ask(order);
    const up = q.inputRoot().querySelector<HTMLElement>('li [data-move$="-up"]');
    await q.click(up);
    expect(up?.getAttribute('aria-disabled')).to.equal('true');
    expect(q.said).to.deep.equal([]);
  });

  it('matches lines by their lists', async () => {
    const q = await ask(pairs, { mode: 'quiz' });
    for (const [source, target] of [
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'a'],
    ] as const) {
      const select = q.inputRoot().querySelector<HTMLSelectElement>(`#source-${source}`);
      if (!select) throw new Error('no list');
      select.value = target;
      select.dispatchEvent(new Event('change'));
      await settled(q.element.parentElement as HTMLElement);
    }
    await q.click(q.button('Check my answer'));
    expect(q.answers[0]?.response).to.deep.equal(['1.a', '2.b', '3.a']);
    expect(q.text()).to.contain('That works');
  });

  it('says what is missing while a line has no match', async () => {
    const q = await ask(pairs);
    await q.click(q.button('Check my answer'));
    expect(q.text()).to.contain('Choose a match for every line first.');
  });
});
