import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { goodProject, load } from './bad-input/project.ts';
import { compileModule } from './compile.ts';
import { loadCourse } from './load.ts';
import { ContentError } from './problems.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('makes one model of good files, in the order of the menu', async () => {
  const model = await load(goodProject);
  if (model instanceof ContentError) throw model;
  assert.equal(model.version, '1.2.3');
  const [first, second] = model.modules;
  assert.deepEqual(
    first?.lessons.map(({ id, key, activities }) => [id, key, activities]),
    [
      ['welcome', 1, [2]],
      ['listening', 5, [6]],
    ],
  );
  assert.deepEqual(
    first?.questions.map(({ id, key, module }) => [id, key, module]),
    [
      ['first-words', 2, 'first'],
      ['good-signs', 6, 'first'],
      ['in-order', 7, 'first'],
      ['who-needs-what', 8, 'first'],
    ],
  );
  assert.deepEqual([first?.quiz?.key, second?.quiz?.key], [4, 11]);
  assert.deepEqual(model.releasedIds, {
    file: 'course/released-ids.txt',
    changed: true,
    text: `# Permanent numbers.
lesson first/welcome
question first/first-words
lesson first/gone retired
quiz first
lesson first/listening
question first/good-signs
question first/in-order
question first/who-needs-what
lesson second/thanks
question second/thank-you
quiz second
`,
  });
});

test('gives the same model twice', async () => {
  assert.deepEqual(await load(goodProject), await load(goodProject));
});

test('finds no problem in the course itself, and compiles all of its lessons', async () => {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const model = await loadCourse({ root, version });
  assert.ok(model.modules.length > 0);
  for (const { id, lessons } of model.modules) {
    const code = compileModule(model, id);
    for (const lesson of lessons) assert.ok(code.includes(`"lesson-${id}--${lesson.id}"`), lesson.file);
  }
});
