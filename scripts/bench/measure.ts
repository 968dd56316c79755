import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../../build/build.ts';
import { startDev } from '../../build/dev/server.ts';
import { explain } from '../../build/explain.ts';
import { FIRST_LESSON } from './generate.ts';
import { launchBytes, type LaunchBytes } from './launch-bytes.ts';
import { benchProject } from './project.ts';

/*
 * Measures one thing on one made-up course and prints it as JSON. A process of its own, so that nothing that was
 * measured before is in its memory: node --import tsx scripts/bench/measure.ts build|rebuild <lessons>
 */

/** A whole build of one edition. */
export interface BuildMeasure {
  readonly seconds: number;
  /** Of all threads: what the build costs on a machine that is busy with other things. */
  readonly cpuSeconds: number;
  /** The most memory that the process has had, in MB. */
  readonly peakMb: number;
  readonly packageBytes: number;
  readonly launch: LaunchBytes;
}

/** Watch mode: from saving a lesson to its new text being served. */
export interface RebuildMeasure {
  /** Median, with the time that is waited for an editor to finish. */
  readonly milliseconds: number;
}

/** A profile that makes one package. */
const PROFILE = 'moodle';
const EDITS = 15;

async function measureBuild(root: string): Promise<BuildMeasure> {
  const start = performance.now();
  const before = process.cpuUsage();
  const outDir = path.join(root, 'dist');
  const [result] = await build({ root, outDir, profile: PROFILE, onStep: () => () => undefined });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  if (!result) throw new Error(`The profile ${PROFILE} has made no package.`);
  const { file, bytes: packageBytes } = result;
  return {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMb,
    packageBytes,
    launch: await launchBytes(file),
  };
}

async function measureRebuild(root: string): Promise<RebuildMeasure> {
  let updated: () => void = () => undefined;
  const server = await startDev({ root, onUpdate: () => updated() });
  const address = `${server.origin}/@course/module/module-1`;
  const lesson = path.join(root, FIRST_LESSON);
  const text = await readFile(lesson, 'utf8');
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const mark = `Edit number ${edit} of many.`;
    const told = new Promise<void>((resolve) => (updated = resolve));
    const start = performance.now();
    await writeFile(lesson, `${text}\n${mark}\n`);
    await told;
    const served = await (await fetch(address)).text();
    times.push(performance.now() - start);
    if (!served.includes(mark)) throw new Error('An edit is not served.');
  }
  await server.close();
  return { milliseconds: times.sort((a, b) => a - b)[Math.floor(EDITS / 2)] ?? NaN };
}

const [what = '', lessons = ''] = process.argv.slice(2);
const { root, remove } = await benchProject(Number(lessons));
try {
  const measured = what === 'build' ? await measureBuild(root) : await measureRebuild(root);
  process.stdout.write(JSON.stringify(measured));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  await remove();
}
