import { plain } from '../values/plain.ts';
import { cornerstone } from './cornerstone.ts';
import { docebo } from './docebo.ts';
import { Headers, type Mapping, type Reader } from './mapping.ts';
import { moodleCompletion, moodleCompletionJson } from './moodle-completion.ts';
import { moodleScorm } from './moodle-scorm.ts';
import { preview } from './preview.ts';
import { scormCloud } from './scorm-cloud.ts';
import { successfactors } from './successfactors.ts';
import { workday } from './workday.ts';

/** From the most particular headers to the most common ones. */
const READERS: readonly Reader[] = [
  moodleScorm,
  (headers, rows) => moodleCompletion(headers, rows, plain),
  (headers, rows) => moodleCompletionJson(headers, rows, plain),
  preview,
  cornerstone,
  successfactors,
  workday,
  scormCloud,
  docebo,
];

/** What an export is, by its headers and first rows, whatever its file is called; null if nobody knows it. */
export function recognize(headers: readonly string[], rows: readonly (readonly string[])[]): Mapping | null {
  const all = headersOf(headers);
  for (const reader of READERS) {
    const mapping = reader(all, rows);
    if (mapping) return mapping;
  }
  return null;
}

/** Headers as readers look them up. */
export function headersOf(headers: readonly string[]): Headers {
  return new Headers(headers, plain);
}
