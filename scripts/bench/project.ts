import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCourse } from './generate.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** What a project needs beside its content. */
const SHARED = ['course', 'package.json', 'tsconfig.json'];

/** Whether it is not an author's file: those of the real course say nothing of a made-up one. */
const isCode = (file: string) => !/\.(?:yaml|md)$/.test(file);

/** Writes a project with a made-up course to a temporary folder; returns its path and how to delete it. */
export async function benchProject(
  lessons: number,
): Promise<{ readonly root: string; readonly remove: () => Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'ripple-bench-'));
  await symlink(path.join(PROJECT, 'node_modules'), path.join(root, 'node_modules'));
  for (const name of SHARED) {
    await cp(path.join(PROJECT, name), path.join(root, name), { recursive: true, filter: isCode });
  }
  for (const [file, text] of generateCourse(lessons)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  // Never built before, so that the types are checked whatever was built on this machine (build/checked-types.ts).
  await writeFile(path.join(root, 'course/never-built.ts'), `export {}; // ${root}\n`);
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
