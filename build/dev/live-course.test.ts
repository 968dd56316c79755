import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { files } from '../content/bad-input/project.ts';
import { compileModule } from '../content/compile.ts';
import { LiveCourse } from './live-course.ts';
import { testProject, type TestProject } from './testing.ts';

describe('a course that is being written', () => {
  let project: TestProject;
  let live: LiveCourse;

  beforeEach(async () => {
    project = await testProject();
    live = new LiveCourse(project.root);
    await live.update();
  });
  afterEach(() => project.delete());

  const codes = () => live.problems.map(({ file, code }) => `${file} ${code}`);
  const titles = () => live.course?.modules.flatMap(({ lessons }) => lessons.map(({ title }) => title));
  const text = (slug: string) => (live.course ? compileModule(live.course, slug) : '');

  test('shows an edit, and leaves the modules alone that it does not concern', async () => {
    const before = live.course;
    await project.edit(files.lesson, 'Why it matters', 'What it brings');
    await live.update([files.lesson]);
    assert.ok(text('first').includes('What it brings'));
    assert.notEqual(live.course?.modules[0], before?.modules[0]);
    assert.equal(live.course?.modules[1], before?.modules[1]);
  });

  test('keeps what a file with a mistake held before, until it is mended', async () => {
    await project.edit(files.lesson, '<ripple-scene', '<ripple-scenery');
    await live.update([files.lesson]);
    assert.ok(codes().includes(`${files.lesson} unknown-element`), codes().join('\n'));
    assert.ok(text('first').includes('<ripple-scene '));

    await project.edit(files.lesson, '<ripple-scenery', '<ripple-scene');
    await live.update([files.lesson]);
    assert.deepEqual(codes(), []);
  });

  test('shows other edits while one file has a mistake', async () => {
    await project.edit(files.lesson, 'title: Say hello', 'titel: Say hello');
    await live.update([files.lesson]);
    await project.edit(files.listening, 'title: Listen', 'title: Listen well');
    await live.update([files.listening]);
    assert.deepEqual(titles(), ['Say hello', 'Listen well', 'Say thank you']);
    assert.ok(live.problems.length > 0);
  });

  test('tells what an edit in one module breaks in another, and keeps the whole', async () => {
    const before = live.course;
    await project.remove(files.lesson);
    await live.update([files.lesson]);
    assert.ok(codes().includes(`${files.thanks} unknown-link`), codes().join('\n'));
    assert.equal(live.course, before);
  });

  test('takes in new modules, lessons and pictures', async () => {
    await project.edit(files.module, '  - listening', '  - listening\n  - late');
    await project.write(
      'modules/first/lessons/late.md',
      '---\ntitle: Late\nminutes: 1\nobjective: listen\n---\n\n![A clock](../images/clock.svg)\n',
    );
    await live.update([files.module, 'modules/first/lessons/late.md']);
    assert.deepEqual(codes(), ['modules/first/lessons/late.md unknown-image']);
    await project.write('modules/first/images/clock.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await live.update(['modules/first/images']);
    assert.deepEqual(codes(), []);
    assert.deepEqual(titles(), ['Say hello', 'Listen', 'Late', 'Say thank you']);
  });

  test('finds after every edit what a fresh start would find', async () => {
    const edits: [file: string, from: string, to: string][] = [
      [files.lesson, '(listening.md)', '(../../second/lessons/thanks.md)'],
      ['modules/second/module.yaml', '- thanks', '- thank-you'],
      ['modules/second/module.yaml', '- thank-you', '- thanks'],
      [files.listening, 'ref="good-signs"', 'ref="thank-you"'],
      ['modules/second/questions.yaml', '- id: thank-you', '- id: thank-him'],
      [files.thanks, 'ref="thank-you"', 'ref="thank-him"'],
      [files.listening, 'ref="thank-you"', 'ref="good-signs"'],
      ['modules/second/questions.yaml', '- id: thank-him', '- id: thank-you'],
      [files.thanks, 'ref="thank-him"', 'ref="thank-you"'],
      ['course/elements/scene/scene.ts', "@customElement('ripple-scene')", "@customElement('ripple-place')"],
      ['course/elements/scene/scene.ts', "@customElement('ripple-place')", "@customElement('ripple-scene')"],
      [files.course, '  - second\n', ''],
      [files.course, '  - first\n', '  - second\n  - first\n'],
    ];
    for (const [file, from, to] of edits) {
      await project.edit(file, from, to);
      await live.update([file]);
      const fresh = new LiveCourse(project.root);
      await fresh.update();
      assert.deepEqual(live.problems, fresh.problems, `${file}: ${to}`);
      if (fresh.course) assert.deepEqual(live.course, fresh.course, `${file}: ${to}`);
    }
    assert.deepEqual(live.problems, []);
  });

  test('has nothing to show until it has been sound once', async () => {
    await project.edit(files.course, 'passMark: 80', 'passMark: eighty');
    const late = new LiveCourse(project.root);
    await late.update();
    const shown = () => late.course;
    assert.equal(shown(), null);
    assert.deepEqual(
      late.problems.map(({ file, line, column }) => `${file}:${line}:${column}`),
      [`${files.course}:5:11`],
    );
    await project.edit(files.course, 'passMark: eighty', 'passMark: 80');
    await late.update([files.course]);
    assert.deepEqual(late.problems, []);
    assert.equal(shown()?.passMark, 80);
  });
});
