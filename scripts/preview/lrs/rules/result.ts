import { quoted } from '../../verdicts/verdict.ts';
import { EXTENSIONS, type VerbName } from '../vocabulary.ts';
import { at, isDefined, isSame, objectOf, verbName } from '../xapi.ts';
import type { StatementRule } from './rule.ts';

function verbOf(statement: unknown): VerbName | undefined {
  return isDefined(statement) ? verbName(statement) : undefined;
}

const isJudgement = (verb: VerbName | undefined): boolean => verb === 'passed' || verb === 'failed';

/** What success and completion have to be by verb; nothing where they may not be. */
const SUCCESS: Readonly<Partial<Record<VerbName, boolean>>> = { passed: true, failed: false };
const COMPLETION: Readonly<Partial<Record<VerbName, boolean>>> = { completed: true };

/** A value of the result that depends on the verb of a "cmi5 defined" statement. */
function byVerb(name: 'success' | 'completion', values: Readonly<Partial<Record<VerbName, boolean>>>) {
  return (statement: unknown): string | undefined => {
    const verb = verbOf(statement);
    const given = at(statement, 'result', name);
    if (verb === undefined || given === values[verb]) return undefined;
    return `result.${name} of ${verb} is ${quoted(given ?? 'not there')}.`;
  };
}

/** What the result of a "cmi5 defined" statement has to hold, and must not. */
export const RESULT_RULES: readonly StatementRule[] = [
  {
    id: 'cmi5-success',
    clause: 'cmi5 9.5.2',
    remedy: 'success is true in passed, false in failed, and in no other statement.',
    broken: byVerb('success', SUCCESS),
  },
  {
    id: 'cmi5-completion',
    clause: 'cmi5 9.5.3',
    remedy: 'completion is true in completed, and in no other statement.',
    broken: byVerb('completion', COMPLETION),
  },
  {
    id: 'cmi5-duration',
    clause: 'cmi5 9.5.4.1',
    remedy: 'Add result.duration to completed, passed, failed and terminated.',
    broken: (statement) => {
      const verb = verbOf(statement);
      const needs = verb === 'completed' || verb === 'terminated' || isJudgement(verb);
      return needs && at(statement, 'result', 'duration') === undefined
        ? `${verb} has no duration.`
        : undefined;
    },
  },
  {
    id: 'cmi5-score-verb',
    clause: 'cmi5 9.5.1',
    remedy: 'Put the score into passed or failed only.',
    broken: (statement) => {
      const verb = verbOf(statement);
      const hasScore = at(statement, 'result', 'score') !== undefined;
      return verb !== undefined && !isJudgement(verb) && hasScore ? `${verb} has a score.` : undefined;
    },
  },
  {
    id: 'cmi5-score-scaled',
    clause: 'cmi5 9.5.1',
    remedy: 'scaled goes from 0 to 1.',
    broken: (statement) => {
      const scaled = at(statement, 'result', 'score', 'scaled');
      return verbOf(statement) !== undefined && typeof scaled === 'number' && scaled < 0
        ? `result.score.scaled is ${scaled}.`
        : undefined;
    },
  },
  {
    id: 'cmi5-score-raw',
    clause: 'cmi5 9.5.1',
    remedy: 'Give min and max wherever there is raw, all three as whole numbers.',
    broken: (statement) => {
      const score = objectOf(at(statement, 'result', 'score'));
      if (verbOf(statement) === undefined || !score) return undefined;
      const lacking = ['min', 'max'].filter(
        (name) => score['raw'] !== undefined && score[name] === undefined,
      );
      if (lacking.length > 0) return `result.score has raw, but no ${lacking.join(' and no ')}.`;
      const odd = ['raw', 'min', 'max'].find(
        (name) => score[name] !== undefined && !Number.isInteger(score[name]),
      );
      return odd === undefined ? undefined : `result.score.${odd} is ${quoted(score[odd])}, no whole number.`;
    },
  },
  {
    id: 'cmi5-mastery-score',
    clause: 'cmi5 9.3.4, 9.3.5, 9.5.1',
    remedy: 'Say passed from the masteryScore of LMS.LaunchData on, failed below it.',
    broken: (statement, { session: { masteryScore } }) => {
      const verb = verbOf(statement);
      const scaled = at(statement, 'result', 'score', 'scaled');
      if (masteryScore === undefined || typeof scaled !== 'number' || !isJudgement(verb)) return undefined;
      const isEnough = scaled >= masteryScore;
      return isEnough === (verb === 'passed')
        ? undefined
        : `${verb} has a score of ${scaled}; the mastery score is ${masteryScore}.`;
    },
  },
  {
    id: 'cmi5-mastery-extension',
    clause: 'cmi5 9.6.3.2',
    remedy: 'Copy the masteryScore of LMS.LaunchData into the context of passed and failed with a score.',
    broken: (statement, { session: { masteryScore } }) => {
      const given = at(statement, 'context', 'extensions', EXTENSIONS.masteryScore);
      const hasScore = at(statement, 'result', 'score') !== undefined;
      const needs = isJudgement(verbOf(statement)) && hasScore && masteryScore !== undefined;
      if (given === undefined && !needs) return undefined;
      return isSame(given, masteryScore)
        ? undefined
        : `The masteryscore extension is ${quoted(given ?? 'not there')}; the LMS gave ${masteryScore ?? 'none'}.`;
    },
  },
  {
    id: 'cmi5-progress',
    clause: 'cmi5 9.5.5.1',
    remedy: 'progress is a whole number from 0 to 100.',
    broken: (statement) => {
      const progress = at(statement, 'result', 'extensions', EXTENSIONS.progress);
      const fits = Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100;
      return progress === undefined || fits ? undefined : `progress is ${quoted(progress)}.`;
    },
  },
  {
    id: 'cmi5-progress-completed',
    clause: 'cmi5 9.5.5.1',
    severity: 'warning',
    remedy: 'Leave progress out in completed and after it: completed means 100.',
    broken: (statement, { inRegistration }) => {
      const isDone = [...inRegistration, statement].some((one) => verbOf(one) === 'completed');
      return isDone && at(statement, 'result', 'extensions', EXTENSIONS.progress) !== undefined
        ? 'progress was given in or after completed.'
        : undefined;
    },
  },
];
