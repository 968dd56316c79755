import { stateSizes } from './bench/state-size.ts';

/* How long the stored state of a course gets: npm run bench:state */

const ROWS: readonly (readonly [name: string, width: number])[] = [
  ['items', 8],
  ['packed', 9],
  ['LZ-compressed JSON', 22],
  ['plain JSON', 18],
];

const line = (cells: readonly string[]): string =>
  cells.map((cell, column) => cell.padStart(ROWS[column]?.[1] ?? 0)).join('');

console.log(
  'Characters in cmi.suspend_data (SCORM 1.2 takes 4,096), every item answered twice, by size of the course',
);
console.log(line(ROWS.map(([name]) => name)));
for (const items of [10, 30, 100, 300, 1000]) {
  const { packed, compressed, plain } = stateSizes(items);
  const times = (length: number): string =>
    `${length.toLocaleString('en')} (x${(length / packed).toFixed(1)})`;
  console.log(line([String(items), packed.toLocaleString('en'), times(compressed), times(plain)]));
}
