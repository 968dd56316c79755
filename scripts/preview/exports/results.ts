import { inLanguage } from '../lrs/course-structure.ts';
import type { LrsData, Registration } from '../lrs/data.ts';
import { activityIdOf } from '../lrs/ids.ts';
import { standingOf } from '../lrs/standing.ts';
import { verbName } from '../lrs/xapi.ts';
import type { Edition, Elements } from '../protocol.ts';

/** A learner, as exports name them. */
export interface ExportedLearner {
  readonly id: string;
  /** "Lee Learner". */
  readonly name: string;
  readonly email?: string;
  readonly department?: string;
}

/** A learner's attempt at a SCO, as it was left. */
export interface ScormAttempt {
  readonly learner: ExportedLearner;
  readonly edition: Edition;
  /** Title of the course. */
  readonly course: string;
  /** Title of the SCO. */
  readonly sco: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** ISO 8601, UTC: when the first session of it began, and when the last call came. */
  readonly started: string;
  readonly last: string;
  /** The data model after the last commit. */
  readonly elements: Elements;
}

/** What an LMS reports of an attempt, whatever the standard. */
export interface Result {
  readonly learner: ExportedLearner;
  readonly course: string;
  readonly attempt: number;
  readonly completion: 'completed' | 'incomplete' | 'not attempted' | 'unknown';
  readonly success: 'passed' | 'failed' | 'unknown';
  /** Percent. */
  readonly score?: number;
  readonly started?: string;
  readonly last?: string;
  /** Of a SCORM attempt its last session, as SCORM tells no date. */
  readonly completed?: string;
  readonly seconds?: number;
}

/** What a SCORM attempt comes to. */
export function resultOf({
  learner,
  edition,
  course,
  attempt,
  started,
  last,
  elements,
}: ScormAttempt): Result {
  const scaled = elements['cmi.score.scaled'];
  const raw = elements[edition === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw'];
  const score = raw ?? (scaled === undefined ? undefined : String(Number(scaled) * 100));
  const time = elements[edition === 'scorm12' ? 'cmi.core.total_time' : 'cmi.total_time'];
  const status = edition === 'scorm12' ? status12(elements) : status2004(elements);
  return {
    learner,
    course,
    attempt,
    ...status,
    ...(score === undefined ? {} : { score: Number(score) }),
    started,
    last,
    ...(status.completion === 'completed' ? { completed: last } : {}),
    ...(time === undefined ? {} : { seconds: secondsOf(time) }),
  };
}

function status12(elements: Elements): Pick<Result, 'completion' | 'success'> {
  const status = elements['cmi.core.lesson_status'] ?? 'not attempted';
  const success = status === 'passed' || status === 'failed' ? status : 'unknown';
  if (status === 'passed' || status === 'completed') return { completion: 'completed', success };
  return { completion: status === 'not attempted' ? status : 'incomplete', success };
}

function status2004(elements: Elements): Pick<Result, 'completion' | 'success'> {
  const [completion, success] = [elements['cmi.completion_status'], elements['cmi.success_status']];
  return {
    completion:
      completion === 'completed' || completion === 'incomplete' || completion === 'not attempted'
        ? completion
        : 'unknown',
    success: success === 'passed' || success === 'failed' ? success : 'unknown',
  };
}

/** What the enrolments of cmi5 courses come to: a learner's second enrolment in a course is the second attempt. */
export function resultsOf(data: LrsData): Result[] {
  const counts = new Map<string, number>();
  return Object.values(data.registrations).map((registration) => {
    const key = JSON.stringify([registration.course, registration.learner.id]);
    const attempt = (counts.get(key) ?? 0) + 1;
    counts.set(key, attempt);
    return cmi5Result(data, registration, attempt);
  });
}

function cmi5Result(data: LrsData, registration: Registration, attempt: number): Result {
  const { structure, learner, course, id } = registration;
  const { units, satisfied } = standingOf(data, registration, (one) => activityIdOf(course, one));
  const statements = data.statements.filter(({ context }) => context?.registration === id);
  const launched = statements.find((one) => verbName(one) === 'launched');
  const isSatisfied = satisfied.includes(structure.id);
  const isDone = isSatisfied || units.every(({ completed }) => completed);
  const done = statements.findLast((one) =>
    ['satisfied', 'completed', 'passed'].includes(verbName(one) ?? ''),
  );
  const scores = units.map(({ score }) => score).filter((score) => score !== undefined);
  const ends = statements.filter((one) => ['terminated', 'abandoned'].includes(verbName(one) ?? ''));
  const last = statements.at(-1);
  return {
    learner,
    course: inLanguage(structure.title),
    attempt,
    completion: launched === undefined ? 'not attempted' : isDone ? 'completed' : 'incomplete',
    success:
      isSatisfied && units.some(({ passed }) => passed)
        ? 'passed'
        : units.some(({ failed }) => failed)
          ? 'failed'
          : 'unknown',
    ...(scores.length > 0
      ? { score: Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10_000) / 100 }
      : {}),
    ...(launched ? { started: launched.timestamp } : {}),
    ...(launched && last ? { last: last.timestamp } : {}),
    ...(isDone && done ? { completed: done.timestamp } : {}),
    seconds: ends.reduce((sum, { result }) => sum + secondsOf(result?.duration ?? ''), 0),
  };
}

/** Whole seconds of a time of SCORM 1.2 (`HHHH:MM:SS.ss`) or of ISO 8601 (`PT1H2M3.4S`); 0 for what is neither. */
export function secondsOf(time: string): number {
  const clock = /^(\d+):(\d+):([\d.]+)$/.exec(time);
  const iso = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(time);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (
    clock ? [0, ...clock.slice(1)] : (iso?.slice(1) ?? [])
  ).map((part) => Number(part ?? 0));
  return Math.round(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
}
