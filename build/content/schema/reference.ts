import * as z from 'zod';
import { id, list, notes, record, text } from './fields.ts';

const term = record('a term', {
  id: id('the short name of the term'),
  term: text('the word or phrase that is explained'),
  text: text('what it means in this course, in one or two sentences'),
  see: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .meta({ description: 'the lesson that teaches it, as module/lesson' })
    .register(notes, {
      hint: 'Write the folder of the module, a slash and the name of the lesson: mama-method/make-time.',
    })
    .optional(),
});

/** course/glossary.yaml. */
export const glossarySchema = record('the glossary', {
  terms: list(term, 'the list of terms, in any order: learners see them by the alphabet'),
});

/** The lines between `---` at the top of a job aid, and of the credits. */
export const pageSchema = record("a page's front matter", {
  title: text('the heading of the page'),
  summary: text('one sentence that says what the page is for'),
});

/** What course/glossary.yaml holds. */
export type GlossaryData = z.output<typeof glossarySchema>;

/** What a page's front matter holds. */
export type PageData = z.output<typeof pageSchema>;
