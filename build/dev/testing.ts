import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { goodProject } from '../content/bad-input/project.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** A small course on disk, with the player and elements of the real one. */
export interface TestProject {
  readonly root: string;
  /** Writes a file, making folders as needed. */
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Replaces a text in a file; rejects if it is not there. */
  edit(file: string, from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Deletes the whole project. */
  delete(): Promise<void>;
}

/** Whether it is not an author's file: those of the real course say nothing of a small one. */
const isCode = (file: string) => !/\.(?:yaml|md)$/.test(file);

/** Makes a project for a test, without a single problem. */
export async function testProject(): Promise<TestProject> {
  const root = await mkdtemp(path.join(tmpdir(), 'ripple-project-'));
  const full = (file: string) => path.join(root, file);
  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(path.dirname(full(file)), { recursive: true });
    await writeFile(full(file), content);
  };
  await symlink(path.join(PROJECT, 'node_modules'), full('node_modules'));
  for (const name of ['course', 'package.json', 'tsconfig.json']) {
    await cp(path.join(PROJECT, name), full(name), { recursive: true, filter: isCode });
  }
  const content = Object.entries(goodProject).filter(([file]) => !file.includes('/elements/'));
  for (const [file, text] of content) await write(file, text);
  return {
    root,
    write,
    async edit(file, from, to) {
      const text = await readFile(full(file), 'utf8');
      if (!text.includes(from)) throw new Error(`No "${from}" in ${file}.`);
      await write(
        file,
        text.replace(from, () => to),
      );
    },
    remove: (file) => rm(full(file)),
    delete: () => rm(root, { recursive: true, force: true }),
  };
}
