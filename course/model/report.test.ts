import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Course, ModuleOutline } from './course.ts';
import { noProgress, reduce, type LearnerEvent } from './progress.ts';
import { noWorseThan, reportOf, type Report, type ReportPolicy, type Standing } from './report.ts';
import { defaultSettings } from './settings.ts';

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
  languages: ['en'],
  passMark: 80,
  attempts: null,
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

describe('a learner without attempts left', () => {
  const limited = { ...one, attempts: 2 };
  const strict: ReportPolicy = { ...defaultSettings, failed: 'failed-when-attempts-are-used-up' };
  const standing = (course: Course, policy: ReportPolicy, ...events: LearnerEvent[]) => {
    const { completion, success } = reportOf(course, after(...events), policy);
    return [completion, success];
  };
  const underWay: LearnerEvent = { type: 'started-quiz', quiz: 4, seed: 1, drawn: [] };

  test('has failed, where the LMS can stand it', () => {
    assert.deepEqual(standing(limited, strict, ...quiz(4, 60), ...quiz(4, 70)), ['incomplete', 'failed']);
  });
  test('stays incomplete by default', () => {
    const events = [...quiz(4, 60), ...quiz(4, 70)];
    assert.deepEqual(standing(limited, defaultSettings, ...events), ['incomplete', 'unknown']);
  });
  test('has not failed while an attempt is left or under way', () => {
    assert.deepEqual(standing(limited, strict, ...quiz(4, 60)), ['incomplete', 'unknown']);
    assert.deepEqual(standing(limited, strict, ...quiz(4, 60), underWay), ['incomplete', 'unknown']);
  });
  test('has passed if any attempt was a pass', () => {
    assert.deepEqual(standing(limited, strict, ...quiz(4, 85), ...quiz(4, 60)), ['completed', 'passed']);
  });
  test('is never without attempts in a course that does not limit them', () => {
    assert.deepEqual(standing(one, strict, ...quiz(4, 60), ...quiz(4, 70)), ['incomplete', 'unknown']);
  });
  test('has failed the course with one of its quizzes', () => {
    const two = { ...course(module('m', 1), module('n', 11)), attempts: 1 };
    assert.deepEqual(standing(two, strict, ...quiz(4, 85), ...quiz(14, 60)), ['incomplete', 'failed']);
  });
});

describe('the report of a course without a quiz', () => {
  const read = { modules: [{ lessons: [{ key: 1 }, { key: 2 }] }] };
  const with100: ReportPolicy = { ...defaultSettings, scoreWithoutQuiz: '100-when-completed' };
  const half = after({ type: 'finished-lesson', lesson: 1 });
  const whole = after({ type: 'finished-lesson', lesson: 1 }, { type: 'finished-lesson', lesson: 2 });

  test('is completed with the last lesson, neither passed nor failed, and without a score', () => {
    const report = { completion: 'incomplete', success: 'unknown', score: null, progress: 0.5, location: '' };
    assert.deepEqual(reportOf(read, half), report);
    assert.deepEqual(reportOf(read, whole), { ...report, completion: 'completed', progress: 1 });
  });
  test('has the score 100 for LMSs that want one, but not before completion', () => {
    assert.equal(reportOf(read, half, with100).score, null);
    assert.equal(reportOf(read, whole, with100).score, 100);
  });
  test('waits for the lessons of modules without a quiz as for the quizzes of the others', () => {
    const mixed = { modules: [...read.modules, ...one.modules] };
    const { completion, score } = reportOf(mixed, after(...quiz(4, 85)), with100);
    assert.deepEqual([completion, score], ['incomplete', 85]);
    const lessons: LearnerEvent[] = [1, 2].map((lesson) => ({ type: 'finished-lesson', lesson }));
    assert.equal(reportOf(mixed, after(...quiz(4, 85), ...lessons)).success, 'passed');
  });
  test('is never completed where there is nothing to do', () => {
    assert.equal(reportOf({ modules: [] }, whole, with100).completion, 'incomplete');
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
