import * as z from 'zod';
import type { Code } from '../codes.ts';

/** What the compiler says beyond a schema's title and description when a value does not fit. */
export interface Note {
  /** Code of the problem, where a more telling one than the general one exists. */
  readonly code?: Code;
  /** How to mend a value that has the right type but the wrong form. */
  readonly hint?: string;
  /** Whether it is text that learners read and that a translation has in its language. */
  readonly isText?: boolean;
}

/** Notes by schema. Kept apart from Zod's own metadata, which goes into the JSON Schemas. */
export const notes = z.registry<Note>();

/** Text that a learner reads: not empty, blanks around it dropped. */
export function text(description: string, note: Note = {}) {
  return name(description, { ...note, isText: true });
}

/** A text like those that learners read, but the same in all languages: a company, a file. */
export function name(description: string, note: Note = {}) {
  return z.string().trim().min(1).meta({ description }).register(notes, note);
}

const kebab = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a text can be an id: kebab-case, 60 characters at most. */
export function isKebab(text: string): boolean {
  return kebab.test(text);
}

/** Whether a schema is that of a text to translate. */
export function isText(schema: z.ZodType): boolean {
  return notes.get(schema)?.isText === true;
}

/** A kebab-case id, stable for ever: progress and reports hang on it. */
export function id(description: string) {
  const hint =
    'Use small letters, digits and single hyphens, a letter first and 60 characters at most: make-time.';
  return z.string().regex(kebab).meta({ description }).register(notes, { code: 'malformed-id', hint });
}

/** Id of an answer within its question: one character, as SCORM 1.2 wants choices to be. */
export function answerId(description: string) {
  const hint = 'Use one character, a to z or 0 to 9: a for the first, b for the second and so on.';
  return z
    .string()
    .regex(/^[0-9a-z]$/)
    .meta({ description })
    .register(notes, { code: 'malformed-id', hint });
}

/** A whole number within limits. */
export function whole(min: number, max: number, description: string) {
  return z.number().int().min(min).max(max).meta({ description });
}

/** A list with at least one entry. */
export function list<S extends z.ZodType>(entry: S, description: string) {
  return z.array(entry).min(1).meta({ description });
}

/** An object that knows all of its keys; `title` is how messages speak of it: 'an option'. */
export function record<S extends z.ZodRawShape>(title: string, shape: S) {
  return z.strictObject(shape).meta({ title });
}
