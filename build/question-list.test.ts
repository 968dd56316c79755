import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { everyKind } from '../course/model/testing/questions.ts';
import { interactionsOf, kindOf } from '../course/model/questions/kinds.ts';
import { loadCourse, type CheckedCourse } from './content/load.ts';
import { listQuestions, questionListFiles } from './question-list.ts';

const course = await loadCourse({ root: process.cwd(), version: '1.2.3' });
const [first] = course.modules;
assert.ok(first);
const withQuestions = (...questions: CheckedCourse['modules'][number]['questions']): CheckedCourse => ({
  ...course,
  modules: [
    { ...first, id: 'mama-method', objectives: [{ id: 'make-time', text: 'Make time.' }], questions },
  ],
});
const occasion = { earlier: 0, startedAt: 0, latency: 0 };

describe('the list of questions', () => {
  test('has exactly the interactions that the LMS is told of, of every kind and of the whole course', () => {
    for (const { modules } of [withQuestions(...everyKind), course]) {
      const told = modules.flatMap(({ questions }) =>
        questions.flatMap((question) => interactionsOf(question, kindOf(question).key(question), occasion)),
      );
      const listed = listQuestions({ ...course, modules });
      assert.deepEqual(
        listed.map(({ interaction, type, objective }) => [interaction, type, [objective]]),
        told.map(({ id, type, objectives }) => [id, type, objectives]),
      );
      assert.equal(new Set(listed.map(({ interaction }) => interaction)).size, listed.length);
    }
  });

  test('names every id of a key among the options', () => {
    for (const { kind, options, key } of listQuestions(course)) {
      if (options.length === 0 || kind === 'rating') continue;
      const ids = options.map(({ id }) => id);
      for (const part of key.split(/[,.]/)) assert.ok(ids.includes(part), `${part} of ${key}`);
    }
  });

  test('has nothing of what is private', () => {
    const { length } = everyKind.filter(({ kind }) => kind === 'long-text');
    assert.ok(length > 0);
    assert.ok(listQuestions(withQuestions(...everyKind)).every(({ kind }) => kind !== 'long-text'));
  });

  test('as CSV keeps spreadsheets from running what authors wrote, and quotes what needs it', () => {
    const [single] = everyKind;
    assert.ok(single);
    const wild = { ...single, prompt: '=HYPERLINK("https://example.com")', situation: undefined };
    const text = questionListFiles(withQuestions(wild)).get('questions.csv') ?? '';
    assert.match(text, /"'=HYPERLINK\(""https:\/\/example\.com""\)"/);
    assert.match(
      text,
      /^\uFEFFinteraction,kind,type,module,objective,objective text,use,question,options,key\r\n/,
    );
  });

  test('is the same every time, and JSON says the same as CSV', () => {
    assert.deepEqual(questionListFiles(course), questionListFiles(course));
    const json = JSON.parse(questionListFiles(course).get('questions.json') ?? '') as {
      questions: unknown[];
      version: string;
    };
    assert.equal(json.version, '1.2.3');
    assert.deepEqual(json.questions, JSON.parse(JSON.stringify(listQuestions(course))));
  });
});
