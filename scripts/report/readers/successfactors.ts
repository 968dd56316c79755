import type { Headers, Mapping } from './mapping.ts';
import { transcript } from './transcript.ts';

/** Item status and learning history exports of SuccessFactors: the course is an item, the status a code. */
export function successfactors(headers: Headers): Mapping | null {
  const isItem = headers.find('item title', 'item id', 'item') !== undefined;
  const hasStatus =
    headers.find('completion status', 'completion status id', 'item status', 'status') !== undefined;
  if (!isItem || !hasStatus) return null;
  return transcript(headers, 'item status of SuccessFactors', {
    course: ['item title', 'item', 'title', 'item id'],
    status: [['completion status', 'completion status id', 'item status', 'status'], ['status description']],
    score: ['grade', 'score'],
    completed: ['completion date', 'completed date', 'last completion date'],
    started: ['start date/time', 'first access date'],
    last: ['last access date', 'last update timestamp'],
    duration: ['total hours', 'contact hours'],
    version: ['item revision date', 'revision date', 'revision number'],
  });
}
