import * as z from 'zod';
import { id, list, record, text, whole } from './fields.ts';

const objective = record('an objective', {
  id: id('the short name of the objective, which lessons and questions refer to'),
  text: text('what a learner can do afterwards, in one sentence'),
});

const quiz = record('the quiz', {
  title: text('the name of the quiz in the menu'),
  intro: text('what the learner reads before the quiz starts'),
  draw: whole(1, 100, 'the number of questions an attempt draws from those with use: [final]'),
});

/** Whom a module can be for: everyone, or leaders only. */
export const AUDIENCES = ['everyone', 'leaders'] as const;

/** modules/<slug>/module.yaml. */
export const moduleSchema = record('a module', {
  title: text('the name of the module in the menu'),
  summary: text('one sentence about it for the menu'),
  audience: z
    .enum(AUDIENCES)
    .meta({ description: 'whom the module is for: everyone, as without this key, or leaders' })
    .optional(),
  minutes: whole(1, 240, 'the estimated time in minutes for lessons and quiz together'),
  objectives: list(objective, 'the list of what a learner can do afterwards'),
  lessons: list(
    id('the name of a file in lessons/, without .md'),
    'the list of lessons in the order of the menu',
  ),
  quiz: quiz.optional(),
});

/** One of `AUDIENCES`. */
export type Audience = (typeof AUDIENCES)[number];

/** What a module.yaml holds. */
export type ModuleData = z.output<typeof moduleSchema>;
