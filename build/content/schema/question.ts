import * as z from 'zod';
import { answerId, id, list, record, text } from './fields.ts';

/** What is said about an answer; no answer goes without. */
export const feedback = (description: string) => text(description, { code: 'missing-feedback' });

/** Keys that questions of every kind have. */
export const questionBase = {
  id: id('the short name of the question, unique in its file'),
  objective: id('the id of the objective, from module.yaml, that the question tests'),
  use: list(
    z.enum(['practice', 'retrieval', 'final']),
    'the list of places where the question may appear: practice (in a lesson), retrieval (at the start of a later module), final (in the quiz)',
  ),
  difficulty: z
    .enum(['easy', 'medium', 'hard'])
    .meta({ description: 'how hard it is: easy, medium or hard' }),
  situation: text('what happens before the question is asked').optional(),
  prompt: text('the question itself'),
  hint: text('some help for a learner who is stuck').optional(),
  feedback: text('what is said about the whole question once it is answered').optional(),
};

/** An answer to choose, in questions of the choice kinds. */
export const optionSchema = record('an option', {
  id: answerId('a single character, unique in the question'),
  text: text('the answer as the learner reads it'),
  correct: z.boolean().meta({ description: 'true if it is right; left out otherwise' }).optional(),
  feedback: feedback('why this answer helps or does not'),
});

/** Something to put in its place. */
export const itemSchema = record('an item', {
  id: answerId('a single character, unique in the question'),
  text: text('the item as the learner reads it'),
  feedback: feedback('why it belongs where it does'),
});

/** What is matched; its target is the id of the right one. */
export const sourceSchema = record('a source', {
  ...itemSchema.shape,
  target: answerId('the id of the target that it belongs to'),
});

/** What a source is matched with. */
export const targetSchema = record('a target', {
  id: answerId('a single character, unique in the question'),
  text: text('the target as the learner reads it'),
});

/** What is sorted; its group is the id of the right one. */
export const sortItemSchema = record('an item', {
  ...itemSchema.shape,
  group: answerId('the id of the group that it belongs to'),
});

/** What items are sorted into. */
export const groupSchema = record('a group', {
  id: answerId('a single character, unique in the question'),
  text: text('the name of the group, in a word or two'),
});

/** A phrase to find, or one that misleads. */
export const phraseSchema = record('a phrase', {
  id: answerId('a single character, unique in the question'),
  text: text('the phrase, word for word as it stands in the passage'),
  correct: z.boolean().meta({ description: 'true if it is one to find; left out otherwise' }).optional(),
  feedback: feedback('why this phrase is one to find, or is not'),
});

/** A statement to rate. */
export const statementSchema = record('a statement', {
  id: answerId('a single character, unique in the question'),
  text: text('the statement as the learner reads it'),
  feedback: feedback('what is said about the statement, whatever its rating'),
});
