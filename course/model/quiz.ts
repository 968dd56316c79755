import type { Assessment } from './assessment.ts';
import type { Key, ModuleOutline, Objective } from './course.ts';
import type { QuizAttempt, QuizProgress } from './progress.ts';
import { lmsId, mark } from './questions/kinds.ts';
import type { Question } from './questions/question.ts';
import type { ObjectiveReport } from './report.ts';
import { randomFrom, shuffled } from './random.ts';

/** Seeds are below this, so that they pack into four characters. */
export const SEED_LIMIT = 2 ** 20;

/**
 * Draws questions for an attempt: balanced over modules and, within a module, over its objectives (counts differ by
 * one at most, as far as the pool allows), questions not seen before first, in an order that the seed decides. A pool
 * smaller than `count` is used up.
 */
export function drawQuestions(
  pool: readonly Question[],
  count: number,
  seed: number,
  seen: (question: Key) => boolean,
): Key[] {
  const random = randomFrom(seed);
  const mixed = shuffled(pool, random);
  const ranked = [...mixed.filter((q) => !seen(q.key)), ...mixed.filter((q) => seen(q.key))];
  const drawn = balanced(ranked, [(q) => q.module, (q) => q.objective], random).slice(0, count);
  return shuffled(drawn, random).map((question) => question.key);
}

/**
 * The questions in an order of which every beginning is balanced: from each group of the first level in turn, and
 * within the group likewise by the next level. Groups take turns in an order decided by `random`.
 */
function balanced(
  questions: readonly Question[],
  [level, ...rest]: readonly ((question: Question) => string)[],
  random: () => number,
): readonly Question[] {
  if (!level) return questions;
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const group = groups.get(level(question));
    if (group) group.push(question);
    else groups.set(level(question), [question]);
  }
  const ordered = shuffled([...groups.values()], random).map((group) => balanced(group, rest, random));
  const longest = Math.max(0, ...ordered.map((group) => group.length));
  return Array.from({ length: longest }, (_, round) => ordered.flatMap((group) => group[round] ?? [])).flat();
}

/** How many attempts a learner may still start, 0 or more; null: as many as they like. */
export function attemptsLeft(progress: QuizProgress | undefined, limit: number | null): number | null {
  return limit === null ? null : Math.max(0, limit - (progress?.attempts ?? 0));
}

/**
 * Whether a learner may start an attempt now. A final assessment is over once it is passed: from then on its answers
 * may be looked at, and nothing is left to gain.
 */
export function isOpenTo({ attempts, review }: Assessment, progress: QuizProgress | undefined): boolean {
  if (review !== 'at-once' && progress?.passed) return false;
  return attemptsLeft(progress, attempts) !== 0;
}

/** Whether a learner may look at the answers of a finished attempt. In a quiz they have seen them one by one. */
export function mayReview({ review, attempts }: Assessment, progress: QuizProgress): boolean {
  if (review === 'at-once' || review === 'never') return false;
  return progress.passed || (review === 'after-last-attempt' && attemptsLeft(progress, attempts) === 0);
}

/**
 * Whether the attempt on screen counts as a pass. It was scored when it was finished: a pass mark raised since then
 * makes no fail of it, and one lowered no pass.
 */
export function attemptPassed({ passed, best, attempt }: QuizProgress, passMark: number): boolean {
  const score = attempt?.score ?? null;
  return passed && score !== null && (score >= passMark || score === best);
}

/** An attempt's result. */
export interface QuizResult {
  /** Percent, rounded down: a score never looks better than it is. */
  readonly score: number;
  readonly passed: boolean;
  /** Earned marks (may be fractional) out of `possible`. */
  readonly earned: number;
  readonly possible: number;
}

/**
 * Scores an attempt over the questions that still exist; unanswered ones earn nothing, and those where nothing is right
 * or wrong do not count. Rounding never turns a fail into a pass: 15 of 20 is 75 and fails at 80, and 79.99 % shows as 79.
 */
export function scoreAttempt(
  attempt: QuizAttempt,
  questions: readonly Question[],
  passMark: number,
): QuizResult {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const asked = attempt.drawn.flatMap((key) => byKey.get(key) ?? []);
  const fractions = asked.map((q) => mark(q, attempt.responses.get(q.key) ?? []).fraction);
  const counted = fractions.filter((fraction) => fraction !== null);
  const possible = counted.length;
  const earned = counted.reduce((sum, fraction) => sum + fraction, 0);
  // Thirds and quarters do not add up exactly in binary; the tolerance is far below the smallest real difference.
  const percent = possible === 0 ? 0 : (100 * earned) / possible + 1e-9;
  return {
    score: Math.min(100, Math.floor(percent)),
    passed: possible > 0 && percent >= passMark,
    earned,
    possible,
  };
}

/** How one objective went in an attempt. */
export interface ObjectiveResult {
  readonly objective: Objective;
  /** Questions fully right. */
  readonly right: number;
  readonly of: number;
}

/** A module, as far as its objectives go. */
type ObjectiveModule = Pick<ModuleOutline, 'id' | 'objectives'>;

/** An attempt's results by objective of a module, in its order; objectives that were not asked about are left out. */
export function resultsByObjective(
  attempt: QuizAttempt,
  questions: readonly Question[],
  { id, objectives }: ObjectiveModule,
): ObjectiveResult[] {
  const drawn = questions.filter(({ key, module }) => module === id && attempt.drawn.includes(key));
  return objectives.flatMap((objective) => {
    const asked = drawn.filter((question) => question.objective === objective.id);
    const marks = asked.map((q) => mark(q, attempt.responses.get(q.key) ?? []).fraction);
    const counted = marks.filter((fraction) => fraction !== null);
    const right = counted.filter((fraction) => fraction === 1).length;
    return counted.length > 0 ? [{ objective, right, of: counted.length }] : [];
  });
}

/** An attempt's results by objective as the LMS is told them. */
export function objectiveReports(
  attempt: QuizAttempt,
  questions: readonly Question[],
  { modules, passMark }: Pick<Assessment, 'passMark'> & { readonly modules: readonly ObjectiveModule[] },
): ObjectiveReport[] {
  return modules.flatMap((module) =>
    resultsByObjective(attempt, questions, module).map(({ objective, right, of }) => {
      const score = Math.floor((100 * right) / of);
      return { id: lmsId(module.id, objective.id), score, passed: score >= passMark };
    }),
  );
}
