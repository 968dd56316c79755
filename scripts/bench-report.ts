/** `npm run bench:report`: shows how the completion report grows with the number of learners. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { runCommand, wholeNumbers } from './arguments.ts';
import { writeExport } from './bench/report-export.ts';
import { courseItems } from './report/facts/course-items.ts';

const command = {
  name: 'npm run bench:report',
  about: 'Makes reports of made-up exports (40 answers each) and shows how time and memory grow.',
  options: { learners: { value: 'LIST', about: 'Numbers of learners; 1000,100000,1000000 if left out.' } },
};

/** What the largest may take, for a report that is made while one waits. */
const TARGET = { seconds: 60, bytes: 4e9 };
const ANSWERS = 40;

const root = resolve(import.meta.dirname, '..');

await runCommand(command, ({ learners = '1000,100000,1000000' }) =>
  run(wholeNumbers('learners', learners, '1000,100000')),
);

/** Returns the exit code: 1 if the largest misses the target. */
async function run(sizes: readonly number[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ripple-bench-report-'));
  const items = (await courseItems(root)).map(({ item }) => item).slice(0, ANSWERS);
  const rows: (readonly [learners: number, bytes: number, seconds: number, peak: number, cpu: number])[] = [];
  try {
    for (const learners of sizes) {
      console.log(`${learners.toLocaleString('en')} learners …`);
      const file = join(folder, 'export.txt');
      await writeExport(file, learners, items);
      const { size } = await stat(file);
      rows.push([learners, size, ...(await measure(file, join(folder, 'out')))]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log('\n  learners   export MB   seconds   peak MB     CPU s   time per learner');
  const [first] = rows;
  for (const [learners, bytes, seconds, peak, cpu] of rows) {
    const ratio = first ? seconds / learners / (first[2] / first[0]) : 1;
    const cells = [
      learners.toLocaleString('en').padStart(10),
      (bytes / 1e6).toFixed(1).padStart(11),
      seconds.toFixed(1).padStart(9),
      (peak / 1e6).toFixed(0).padStart(9),
      cpu.toFixed(1).padStart(9),
      `x ${ratio.toFixed(3)}`.padStart(12),
    ];
    console.log(cells.join(' '));
  }
  const last = rows.at(-1);
  const ok = last !== undefined && last[2] <= TARGET.seconds && last[3] <= TARGET.bytes;
  console.log(`\nlargest under ${TARGET.seconds} s and ${TARGET.bytes / 1e9} GB: ${ok ? 'yes' : 'no'}`);
  return ok ? 0 : 1;
}

/** Runs the command as people do, and asks the system for its largest memory and its processor time, which other work hardly changes. */
async function measure(file: string, out: string): Promise<[seconds: number, peak: number, cpu: number]> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/bench/report-run.ts'), file, out],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said = await text(child.stdout);
  const [, peak, cpu] = /^peak (\d+) cpu ([\d.]+)$/m.exec(said) ?? [];
  if (peak === undefined) throw new Error(`The report failed:\n${said}`);
  return [(performance.now() - start) / 1000, Number(peak), Number(cpu)];
}
