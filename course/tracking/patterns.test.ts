import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InteractionType, Pattern } from '../model/interaction.ts';
import { correct2004, pattern12, response2004, type12 } from './patterns.ts';
import { everyType } from './testing.ts';

type Row = readonly [
  type: InteractionType,
  entries: Pattern,
  in12: string,
  in2004: string,
  correctIn2004?: string,
];

const many = (count: number, id: string): Pattern => Array.from({ length: count }, (_, i) => [`${id}${i}`]);

const rows: readonly Row[] = [
  ['true-false', [['true']], 't', 'true'],
  ['true-false', [['f']], 'f', 'false'],
  ['choice', [['a'], ['c']], 'a,c', 'a[,]c'],
  ['choice', [['a'], ['a']], 'a,a', 'a'],
  ['choice', [['opt-one']], 'opt_one', 'opt_one'],
  ['fill-in', [['due\ndate']], 'due date', 'due date'],
  ['fill-in', [['a[,]b'], ['c']], 'a[,]b,c', 'a,b[,]c'],
  ['fill-in', [['x'.repeat(300)]], 'x'.repeat(255), 'x'.repeat(250)],
  ['long-fill-in', [['x'.repeat(5000)]], 'x'.repeat(255), 'x'.repeat(4000)],
  ['matching', [['1', 'a'], ['2', 'c']], '1.a,2.c', '1[.]a[,]2[.]c'], // prettier-ignore
  ['sequencing', [['c'], ['a'], ['b']], 'c,a,b', 'c[,]a[,]b'],
  ['performance', [['step 1', '3.5']], 'step_1.3_5', 'step_1[.]3.5'],
  ['likert', [['4']], '4', '4'],
  ['numeric', [['5.0']], '5', '5', '5[:]5'],
  ['numeric', [['4', '6']], '', '4', '4[:]6'],
  ['numeric', [['4', '']], '', '4', ''],
  ['numeric', [['1e-7']], '0', '0', '0[:]0'],
  ['numeric', [['five']], '', '', ''],
];

for (const [type, entries, in12, in2004, correctIn2004 = in2004] of rows) {
  test(`writes ${type} ${JSON.stringify(entries).slice(0, 40)} in each notation`, () => {
    assert.equal(pattern12(type, entries), in12);
    assert.equal(response2004(type, entries), in2004);
    assert.equal(correct2004(type, entries), correctIn2004);
  });
}

for (const { type } of everyType) {
  test(`leaves ${type} unset when nothing was answered`, () => {
    for (const write of [pattern12, response2004, correct2004]) assert.equal(write(type, []), '');
  });
}

test('leaves out whole entries where SCORM 1.2 has no room', () => {
  const written = pattern12('sequencing', many(100, 'item'));
  assert.ok(written.length <= 255);
  assert.match(written, /^item0,item1,.*,item\d+$/);
});

test('keeps to the numbers of entries that SCORM 2004 guarantees', () => {
  const count = (type: InteractionType) => response2004(type, many(300, 'x')).split('[,]').length;
  assert.deepEqual(
    ['choice', 'sequencing', 'matching', 'fill-in', 'performance'].map((t) => count(t as InteractionType)),
    [36, 36, 36, 10, 250],
  );
});

test('gives SCORM 1.2 a fill-in for a long-fill-in, which it does not know, and for the steps of a performance', () => {
  assert.equal(type12('long-fill-in'), 'fill-in');
  assert.equal(type12('performance'), 'fill-in');
  assert.equal(type12('choice'), 'choice');
});
