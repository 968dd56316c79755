import type { Headers, Mapping } from './mapping.ts';
import { transcript } from './transcript.ts';

/** Learning enrolments of Workday: assigned, required, completed. */
export function workday(headers: Headers): Mapping | null {
  const content = headers.find(
    'learning content',
    'learning content title',
    'course name',
    'learning enrollment',
  );
  const status = headers.find(
    'completion status',
    'enrollment status',
    'registration status',
    'learning status',
  );
  if (
    content === undefined ||
    status === undefined ||
    headers.find('worker', 'employee id', 'learner') === undefined
  )
    return null;
  return transcript(headers, 'learning enrolments of Workday', {
    course: ['learning content', 'learning content title', 'course name', 'learning enrollment'],
    status: [
      ['completion status', 'learning status'],
      ['enrollment status', 'registration status'],
      ['grade', 'pass / fail'],
    ],
    score: ['score', 'overall score'],
    started: ['start date', 'date started', 'enrollment date'],
    completed: ['completion date', 'completed on', 'date completed'],
    last: ['last accessed', 'last updated'],
    duration: ['duration', 'time spent', 'total time spent'],
  });
}
