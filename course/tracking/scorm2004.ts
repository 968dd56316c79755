import type { Interaction } from '../model/interaction.ts';
import type { Report, Standing } from '../model/report.ts';
import { decimal, plainText, timespan2004, timestamp } from './formats.ts';
import { objectiveFields, type Field } from './interaction-log.ts';
import { correct2004, response2004 } from './patterns.ts';
import { Ratchet } from './ratchet.ts';
import { scorm2004Dialect, type ScormCalls } from './scorm-calls.ts';
import { ScormLms } from './scorm-lms.ts';

const PROGRESS = 'cmi.progress_measure';

/** Adapter for SCORM 2004, 3rd and 4th Edition (RTE 4.2). No status gets worse than what was read or written before. */
export class Scorm2004 extends ScormLms {
  readonly standard = 'scorm2004';
  protected readonly dialect = scorm2004Dialect;
  protected readonly elements = {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    location: 'cmi.location',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    totalTime: 'cmi.total_time',
    score: 'cmi.score',
  };
  protected readonly normalExit = 'normal';
  readonly #completion = new Ratchet('cmi.completion_status', ['incomplete', 'completed']);
  readonly #success = new Ratchet('cmi.success_status', ['failed', 'passed']);
  #progress = 0;

  protected readStatus(calls: ScormCalls): Omit<Standing, 'score'> {
    const completion = this.#completion.read(calls);
    const success = this.#success.read(calls);
    this.#progress = Number(calls.get(PROGRESS)) || 0;
    return {
      completion:
        completion === 'not attempted' ? 'incomplete' : oneOf(['incomplete', 'completed'], completion),
      success: oneOf(['failed', 'passed'], success),
    };
  }

  protected raiseStatus(calls: ScormCalls, report: Omit<Report, 'score' | 'location'>): boolean {
    const { completion, success, progress } = report;
    if (progress > this.#progress && calls.set(PROGRESS, decimal(progress))) this.#progress = progress;
    const completed = this.#completion.raise(calls, completion);
    return this.#success.raise(calls, success) && completed;
  }

  /** SCORM 2004 LMSs were not seen to send less than everything. */
  protected variantOf(): undefined {
    return undefined;
  }

  protected timespan(seconds: number): string {
    return timespan2004(seconds);
  }

  protected interactionFields(interaction: Interaction): readonly Field[] {
    const { type } = interaction;
    return [
      ['type', type],
      ...objectiveFields(interaction.objectives),
      ['timestamp', timestamp(interaction.startedAt)],
      ['correct_responses.0.pattern', correct2004(type, interaction.correct)],
      ['weighting', decimal(interaction.weighting)],
      ['learner_response', response2004(type, interaction.response)],
      ['result', interaction.result],
      ['latency', timespan2004(interaction.latency)],
      ['description', plainText(interaction.description, 250)],
    ];
  }

  /** Terminate alone stores (RTE 3.1.3.2): a commit before it fails on Cornerstone while the page goes away. */
  protected end(calls: ScormCalls): boolean {
    return calls.terminate();
  }
}

function oneOf<T extends string>(known: readonly T[], value: string): T | 'unknown' {
  return known.find((candidate) => candidate === value) ?? 'unknown';
}
