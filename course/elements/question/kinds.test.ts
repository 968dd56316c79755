import { expect } from 'chai';
import { kindOf } from '../../model/questions/kinds.ts';
import type { Question, Response } from '../../model/questions/question.ts';
import { everyKind } from '../../model/testing/questions.ts';
import { expectAccessible } from '../../testing/fixture.ts';
import { answered, ask } from './testing.ts';

/** A complete response that is not all right. */
const slips: Readonly<Record<Question['kind'], Response>> = {
  'single-choice': ['a'],
  'multiple-choice': ['a', 'b'],
  'true-false': ['t'],
  ordering: ['b', 'a', 'c', 'd'],
  matching: ['1.b', '2.b', '3.a'],
  sort: ['1.y', '2.y', '3.x'],
  'fill-in': ['Acknowledge'],
  number: ['1'],
  find: ['a', 'b'],
  rating: ['1.2', '2.5'],
  'long-text': ['I let her finish, <b>and</b> then I asked.'],
};

for (const question of everyKind) {
  describe(`a ${question.kind} question`, () => {
    const slip = slips[question.kind];

    it('is accessible before and after answering, and when something is missing', async () => {
      const q = await ask({ ...question, hint: 'Think.', feedback: 'On the whole.' });
      await expectAccessible(q.element);
      await q.click(q.button('Check my answer') ?? q.button('Save my answer'));
      await expectAccessible(q.element);
      for (const tries of [1, 2]) {
        const after = await ask(question, { answer: answered(question, slip, tries) });
        expect(after.button('Check my answer')).to.equal(undefined);
        await expectAccessible(after.element);
      }
    });

    it('says what is missing, where the control is, instead of taking it for an answer', async () => {
      if (question.kind === 'ordering') return; // Any order is an answer.
      const q = await ask(question);
      await q.click(q.button('Check my answer') ?? q.button('Save my answer'));
      expect(q.answers).to.have.length(0);
      expect(q.said).to.have.length(1);
      const problem = q.inputRoot().querySelector('#problem');
      expect(problem?.textContent?.trim()).to.equal(q.said[0]);
      expect(q.inputRoot().querySelector('[aria-describedby~=problem]')).not.to.equal(null);
    });

    it('restores an earlier answer without answering again', async () => {
      const q = await ask(question, { mode: 'quiz', answer: answered(question, slip) });
      expect(q.answers).to.have.length(0);
      expect(q.root.querySelector('.verdict')).not.to.equal(null);
      expect(q.inputRoot().querySelectorAll('.is-good, .is-slip, .feedback').length > 0).to.equal(
        question.kind !== 'long-text',
      );
    });

    it('shows its key as right, with feedback', async () => {
      const key = kindOf(question).key(question);
      const q = await ask(question, { answer: answered(question, key) });
      expect(q.inputRoot().querySelector('.is-slip')).to.equal(null);
      expect(q.button('Try again')).to.equal(undefined);
    });

    it('says so when its response had to make room in the stored state', async () => {
      const q = await ask(question, { answer: { response: [], result: 'correct', tries: 1 } });
      expect(q.text()).to.contain('There was no room to keep what you wrote.');
    });
  });
}
