import type { Interaction } from '../model/interaction.ts';
import type { Report, Standing } from '../model/report.ts';
import { decimal, timeOfDay, timespan12 } from './formats.ts';
import { objectiveFields, type Field } from './interaction-log.ts';
import { pattern12, type12 } from './patterns.ts';
import { Ratchet } from './ratchet.ts';
import { scorm12Dialect, type ScormCalls } from './scorm-calls.ts';
import { ScormLms } from './scorm-lms.ts';
import { variant12 } from './variants.ts';

/** `cmi.core.lesson_status` from worst to best; "not attempted", "browsed" and '' are worse than all of them. */
const STATUSES = ['incomplete', 'failed', 'completed', 'passed'] as const;

/** SCORM 1.2's single status for a standing; '' if nothing is known. */
export function lessonStatus({ completion, success }: Omit<Standing, 'score'>): string {
  if (success === 'failed') return 'failed';
  if (completion === 'completed') return success === 'passed' ? 'passed' : 'completed';
  return completion === 'unknown' && success === 'unknown' ? '' : 'incomplete';
}

/** What a `lesson_status` read from the LMS says; `browsed` and anything unknown count as not completed. */
export function standingOf(status: string): Omit<Standing, 'score'> {
  return {
    completion:
      status === 'completed' || status === 'passed' ? 'completed' : status === '' ? 'unknown' : 'incomplete',
    success: status === 'passed' || status === 'failed' ? status : 'unknown',
  };
}

/** Adapter for SCORM 1.2 (RTE 3.4). Its status never gets worse than what was read at launch or written since. */
export class Scorm12 extends ScormLms {
  readonly standard = 'scorm12';
  protected readonly dialect = scorm12Dialect;
  protected readonly elements = {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    language: 'cmi.student_preference.language',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
    totalTime: 'cmi.core.total_time',
    score: 'cmi.core.score',
  };
  /** RTE 3.4.4: "" is the normal exit; Moodle 5.1 refuses the word. */
  protected readonly normalExit = '';
  readonly #status = new Ratchet('cmi.core.lesson_status', STATUSES);

  protected readStatus(calls: ScormCalls): Omit<Standing, 'score'> {
    return standingOf(this.#status.read(calls));
  }

  protected raiseStatus(calls: ScormCalls, report: Omit<Report, 'score' | 'location'>): boolean {
    return this.#status.raise(calls, lessonStatus(report));
  }

  protected variantOf(element: string, value: string): string | undefined {
    return variant12(element, value);
  }

  protected timespan(seconds: number): string {
    return timespan12(seconds);
  }

  protected interactionFields(interaction: Interaction): readonly Field[] {
    const { type, result } = interaction;
    return [
      ['type', type12(type)],
      ...objectiveFields(interaction.objectives),
      ['time', timeOfDay(interaction.startedAt)],
      ['correct_responses.0.pattern', pattern12(type, interaction.correct)],
      ['weighting', decimal(interaction.weighting)],
      ['student_response', pattern12(type, interaction.response)],
      ['result', result === 'incorrect' ? 'wrong' : result],
      ['latency', timespan12(interaction.latency)],
    ];
  }

  /** A failed LMSFinish closes the session all the same on Moodle 5.1, so the commit comes first and decides. */
  protected end(calls: ScormCalls): boolean {
    const stored = calls.commit();
    calls.terminate();
    return stored;
  }
}
