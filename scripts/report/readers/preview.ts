import type { Headers, Mapping } from './mapping.ts';
import { transcript } from './transcript.ts';

/** The transcript of the preview LMS (scripts/preview/exports). */
export function preview(headers: Headers): Mapping | null {
  if (!headers.has('learner id', 'course', 'completion status', 'success status', 'last accessed'))
    return null;
  return transcript(headers, 'transcript of the preview LMS', {
    course: ['course'],
    status: [['completion status'], ['success status']],
    score: ['score'],
    started: ['started'],
    last: ['last accessed'],
    completed: ['completed'],
    duration: ['total time'],
    attempt: ['attempt'],
  });
}
