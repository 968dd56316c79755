import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { german, germanProject } from '../bad-input/german.ts';
import { goodProject, load, put, remove, replace, type Project } from '../bad-input/project.ts';
import { compileModule } from '../compile.ts';
import type { CheckedCourse } from '../model.ts';
import type { Problem } from '../problems.ts';

async function courseIn(project: Project, language?: string): Promise<CheckedCourse> {
  const result = await load(project, { language });
  if (result instanceof Error) throw result;
  return result;
}

const english = await courseIn(germanProject);
const course = await courseIn(germanProject, 'de');

describe('a translated course', () => {
  test('has its own texts, and all else from the original', () => {
    assert.deepEqual([course.title, course.language, course.passMark], ['Ein kleiner Kurs', 'de', 80]);
    const [first] = course.modules;
    assert.equal(first?.quiz?.intro, 'Zwei Fragen.');
    assert.deepEqual(
      first?.lessons.map(({ title, minutes, objective }) => [title, minutes, objective]),
      [
        ['Guten Tag sagen', 3, 'greet'],
        ['Zuhören', 2, 'listen'],
      ],
    );
    assert.match(compileModule(course, 'first'), /Es ist ihr <em>erster<\/em> Tag\./);
    assert.doesNotMatch(compileModule(course, 'first'), /Ada comes in/);
  });

  test('asks the same questions with the same answers in the same order', () => {
    const shape = ({ modules }: CheckedCourse) =>
      modules.map(({ questions }) =>
        questions.map((question) => JSON.stringify(question).match(/"(?:key|id|kind|correct)":[^,}]+/g)),
      );
    assert.deepEqual(shape(course), shape(english));
    const ordering = course.modules[0]?.questions[2];
    assert.ok(ordering?.kind === 'ordering');
    assert.deepEqual(
      ordering.items.map(({ text }) => text),
      ['Die Arbeit unterbrechen.', 'Sie ausreden lassen.', 'Sagen, was man gehört hat.'],
    );
  });

  test('keeps the permanent numbers, so that reports of all languages can be put together', () => {
    assert.equal(course.releasedIds.text, english.releasedIds.text);
    const keys = ({ modules }: CheckedCourse) =>
      modules.map(({ lessons, quiz }) => [lessons.map(({ key }) => key), quiz?.key]);
    assert.deepEqual(keys(course), keys(english));
  });

  test('opens the interface in its own language, and keeps the others to choose from', async () => {
    const listing = replace('course/course.yaml', 'language: en', 'language: en\nlanguages: [en, ar, de]');
    const languages = async (project: Project, language?: string) =>
      (await courseIn(project, language)).languages;
    assert.deepEqual(await languages(listing(germanProject), 'de'), ['de', 'en', 'ar']);
    assert.deepEqual(await languages(listing(germanProject)), ['en', 'ar', 'de']);
    assert.deepEqual(await languages(germanProject, 'de'), ['de']);
    const unspoken = replace('course/course.yaml', 'language: en', 'language: nl');
    assert.deepEqual(await languages(unspoken(goodProject)), ['en']);
  });

  test('has an id of its own, as an LMS is to keep it apart', () => {
    assert.deepEqual([english.id, course.id], ['small', 'small--de']);
  });

  test('is not seen in the original', async () => {
    assert.deepEqual(english.modules, (await courseIn(goodProject)).modules);
  });

  test('is the original where there is no such translation', async () => {
    assert.equal((await courseIn(germanProject, 'fr')).title, 'A small course');
  });

  test('may have more or fewer ways to write an answer than the original', async () => {
    const fillIn = (accept: string, texts: string) =>
      `  - id: a-word\n${texts}    accept: [${accept}]\n    feedbackRight: r\n    feedbackWrong: w\n`;
    const base = 'kind: fill-in\n    objective: greet\n    use: [practice]\n    difficulty: easy\n';
    const project = {
      ...germanProject,
      'modules/first/questions.yaml':
        String(germanProject['modules/first/questions.yaml']) +
        fillIn('thanks', `    ${base}    prompt: A word?\n`),
      [german.questions]:
        String(germanProject[german.questions]) + fillIn('danke, dankeschön', '    prompt: Ein Wort?\n'),
    };
    const question = (await courseIn(project, 'de')).modules[0]?.questions.at(-1);
    assert.ok(question?.kind === 'fill-in');
    assert.deepEqual(question.accept, ['danke', 'dankeschön']);
  });
});

describe('a translation under way', () => {
  async function underWay(project: Project) {
    const open: Problem[] = [];
    const result = await load(project, { language: 'de', onUntranslated: (told) => open.push(...told) });
    return { result, open };
  }

  test('is shown with the original in place of what is missing, which is told', async () => {
    const project = remove(german.lesson)(
      replace(german.questions, '    prompt: Was sagen Sie zuerst?\n', '')(germanProject),
    );
    const { result, open } = await underWay(project);
    assert.ok(!(result instanceof Error));
    assert.deepEqual(
      result.modules[0]?.lessons.map(({ title }) => title),
      ['Say hello', 'Zuhören'],
    );
    assert.equal(result.modules[0]?.questions[0]?.prompt, 'What do you say first?');
    assert.deepEqual(open.map(({ code, file }) => `${code} ${file}`).sort(), [
      'missing-translation modules/first/lessons/welcome.md',
      'missing-translation modules/first/questions.de.yaml',
    ]);
  });

  test('begins with the one file of the course', async () => {
    const begun = put(german.course, 'title: Ein Kurs\ndescription: Zum Testen.\n')(goodProject);
    const { result, open } = await underWay(begun);
    assert.ok(!(result instanceof Error));
    assert.deepEqual([result.title, result.modules[0]?.title], ['Ein Kurs', 'First steps']);
    assert.equal(open.length, 8);
  });

  test('is refused for any other mistake, with what is missing told beside it', async () => {
    const project = remove(german.lesson)(replace(german.module, 'text: Eine', 'txt: Eine')(germanProject));
    const { result, open } = await underWay(project);
    assert.ok(result instanceof Error);
    assert.match(result.message, /unknown-key .*"txt"/);
    assert.match(result.message, /missing-translation/);
    assert.deepEqual(open, []);
  });
});
