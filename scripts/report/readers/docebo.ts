import type { Headers, Mapping } from './mapping.ts';
import { transcript } from './transcript.ts';

/** User and course statistics of Docebo: columns are chosen there, so that only few are sure. */
export function docebo(headers: Headers): Mapping | null {
  const isDocebo =
    headers.find('enrollment status', 'course enrollment status', 'user course status') !== undefined ||
    headers.find('course first access', 'course last access', 'first access', 'enrollment date') !==
      undefined;
  const course = headers.find('course name', 'course title', 'course');
  if (!isDocebo || course === undefined) return null;
  return transcript(headers, 'statistics of Docebo', {
    course: ['course name', 'course title', 'course'],
    status: [['enrollment status', 'course enrollment status', 'user course status', 'status']],
    score: ['final score', 'score', 'course score', 'initial score'],
    started: ['course first access', 'first access', 'date first access', 'course access date'],
    last: ['course last access', 'last access', 'date last access'],
    completed: ['completion date', 'course completion date', 'date complete', 'enrollment completion date'],
    duration: [
      'session time (min)',
      'training material time',
      'total time',
      'time in course',
      'session time',
    ],
    version: ['course version'],
  });
}
