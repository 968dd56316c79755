import { expect } from 'chai';
import { noProgress, reduce, type LearnerEvent, type Progress } from '../model/progress.ts';
import { isDone, minutesLeft, nextStep, statusOf } from './journey.ts';
import { locationOf, stopsOf } from './route.ts';
import { course } from './testing.ts';

const quiz = course.modules[0]?.quiz ?? expect.fail('the course has no quiz');
const after = (...events: LearnerEvent[]): Progress => events.reduce(reduce, noProgress);
const next = (progress: Progress) => {
  const stop = nextStep(course, progress);
  return stop && locationOf(stop);
};
const passed: LearnerEvent[] = [
  { type: 'started-quiz', quiz: 60, seed: 1, drawn: [] },
  { type: 'finished-quiz', quiz: 60, score: 100, passed: true },
];
const read: LearnerEvent[] = [
  { type: 'visited', lesson: 50 },
  { type: 'finished-lesson', lesson: 50 },
];

describe('the next best step', () => {
  it('is the first page of all at the beginning', () => {
    expect(next(noProgress)).to.equal('m/read');
  });

  it('is where the learner left off, if something is left to do there', () => {
    expect(next(after({ type: 'went', location: 'm/answer' }))).to.equal('m/answer');
  });

  it('is the attempt at a quiz that the learner has left, though lessons are open, and not one that is over', () => {
    const left: LearnerEvent[] = [
      { type: 'started-quiz', quiz: 60, seed: 1, drawn: [2, 3] },
      { type: 'went', location: 'm/quiz' },
    ];
    expect(next(after(...left))).to.equal('m/quiz');
    const failed: LearnerEvent = { type: 'finished-quiz', quiz: 60, score: 50, passed: false };
    const withFinal = {
      ...course,
      final: {
        ...quiz,
        key: 99,
        passMark: 80,
        attempts: null,
        review: 'after-pass' as const,
        modules: ['m'],
      },
    };
    const step = (progress: Progress) => {
      const stop = nextStep(withFinal, progress);
      return stop && locationOf(stop);
    };
    expect(step(after(...left)), 'an offer, where a final assessment decides').to.equal('m/quiz');
    expect(step(after(...left, failed))).to.equal('m/read');
    const final: LearnerEvent[] = [
      { type: 'started-quiz', quiz: 99, seed: 1, drawn: [2] },
      { type: 'went', location: 'final' },
    ];
    expect(step(after(...final))).to.equal('final');
  });

  it('is the first open page after that, and then the first open one of all', () => {
    expect(next(after(...read, { type: 'went', location: 'm/read' }))).to.equal('m/answer');
    expect(next(after(...passed, ...read, { type: 'went', location: 'm/quiz' }))).to.equal(null);
    expect(next(after(...read, { type: 'went', location: 'm/gone' }))).to.equal('m/answer');
  });
});

describe('what is left', () => {
  const stops = stopsOf(course);

  it('is all of it at the beginning, the quiz with what the lessons leave of the module', () => {
    expect(minutesLeft(course, noProgress, stops)).to.equal(4);
  });

  it('grows less with every page', () => {
    expect(minutesLeft(course, after(...read), stops)).to.equal(3);
  });

  it('begun is not done', () => {
    const begun = after({ type: 'visited', lesson: 50 });
    const [first] = stops;
    if (!first) throw new Error('the course has no page');
    expect(statusOf(course, begun, first)).to.equal('visited');
    expect(isDone(course, begun, first)).to.equal(false);
  });
});
