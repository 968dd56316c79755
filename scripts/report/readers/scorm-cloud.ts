import type { Headers, Mapping } from './mapping.ts';
import { transcript } from './transcript.ts';

/** Registrations of SCORM Cloud and Content Controller: completion and success in columns of their own. */
export function scormCloud(headers: Headers): Mapping | null {
  const completion = headers.find('registration completion', 'completion', 'completion status', 'complete');
  const success = headers.find('registration success', 'success', 'success status', 'satisfied');
  if (completion === undefined || success === undefined) return null;
  return transcript(headers, 'registrations of SCORM Cloud', {
    course: ['course title', 'course name', 'course', 'course id', 'content title'],
    status: [
      ['registration completion', 'completion', 'completion status', 'complete'],
      ['registration success', 'success', 'success status', 'satisfied'],
    ],
    score: ['score', 'registration score', 'score scaled'],
    started: ['first access date', 'first launch', 'first launched', 'created date', 'registration created'],
    last: ['last access date', 'last launch', 'last activity', 'updated'],
    completed: ['completed date', 'completion date', 'registration completed date'],
    duration: ['total time', 'total seconds tracked', 'time tracked', 'duration'],
    version: ['course version', 'version'],
    attempt: ['instance', 'attempt'],
  });
}
