import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Assessment } from './assessment.ts';
import type { ModuleOutline } from './course.ts';
import { PATH_LENGTH, pathOf, shortPath } from './path.ts';
import { pack, unpack } from './packed-state.ts';
import { noProgress, reduce, type LearnerEvent, type QuizAttempt } from './progress.ts';
import { bank } from './testing/questions.ts';

const QUIZ = 99;
const OBJECTIVES = ['one', 'two', 'three', 'four'];
/** A module with two lessons for each of its four objectives. */
const module = (id: string, firstKey: number): ModuleOutline => ({
  id,
  title: id,
  summary: '',
  minutes: 5,
  objectives: OBJECTIVES.map((objective) => ({ id: objective, text: '' })),
  lessons: [...OBJECTIVES, ...OBJECTIVES].map((objective, i) => ({
    key: firstKey + i,
    id: `l${i}`,
    title: '',
    minutes: 1,
    objective,
  })),
});
const modules = [module('m', 100), module('n', 200)];
const questions = modules.flatMap(({ id }, index) =>
  bank(8, OBJECTIVES).map((question) => ({ ...question, module: id, key: 10 * index + question.key })),
);
/** All questions asked, those with these keys answered wrong. */
const attempt = (...wrong: number[]): QuizAttempt => ({
  seed: 1,
  drawn: questions.map(({ key }) => key),
  responses: new Map(questions.map(({ key }) => [key, [wrong.includes(key) ? 'a' : 'b']])),
  score: 50,
});

describe('the path to the next attempt', () => {
  test('leads through the lessons of what went wrong, in the order of the course', () => {
    assert.deepEqual(shortPath(attempt(12, 1), questions, { modules }), [100, 104, 201, 205]);
  });

  test('is short: where much went wrong, it has a lesson of each of the weakest points', () => {
    const all = questions.map(({ key }) => key);
    assert.equal(shortPath(attempt(...all), questions, { modules }).length, PATH_LENGTH);
    // One slip in module m for each objective, both questions on "four" in n.
    const path = shortPath(attempt(1, 2, 3, 14, 18), questions, { modules });
    assert.ok(path.includes(203));
    assert.deepEqual(path.filter((key) => key < 103), [100, 101, 102]); // prettier-ignore
  });

  test('is nothing where nothing went wrong, or what was asked is no longer there', () => {
    assert.deepEqual(shortPath(attempt(), questions, { modules }), []);
    assert.deepEqual(shortPath(attempt(1), [], { modules }), []);
  });

  const final: Assessment = {
    key: QUIZ,
    title: '',
    intro: '',
    draw: 2,
    passMark: 80,
    attempts: 2,
    review: 'never',
    modules,
  };
  const start: LearnerEvent = { type: 'started-quiz', quiz: QUIZ, seed: 1, drawn: [1, 2] };
  const fail: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 0, passed: false, path: [100, 104] };
  const pathAfter = (...events: LearnerEvent[]) => [
    ...pathOf(final, unpack(pack(events.reduce(reduce, noProgress)).text)),
  ];

  test('is there after a fail, survives a relaunch, and remembers what was looked at again', () => {
    assert.deepEqual(pathAfter(start, fail), [[100, false], [104, false]]); // prettier-ignore
    const visited: LearnerEvent = { type: 'visited', lesson: 104 };
    assert.deepEqual(pathAfter(visited, start, fail, visited), [[100, false], [104, true]]); // prettier-ignore
  });

  test('is hidden during the next attempt, after a pass, and when no attempt is left', () => {
    const pass: LearnerEvent = { type: 'finished-quiz', quiz: QUIZ, score: 90, passed: true, path: [] };
    assert.deepEqual(pathAfter(start, fail, start), []);
    assert.deepEqual(pathAfter(start, fail, start, pass), []);
    assert.deepEqual(pathAfter(start, fail, start, fail), []);
    assert.deepEqual([...pathOf(null, noProgress)], []);
  });
});
