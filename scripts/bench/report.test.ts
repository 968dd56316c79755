import assert from 'node:assert/strict';
import { test } from 'node:test';
import { table, targets, type Row } from './report.ts';

const row = (lessons: number, seconds: number, milliseconds: number): Row => ({
  lessons,
  build: {
    seconds,
    cpuSeconds: seconds,
    peakMb: 600,
    packageBytes: lessons * 1000,
    launch: { all: 34_000 + lessons * 20, withoutMenu: 33_000 },
  },
  rebuild: { milliseconds },
});

test('shows each size with its growth', () => {
  assert.equal(
    table([row(10, 5, 50), row(100, 6, 55)]),
    `lessons  build s   CPU s  peak MB   zip kB  launch kB  less menu  rebuild ms
     10      5.0     5.0      600       10       34.2       33.0          50
    100      6.0     6.0      600      100       36.0       33.0          55
× 10.00   × 1.20  × 1.20   × 1.00  × 10.00     × 1.05     × 1.00      × 1.10`,
  );
});

test('says which targets are met', () => {
  const met = (...rows: Row[]) => targets(rows).map(({ isMet }) => isMet);
  assert.deepEqual(met(row(10, 5, 50), row(1000, 20, 60)), [true, true, true, true, true]);
  assert.deepEqual(met(row(10, 0.3, 50), row(1000, 31, 101)), [false, true, false, false, true]);
  assert.deepEqual(met(row(10, 5, 50), row(100, 6, 60)), [true, true, true]);
  assert.deepEqual(met(row(10, 5, 50)), []);
});
