import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { CodeFaultError, ModuleServer } from './module-server.ts';
import { testProject, type TestProject } from './testing.ts';

describe('modules for browsers', () => {
  let project: TestProject;
  let modules: ModuleServer;

  beforeEach(async () => {
    project = await testProject();
    modules = new ModuleServer(project.root);
  });
  afterEach(() => project.delete());

  const importsOf = (code: string | null) =>
    [...(code ?? '').matchAll(/(?:from|import\(?) ?"([^"]+)"/g)].map(([, address]) => address);

  test('import each other by relative addresses, packages included', async () => {
    await project.write(
      'course/shell/sample.ts',
      `import { html } from 'lit';
       import { course } from 'virtual:course';
       import type { Course } from '../model/course.ts';
       import { words } from '../i18n/words.ts';
       import picture from '/modules/second/images/hands.svg';
       export const all: unknown[] = [html, course, words, picture];
       export const late = () => import('./player.ts');`,
    );
    assert.deepEqual(importsOf(await modules.file('course/shell/sample.ts')), [
      '../../node_modules/lit/index.js',
      '/@course/course',
      '../i18n/words.ts',
      '../../modules/second/images/hands.svg?url',
      './player.ts',
    ]);
  });

  test('that exist as text only import from where the project is served', async () => {
    const code = await modules.text(`import 'lit';\nimport '/course/shell/player.ts';`, '/@code/1');
    assert.deepEqual(importsOf(code), [
      '/@code/1/node_modules/lit/index.js',
      '/@code/1/course/shell/player.ts',
    ]);
  });

  test('have the decorators and class fields that the tsconfig asks for', async () => {
    const code = await modules.file('course/elements/reveal/reveal.ts');
    assert.match(code ?? '', /__decorateClass\(\[\s*property\(\)\s*\], RippleReveal\.prototype, "heading"/);
    assert.match(code ?? '', /constructor\(\) \{\s*super\(\.\.\.arguments\);\s*this\.heading = ""/);
  });

  test('are made again when they have changed', async () => {
    const file = 'course/shell/sample.ts';
    await project.write(file, 'export const a = 1;');
    const first = await modules.file(file);
    assert.equal(await modules.file(file), first);
    await project.write(file, 'export const a = 22;');
    assert.match((await modules.file(file)) ?? '', /22/);
    assert.ok(modules.knows(file));
  });

  test('name the place of a mistake in them', async () => {
    await project.write('course/shell/sample.ts', 'export const a = 1;\nexport const = 2;');
    await assert.rejects(modules.file('course/shell/sample.ts'), (error) => {
      assert.ok(error instanceof CodeFaultError);
      assert.deepEqual(error.fault, {
        file: 'course/shell/sample.ts',
        line: 2,
        column: 14,
        message: 'Expected identifier but found "="',
      });
      return true;
    });
  });

  test('are none where there is no file', async () => {
    assert.equal(await modules.file('course/shell/nothing.ts'), null);
    assert.equal(await modules.file('course/shell'), null);
  });
});
