import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { watch } from './watch.ts';

describe('building again and again', () => {
  let root: string;
  let stop: AbortController;
  let ended: Promise<void>;
  let printed: string[];
  let runs: number;
  let rebuild: () => Promise<void>;

  const write = (file: string) => writeFile(path.join(root, file), String(Math.random()));

  async function until(isTrue: () => boolean, what: string): Promise<void> {
    for (let i = 0; i < 250 && !isTrue(); i++) await pause(20);
    assert.ok(isTrue(), what);
  }

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'ripple-watch-'));
    await mkdir(path.join(root, 'course'));
    await mkdir(path.join(root, 'dist'));
    printed = [];
    const print = (text: string): void => void printed.push(text);
    mock.method(console, 'log', print);
    mock.method(console, 'error', print);
    runs = 0;
    rebuild = () => Promise.resolve();
    stop = new AbortController();
    ended = watch(
      () => {
        runs += 1;
        return rebuild();
      },
      root,
      stop.signal,
    );
    await until(() => printed.length > 0, 'it waits');
  });
  afterEach(async () => {
    stop.abort();
    await ended;
    mock.restoreAll();
    await rm(root, { recursive: true });
  });

  test('does so for each change of what packages are made from, and says which', async () => {
    await write('course/course.yaml');
    await until(() => runs === 1, 'a first time');
    assert.ok(printed.includes('\nChanged: course/course.yaml'), printed.join());
    await write('imsmanifest.template.xml');
    await until(() => runs === 2, 'a second time');
  });

  test('does not for what it writes itself', async () => {
    await write('course/released-ids.txt');
    await write('dist/course.zip');
    await pause(150);
    assert.equal(runs, 0);
  });

  test('prints what goes wrong, and goes on', async () => {
    rebuild = () => Promise.reject(new Error('no disk space'));
    await write('course/course.yaml');
    await until(() => printed.includes('no disk space'), 'the error is printed');
    rebuild = () => Promise.resolve();
    await write('course/course.yaml');
    await until(() => runs === 2, 'it goes on');
  });

  test('does one build at a time, and one more for changes during it', async () => {
    let finish: () => void = () => undefined;
    rebuild = () => new Promise((resolve) => (finish = resolve));
    await write('course/course.yaml');
    await until(() => runs === 1, 'it builds');
    await write('course/a.ts');
    await pause(150);
    await write('course/b.ts');
    await pause(150);
    assert.equal(runs, 1);
    rebuild = () => Promise.resolve();
    finish();
    await until(() => runs === 2, 'it builds again');
    await pause(150);
    assert.equal(runs, 2);
  });
});
