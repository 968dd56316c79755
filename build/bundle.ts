import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rollup, type RollupLog } from 'rollup';
import config from '../rollup.config.mjs';
import { themeFiles, type ThemeFiles } from './brand/theme-files.ts';
import { CheckedTypes } from './checked-types.ts';
import type { CheckedCourse } from './content/load.ts';

/** The files of the learner's side that are the same in every package, by path within the package. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Path of the launch script. */
  readonly script: string;
  /** Path of the stylesheet. */
  readonly styles: string;
  /** Path of the icon. */
  readonly icon: string;
  readonly art: ThemeFiles['art'];
  /** Path of the chunk with the adapter for cmi5, which no other package needs. */
  readonly cmi5: string;
}

/**
 * Bundles the player, the elements and the compiled course.
 * @throws {Error} with file, line and column where TypeScript or Rollup find a fault.
 */
export async function bundle(course: CheckedCourse, root: string): Promise<Bundle> {
  const types = await CheckedTypes.of(root);
  const options = config(course, root, { checkTypes: !(await types.isKnown()) });
  // Collected, not thrown at once: the TypeScript plugin reports from a callback of its own, where an exception
  // would end the process, and all faults together help more than the first one.
  const faults: string[] = [];
  const build = await rollup({ ...options, onwarn: (warning) => void faults.push(faultOf(warning, root)) });
  const { output } = await build.generate(options.output);
  await build.close();
  // A warning is a fault waiting for a learner: an import that is not there, a circle, a type that does not fit.
  if (faults.length > 0) throw new BundleError(faults);
  await types.remember();
  const files = new Map<string, string | Uint8Array>(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (!entry) throw new Error('rollup.config.mjs: the bundle has no entry.');

  const cmi5 = output.find((file) => file.type === 'chunk' && file.name === 'cmi5')?.fileName ?? '';
  const { files: theme, styles, icon, art } = await themeFiles(course, root);
  return { files: new Map([...files, ...theme]), script: entry.fileName, styles, icon, art, cmi5 };
}

/** TypeScript or Rollup found faults in the learner's code. */
export class BundleError extends Error {
  constructor(faults: readonly string[]) {
    super([...new Set(faults)].join('\n'));
    this.name = 'BundleError';
  }
}

function faultOf({ message, loc, id }: RollupLog, root: string): string {
  const place = loc ? `${loc.file ?? id ?? ''}:${loc.line}:${loc.column}  ` : '';
  const text = message.replace(/^.*@rollup\/plugin-typescript /, '');
  return `${place}${text}`.replaceAll(`${root}/`, '');
}

/** Writes files below a folder, making subfolders as needed. */
export async function writeFiles(
  dir: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  for (const [name, data] of files) {
    const path = join(dir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, data);
  }
}
