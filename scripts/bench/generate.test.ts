import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { diskFiles, memoryFiles } from '../../build/content/files.ts';
import { loadCourse } from '../../build/content/load.ts';
import { FIRST_LESSON, generateCourse, LESSONS_PER_MODULE, QUESTIONS_PER_LESSON } from './generate.ts';

const root = path.resolve(import.meta.dirname, '../..');

test('makes a course of any size that all checks find sound', async () => {
  for (const lessons of [1, 10, 33]) {
    const made = memoryFiles(Object.fromEntries(generateCourse(lessons)));
    const disk = diskFiles(root);
    // The elements are the real ones, and so are the tokens that the brand is checked against.
    const isShared = (name: string) => /^course\/(?:elements|theme)(?:\/|$)/.test(name);
    const course = await loadCourse({
      root,
      version: '1.0.0',
      files: {
        read: (file) => (isShared(file) ? disk : made).read(file),
        list: (folder) => (isShared(folder) ? disk : made).list(folder),
      },
    });
    assert.equal(course.modules.length, Math.ceil(lessons / LESSONS_PER_MODULE));
    assert.equal(course.modules.flatMap((module) => module.lessons).length, lessons);
    const questions = course.modules.flatMap((module) => module.questions);
    assert.equal(questions.length, lessons * QUESTIONS_PER_LESSON);
    const asked = course.modules.flatMap((module) => module.lessons.flatMap((lesson) => lesson.activities));
    assert.equal(asked.length, lessons * 2);
  }
});

test('makes the same course again, with a lesson to edit', () => {
  const files = generateCourse(10);
  assert.deepEqual(files, generateCourse(10));
  assert.ok(files.has(FIRST_LESSON));
});
