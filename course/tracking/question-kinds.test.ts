/* Answers to every kind of question, told to the real scorm-again, and checked with Moodle's patterns. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { interactionsOf, kindOf } from '../model/questions/kinds.ts';
import type { Question, Response } from '../model/questions/question.ts';
import { amount, everyKind } from '../model/testing/questions.ts';
import { assertTaken, interactionAt, standards } from './testing-standards.ts';
import { update } from './testing.ts';

/** What learners answer, and what they should not be able to. */
const answers: Readonly<Record<Question['kind'], readonly Response[]>> = {
  'single-choice': [['a'], ['b'], ['gone-1']],
  'multiple-choice': [
    ['a', 'c'],
    ['a', 'b', 'c', 'd'],
    ['a', 'a'],
  ],
  'true-false': [['t'], ['f'], ['perhaps']],
  ordering: [['b', 'a', 'c', 'd']],
  matching: [
    ['1.b', '2.b', '3.a'],
    ['1.', '.a', '-'],
  ],
  sort: [['1.x', '2.x', '3.x']],
  'fill-in': [
    ['meting of minds'],
    ['{lang=de} Größe, [,] [.] [:] „ja“\t😀'],
    ['1. Zeile\n2. Zeile'],
    ['x'.repeat(5000)],
    ['😀'.repeat(200)],
  ],
  number: [
    ['3'],
    ['2,5'],
    ['-1.25 minutes'],
    ['1 234'],
    ['99999.999999'],
    ['0,0000001'],
    ['100000'],
    ['3 or 4'],
  ],
  find: [['a', 'b'], ['c']],
  rating: [['1.4', '2.1'], ['1.5']],
  'long-text': [['What nobody else is to read.']],
};

/** Long and hostile texts around every question. */
const hostile = (question: Question): Question => ({
  ...question,
  id: `${question.id}-2`,
  prompt: `{order_matters=true}Why "this"?\n${'ü'.repeat(300)}😀`,
  situation: 'At\r\nnoon.',
});

const occasion = { earlier: 0, startedAt: Date.UTC(2026, 0, 31, 9, 30, 0, 123), latency: 3723.456 };

for (const [name, standard] of Object.entries(standards)) {
  describe(`${name} takes`, () => {
    for (const question of [
      ...everyKind,
      { ...amount, id: 'exactly', value: 3, min: undefined, max: undefined },
    ]) {
      test(`every answer to a ${question.kind} question (${question.id})`, async () => {
        const { lms, sets, errors } = await standard.connect();
        const responses = [kindOf(question).key(question), ...answers[question.kind], []];
        const told = [question, hostile(question)].flatMap((asked) =>
          responses.flatMap((given, earlier) => interactionsOf(asked, given, { ...occasion, earlier })),
        );
        for (const interaction of told)
          assert.equal(lms.save({ ...update(), interactions: [interaction] }), true);
        assert.deepEqual(errors, []);
        for (const n of told.keys()) assertTaken(interactionAt(n, sets), standard);
        assert.equal(interactionAt(told.length, sets).size, 0);
        assert.equal(told.length > 0, question.kind !== 'long-text');
      });
    }
  });
}

/** What exactly an LMS reads of the key, as the Formats table has it. */
const rows: readonly (readonly [kind: Question['kind'], type: string, in12: string, in2004: string])[] = [
  ['single-choice', 'choice', 'b', 'b'],
  ['multiple-choice', 'choice', 'a,c', 'a[,]c'],
  ['true-false', 'true-false', 'f', 'false'],
  ['ordering', 'sequencing', 'a,b,c,d', 'a[,]b[,]c[,]d'],
  ['matching', 'matching', '1.a,2.b,3.a', '1[.]a[,]2[.]b[,]3[.]a'],
  ['sort', 'matching', '1.x,2.y,3.x', '1[.]x[,]2[.]y[,]3[.]x'],
  ['fill-in', 'fill-in', 'Meeting of minds', 'Meeting of minds'],
  ['number', 'numeric', '2.5', '2.5'],
  ['find', 'choice', 'a,c', 'a[,]c'],
  ['rating', 'likert', '3', '3'],
];

describe('the answer that earns everything', () => {
  for (const [kind, type, in12, in2004] of rows) {
    test(`to a ${kind} question is a ${type}`, async () => {
      const question = everyKind.find((candidate) => candidate.kind === kind);
      assert.ok(question);
      const told = interactionsOf(question, kindOf(question).key(question), occasion);
      for (const [name, response] of [
        ['SCORM 1.2', in12],
        ['SCORM 2004', in2004],
      ] as const) {
        // prettier-ignore
        const { lms, sets } = (await standards[name]?.connect()) ?? assert.fail();
        lms.save({ ...update(), interactions: told });
        const first = interactionAt(0, sets);
        assert.equal(first.get('type'), type);
        assert.equal(first.get('student_response') ?? first.get('learner_response'), response);
        assert.equal(first.get('result'), kind === 'rating' ? 'neutral' : 'correct');
        const right = first.get('correct_responses.0.pattern');
        const range = name === 'SCORM 2004' ? '2.5[:]4' : undefined;
        assert.equal(right, kind === 'number' ? range : kind === 'rating' ? undefined : response);
      }
    });
  }
});
