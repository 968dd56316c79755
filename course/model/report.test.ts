import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Course, ModuleOutline } from './course.ts';
import { noProgress, reduce, type LearnerEvent } from './progress.ts';
import { noWorseThan, reportOf, type Report, type Standing } from './report.ts';

const module = (id: string, firstKey: number): ModuleOutline => ({
  id,
  title: id,
  summary: '',
  minutes: 5,
  objectives: [],
  lessons: [0, 1, 2].map((i) => ({ key: firstKey + i, id: `l${i}`, title: '', minutes: 1, objective: '' })),
  quiz: { key: firstKey + 3, title: '', intro: '', draw: 1 },
});

const course = (...modules: ModuleOutline[]): Course => ({
  id: 'c',
  title: '',
  description: '',
  version: '1',
  language: 'en',
  passMark: 80,
  modules,
});

const quiz = (key: number, score: number): LearnerEvent[] => [
  { type: 'started-quiz', quiz: key, seed: 1, drawn: [] },
  { type: 'finished-quiz', quiz: key, score, passed: score >= 80 },
];
const after = (...events: LearnerEvent[]) => events.reduce(reduce, noProgress);
const one = course(module('m', 1));

describe('the report', () => {
  test('is incomplete and without a score until the quiz is finished', () => {
    const progress = after(
      { type: 'finished-lesson', lesson: 1 },
      { type: 'started-quiz', quiz: 4, seed: 1, drawn: [] },
    );
    assert.deepEqual(reportOf(one, progress), {
      completion: 'incomplete',
      success: 'unknown',
      score: null,
      progress: 0.25,
      location: '',
    });
  });

  test('of a failed quiz has the score and stays incomplete, since "failed" locks learners out in some LMSs', () => {
    const { completion, success, score } = reportOf(one, after(...quiz(4, 60)));
    assert.deepEqual([completion, success, score], ['incomplete', 'unknown', 60]);
  });

  test('of a pass is completed and passed at once, whatever lessons were opened', () => {
    const { completion, success, score, progress } = reportOf(one, after(...quiz(4, 85)));
    assert.deepEqual([completion, success, score, progress], ['completed', 'passed', 85, 1]);
  });

  test('of several modules waits for every quiz and takes the mean, rounded down', () => {
    const two = course(module('m', 1), module('n', 11));
    assert.equal(reportOf(two, after(...quiz(4, 85))).score, null);
    const { completion, score } = reportOf(two, after(...quiz(4, 85), ...quiz(14, 90)));
    assert.deepEqual([completion, score], ['completed', 87]);
  });
});

describe('a standing that the LMS holds already', () => {
  const fresh: Report = {
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: 0.5,
    location: 'm/l1',
  };
  const cases: [string, Standing, Partial<Report>, Partial<Report>][] = [
    [
      'a pass is kept though the state is lost',
      { completion: 'completed', success: 'passed', score: 90 },
      {},
      { completion: 'completed', success: 'passed', score: 90, progress: 1 },
    ],
    [
      'a better score is kept',
      { completion: 'incomplete', success: 'unknown', score: 70 },
      { score: 40 },
      { score: 70 },
    ],
    [
      'a worse score is replaced',
      { completion: 'incomplete', success: 'unknown', score: 40 },
      { score: 70 },
      { score: 70 },
    ],
    [
      'a fail gives way to a pass',
      { completion: 'completed', success: 'failed', score: 40 },
      { completion: 'completed', success: 'passed', score: 90 },
      { completion: 'completed', success: 'passed', score: 90, progress: 1 },
    ],
    ['an empty one changes nothing', { completion: 'unknown', success: 'unknown', score: null }, {}, fresh],
  ];
  for (const [title, prior, now, expected] of cases) {
    test(title, () => {
      const report = noWorseThan(prior, { ...fresh, ...now });
      assert.deepEqual(report, { ...fresh, ...now, ...expected });
    });
  }
});
