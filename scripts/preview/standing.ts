import type { Standing } from './lms-protocol.ts';
import { isNewAttempt } from './registration.ts';
import type { Edition, Elements } from './protocol.ts';

/** What an LMS would show of a data model. */
export function standingOf(edition: Edition, elements: Elements | undefined): Standing {
  if (!elements) return { status: '', success: '', score: '', time: '', entry: '' };
  const of = (name: string) => elements[name] ?? '';
  const entry = isNewAttempt(edition, elements) ? 'new attempt' : 'goes on';
  if (edition === 'scorm12') {
    const status = of('cmi.core.lesson_status');
    const success = /^(passed|failed)$/.test(status) ? status : '';
    return { status, success, score: of('cmi.core.score.raw'), time: of('cmi.core.total_time'), entry };
  }
  return {
    status: of('cmi.completion_status'),
    success: of('cmi.success_status').replace('unknown', ''),
    score: of('cmi.score.raw') || of('cmi.score.scaled'),
    time: of('cmi.total_time'),
    entry,
  };
}
