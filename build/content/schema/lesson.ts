import type * as z from 'zod';
import { id, record, text, whole } from './fields.ts';

/** The lines between `---` at the top of a lesson. */
export const lessonSchema = record("a lesson's front matter", {
  title: text('the name of the lesson in the menu and at the top of its page'),
  minutes: whole(1, 60, 'the estimated time in minutes, practice included'),
  objective: id('the id of the objective, from module.yaml, that the lesson serves'),
});

/** What a lesson's front matter holds. */
export type LessonData = z.output<typeof lessonSchema>;
