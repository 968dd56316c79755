/** `npm run bench`: shows how the build grows with the course; with `-- --help` it tells what can be chosen. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { runCommand, wholeNumbers } from './arguments.ts';
import type { BuildMeasure, RebuildMeasure } from './bench/measure.ts';
import { table, targets, type Row } from './bench/report.ts';

const command = {
  name: 'npm run bench',
  about: 'Builds made-up courses of different sizes and shows how time, memory and bytes grow.',
  options: {
    lessons: { value: 'LIST', about: 'Sizes of the courses in lessons; 10,100,1000 if left out.' },
    out: { value: 'DIR', about: 'Folder for bench.json; dist if left out.' },
  },
};

await runCommand(command, ({ lessons = '10,100,1000', out = 'dist' }) =>
  run(wholeNumbers('lessons', lessons, '10,100'), resolve(out)),
);

/** Returns the exit code: 1 if a target is missed. */
async function run(sizes: readonly number[], out: string): Promise<number> {
  const rows: Row[] = [];
  for (const lessons of sizes) {
    console.log(`${lessons} lessons …`);
    const build = await measure<BuildMeasure>('build', lessons);
    rows.push({ lessons, build, rebuild: await measure<RebuildMeasure>('rebuild', lessons) });
  }
  const met = targets(rows);
  console.log(`\n${table(rows)}\n`);
  for (const { text: what, isMet } of met) console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}`);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'bench.json'), `${JSON.stringify({ rows, targets: met }, null, 2)}\n`);
  return met.every(({ isMet }) => isMet) ? 0 : 1;
}

async function measure<T>(what: string, lessons: number): Promise<T> {
  const script = join(import.meta.dirname, 'bench/measure.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, what, String(lessons)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const code = new Promise((done) => child.on('close', done));
  const output = await text(child.stdout);
  if ((await code) !== 0) throw new Error(`A course of ${lessons} lessons could not be measured.`);
  return JSON.parse(output) as T;
}
