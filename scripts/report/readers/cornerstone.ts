import type { Headers, Mapping } from './mapping.ts';
import { transcript } from './transcript.ts';

/** A transcript report of Cornerstone: user and training by name, a status that may be "Past Due", pass or fail. */
export function cornerstone(headers: Headers): Mapping | null {
  if (!headers.has('transcript status') && !(headers.has('training title') && headers.has('user id')))
    return null;
  return transcript(headers, 'transcript of Cornerstone', {
    course: ['training title', 'training', 'course title'],
    status: [
      ['transcript status', 'status', 'training status'],
      ['pass/fail', 'pass / fail', 'transcript pass/fail'],
    ],
    score: ['transcript score', 'score', 'training score'],
    started: ['transcript start date', 'date started', 'training start date'],
    completed: ['transcript completed date', 'completed date', 'date completed', 'completion date'],
    last: ['last access date', 'transcript last accessed'],
    duration: ['training hours', 'total time', 'time in training', 'transcript time spent', 'time spent'],
    attempt: ['attempt', 'attempt number'],
    version: ['training version', 'version'],
  });
}
