import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { FileWatch } from './watch-files.ts';

describe('watching files', () => {
  let root: string;
  let watch: FileWatch;
  let told: string[];

  const write = (file: string) => writeFile(path.join(root, file), String(Math.random()));

  /** Waits until the path has been told of. */
  async function waitFor(file: string): Promise<void> {
    for (let i = 0; i < 250 && !told.includes(file); i++) await pause(20);
    assert.ok(told.includes(file), `${file} is told of, not only ${told.join(', ')}`);
    told = [];
  }

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'ripple-watch-'));
    await mkdir(path.join(root, 'modules/a/lessons'), { recursive: true });
    await mkdir(path.join(root, 'dist'));
    await write('modules/a/lessons/one.md');
    told = [];
    const onChange = (changed: readonly string[]) => void told.push(...changed);
    watch = await FileWatch.start({ root, names: ['modules', 'late/deep', 'package.json'], onChange });
  });
  afterEach(async () => {
    watch.close();
    await rm(root, { recursive: true });
  });

  test('tells of a file that is written again and again', async () => {
    for (let i = 0; i < 3; i++) {
      await write('modules/a/lessons/one.md');
      await waitFor('modules/a/lessons/one.md');
    }
  });

  test('tells of files that editors replace by renaming another one', async () => {
    for (let i = 0; i < 2; i++) {
      await write('modules/a/lessons/one.md~');
      await rename(path.join(root, 'modules/a/lessons/one.md~'), path.join(root, 'modules/a/lessons/one.md'));
      await waitFor('modules/a/lessons/one.md');
    }
  });

  test('watches folders that come later, and those that come again', async () => {
    for (let i = 0; i < 2; i++) {
      await mkdir(path.join(root, 'modules/b/lessons'), { recursive: true });
      await waitFor('modules/b');
      await write('modules/b/lessons/two.md');
      await waitFor('modules/b/lessons/two.md');
      await rm(path.join(root, 'modules/b'), { recursive: true });
      await waitFor('modules/b');
    }
  });

  test('watches single files, and folders that are not there at first', async () => {
    await write('package.json');
    await waitFor('package.json');
    await mkdir(path.join(root, 'late'));
    await pause(100);
    await mkdir(path.join(root, 'late/deep'));
    await waitFor('late/deep');
    await write('late/deep/file');
    await waitFor('late/deep/file');
  });

  test('says nothing of what nobody asked for, nor of what editors leave behind', async () => {
    await write('dist/package.zip');
    await write('README.md');
    await write('modules/a/.one.md.swp');
    await write('modules/a/lessons/one.md');
    await waitFor('modules/a/lessons/one.md');
    await pause(100);
    assert.deepEqual(told, []);
  });

  test('says nothing once it is closed', async () => {
    watch.close();
    await write('modules/a/lessons/one.md');
    await pause(100);
    assert.deepEqual(told, []);
  });
});
