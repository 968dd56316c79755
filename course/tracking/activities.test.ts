/* Runs through activities, told to the real scorm-again, and checked with Moodle's patterns. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measuredObjectives, performanceOf, type ActivityResult } from '../model/activity.ts';
import { assertTaken, interactionAt, standards } from './testing-standards.ts';
import { update } from './testing.ts';

const place = { module: 'order-desk', activity: 'janice-desk', objective: 'see-both' };
const run: ActivityResult = {
  description: 'Run the desk for two weeks.',
  steps: [
    ['day-1', 'promise'],
    ['day.2', '12.5'],
  ],
  correct: [['day-1', 'ask']],
  result: 'incorrect',
  score: 70,
  startedAt: Date.UTC(2026, 0, 31, 9, 30, 0, 123),
  latency: 61.256,
};
const long = Array.from({ length: 300 }, (_, index) => [`node-${index}`, 'x'] as const);

/** A run, and what each standard's LMS reads of its response. */
const rows: readonly (readonly [title: string, ActivityResult, in12: string, in2004: string])[] = [
  ['with a score', run, 'score.70,day_1.promise,day_2.12_5', 'score[.]70[,]day_1[.]promise[,]day.2[.]12.5'],
  ['without one', { ...run, score: undefined }, 'day_1.promise,day_2.12_5', 'day_1[.]promise[,]day.2[.]12.5'],
  [
    'with words that no LMS would take',
    { ...run, score: 0, steps: [['Größe, [,]', '{a} b']], description: '{x}\nA\t"B"' },
    'score.0,Gr__e_____._a__b',
    'score[.]0[,]Gr__e_____[.]_a__b',
  ],
  ['without a step', { ...run, score: undefined, steps: [] }, '', ''],
];

for (const [name, standard] of Object.entries(standards)) {
  describe(`${name} takes a run`, () => {
    for (const [title, result, in12, in2004] of rows) {
      test(title, async () => {
        const { lms, sets, errors } = await standard.connect();
        const told = [0, 1].map((earlier) => performanceOf(place, result, { earlier, startedAt: result.startedAt, latency: result.latency })); // prettier-ignore
        assert.equal(lms.save({ ...update(), interactions: told }), true);
        assert.deepEqual(errors, []);
        const [first, second] = [interactionAt(0, sets), interactionAt(1, sets)];
        for (const interaction of [first, second]) assertTaken(interaction, standard);
        const is12 = name === 'SCORM 1.2';
        assert.equal(first.get('type'), is12 ? 'fill-in' : 'performance');
        const response = first.get(is12 ? 'student_response' : 'learner_response') ?? '';
        assert.equal(response, is12 ? in12 : in2004);
        assert.deepEqual(
          [first.get('id'), second.get('id')],
          ['order_desk_janice_desk', 'order_desk_janice_desk_a2'],
        );
        assert.equal(first.get('objectives.0.id'), 'order_desk_see_both');
        assert.equal(first.get('result'), is12 ? 'wrong' : 'incorrect');
      });
    }

    test('of 300 steps, as many of them as there is room for, and the score', async () => {
      const { lms, sets, errors } = await standard.connect();
      const told = performanceOf(place, { ...run, steps: long }, { earlier: 0, startedAt: 0, latency: 0 });
      assert.equal(lms.save({ ...update(), interactions: [told] }), true);
      assert.deepEqual(errors, []);
      const interaction = interactionAt(0, sets);
      assertTaken(interaction, standard);
      const response = interaction.get('student_response') ?? interaction.get('learner_response') ?? '';
      assert.match(response, /^score(\.|\[\.\])70(,|\[,\])node_0/);
    });

    test('with its objectives: what can be passed, and what is measured only', async () => {
      const { lms, errors, sets } = await standard.connect();
      const objectives = [
        { id: 'caring', score: 60, passed: false },
        { id: 'integrity', score: 75 },
      ];
      assert.equal(lms.save({ ...update(), objectives: measuredObjectives(place, objectives) }), true);
      assert.deepEqual(errors, []);
      const ids = sets.filter(([element]) => /^cmi\.objectives\.\d+\.id$/.test(element));
      assert.deepEqual(
        ids.map(([, value]) => value),
        ['order_desk_janice_desk_caring', 'order_desk_janice_desk_integrity'],
      );
    });
  });
}
