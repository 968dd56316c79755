import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ContentError } from '../problems.ts';
import { german, germanProject } from './german.ts';
import { add, load, put, remove, replace, type Edit } from './project.ts';
import type { BadInput } from './table.ts';

async function verify([, edits, answer]: BadInput): Promise<void> {
  const project = edits.reduce((before, edit: Edit) => edit(before), germanProject);
  const result = await load(project, { language: 'de' });
  assert.equal(result instanceof ContentError ? result.message : '', answer);
}

const table: BadInput[] = [
  [
    'a translation without one of its files',
    [remove(german.module)],
    `modules/first/module.yaml:1:1  missing-translation  there is no modules/first/module.de.yaml
    hint: Add modules/first/module.de.yaml: it holds the texts of this file. docs/translating.md shows how.`,
  ],
  [
    'a lesson that is not translated',
    [remove(german.lesson)],
    `modules/first/lessons/welcome.md:1:1  missing-translation  there is no modules/first/lessons/welcome.de.md
    hint: Add modules/first/lessons/welcome.de.md: it holds the texts of this file. docs/translating.md shows how.`,
  ],
  [
    'a text that is not translated',
    [replace(german.questions, '    prompt: Was sagen Sie zuerst?\n', '')],
    `modules/first/questions.de.yaml:2:5  missing-translation  "prompt" is not translated
    hint: Add "prompt". In line 7 of modules/first/questions.yaml it is "What do you say first?".`,
  ],
  [
    'a group of texts that is not translated',
    [replace(german.module, 'quiz:\n  title: Testen Sie sich\n  intro: Zwei Fragen.\n', '')],
    `modules/first/module.de.yaml:1:1  missing-translation  "quiz" is not translated
    hint: Add "quiz". It begins in line 13 of modules/first/module.yaml.`,
  ],
  [
    'a text that the original does not have',
    [replace(german.questions, '    prompt: Was sagen', '    hint: Ein Gruß.\n    prompt: Was sagen')],
    `modules/first/questions.de.yaml:3:5  nothing-to-translate  the original has no "hint" here
    hint: Delete it, or add it to modules/first/questions.yaml first.`,
  ],
  [
    'an option that is not translated',
    [
      replace(
        german.questions,
        '      - id: c\n        text: Wo ist meine Akte?\n        feedback: Grüßen Sie zuerst.\n',
        '',
      ),
    ],
    `modules/first/questions.de.yaml:4:5  missing-translation  "options" has no entry "c"
    hint: Add it, with its texts: it stands in line 16 of modules/first/questions.yaml.`,
  ],
  [
    'an option with a misspelt id',
    [replace(german.questions, '- id: c\n        text: Wo ist', '- id: d\n        text: Wo ist')],
    `modules/first/questions.de.yaml:11:13  nothing-to-translate  the original has no entry "d" in "options"
    hint: Did you mean "c"?`,
  ],
  [
    'a question too many',
    [add(german.questions, '  - id: extra\n    prompt: Noch etwas?\n')],
    `modules/first/questions.de.yaml:55:9  nothing-to-translate  the original has no entry "extra" in "questions"
    hint: Delete it, or add it to modules/first/questions.yaml first.`,
  ],
  [
    'an option that is there twice',
    [replace(german.questions, '- id: b\n        text: Sie sind', '- id: a\n        text: Sie sind')],
    `modules/first/questions.de.yaml:4:5  missing-translation  "options" has no entry "b"
    hint: Add it, with its texts: it stands in line 13 of modules/first/questions.yaml.
modules/first/questions.de.yaml:8:13  duplicate-id  the id "a" is already taken in line 5
    hint: Keep one of the two.`,
  ],
  [
    'a key that is no text',
    [
      replace(
        german.questions,
        'text: Sie sind spät dran.',
        'text: Sie sind spät dran.\n        correct: true',
      ),
    ],
    `modules/first/questions.de.yaml:10:9  unknown-key  the translation of an option has no key "correct"
    hint: The keys are "id", "text" and "feedback".`,
  ],
  [
    'a misspelt key',
    [replace(german.questions, 'prompt: Was sagen', 'promt: Was sagen')],
    `modules/first/questions.de.yaml:3:5  unknown-key  the translation of a question has no key "promt"
    hint: Did you mean "prompt"?`,
  ],
  [
    'an entry without an id',
    [replace(german.module, '  - id: greet\n    text: Eine', '  - text: Eine')],
    `modules/first/module.de.yaml:4:5  missing-key  the translation of an objective needs "id"
    hint: Add "id": the short name of the objective, which lessons and questions refer to.`,
  ],
  [
    'an empty text',
    [replace(german.course, 'title: Ein kleiner Kurs', "title: ''")],
    `course/course.de.yaml:1:8  empty-value  "title" is empty
    hint: "title" is the name of the course, as learners and the LMS show it.`,
  ],
  [
    'a lesson that keeps its minutes',
    [replace(german.lesson, 'title: Guten', 'minutes: 3\ntitle: Guten')],
    `modules/first/lessons/welcome.de.md:2:1  unknown-key  the translation of a lesson's front matter has no key "minutes"
    hint: The keys are "title".`,
  ],
  [
    'a lesson without front matter',
    [replace(german.lesson, '---\ntitle: Guten Tag sagen\n---\n\n', '')],
    `modules/first/lessons/welcome.de.md:1:1  missing-front-matter  there is no front matter
    hint: Begin the file with a line "---", then title, then another line "---".`,
  ],
  [
    'a lesson without a question of the original',
    [replace(german.lesson, '<ripple-question ref="first-words"></ripple-question>\n', '')],
    `modules/first/lessons/welcome.de.md:1:1  changed-in-translation  the end of the lesson is missing, but the original goes on with <ripple-question ref="first-words">
    hint: A translation keeps all elements, their order and their settings: only text changes. See modules/first/lessons/welcome.md.`,
  ],
  [
    'a setting that differs',
    [replace('modules/first/lessons/listening.de.md', 'tone="slip"', 'tone="good"')],
    `modules/first/lessons/listening.de.md:15:1  changed-in-translation  here is <ripple-side tone="good">, but the original goes on with <ripple-side tone="slip">
    hint: A translation keeps all elements, their order and their settings: only text changes. See modules/first/lessons/listening.md.`,
  ],
  [
    'an element too many',
    [
      add(
        'modules/first/lessons/listening.de.md',
        '\n<ripple-scene place="Hof">\n\nMittag.\n\n</ripple-scene>\n',
      ),
    ],
    `modules/first/lessons/listening.de.md:25:1  changed-in-translation  here is <ripple-scene>, but the original has no more elements
    hint: A translation keeps all elements, their order and their settings: only text changes. See modules/first/lessons/listening.md.`,
  ],
  [
    'the translation of a lesson that there is not',
    [put('modules/first/lessons/welcom.de.md', '---\ntitle: Hallo\n---\n')],
    `modules/first/lessons/welcom.de.md:1:1  nothing-to-translate  there is no modules/first/lessons/welcom.md
    hint: Did you mean "modules/first/lessons/welcome.md"? Rename the file, or delete it.`,
  ],
  [
    'the translation of a job aid that there is not',
    [put('course/job-aids/own.de.md', '---\ntitle: Hallo\n---\n')],
    `course/job-aids/own.de.md:1:1  nothing-to-translate  there is no course/job-aids/own.md
    hint: There are "course/course.yaml", "course/glossary.yaml" and "course/credits.md". Rename the file, or delete it.`,
  ],
  [
    'a file in a language that the course does not have',
    [put('modules/first/lessons/welcome.fr.md', '---\ntitle: Bonjour\n---\n')],
    `modules/first/lessons/welcome.fr.md:1:1  unknown-language  the course is not translated to "fr"
    hint: Add course/course.fr.yaml, which begins a translation, or rename the file.`,
  ],
  [
    'a mistake that only the translation has',
    [replace(german.questions, 'text: Sie sind spät dran.', 'text: Guten Morgen, Ada!')],
    `modules/first/questions.de.yaml:9:15  near-duplicate-options  "b" says almost the same as "a"
    hint: Make them differ in what they do, not in a word: of two alike, neither can be the right one.`,
  ],
  [
    'YAML that cannot be read',
    [put(german.course, 'title: "Ein kleiner Kurs\n')],
    `course/course.de.yaml:1:8  yaml-syntax  the quotation mark here is not followed by a second one
    hint: Add the same quotation mark at the end of the text. Within the text, write \\" for one.`,
  ],
];

describe('translations', () => {
  for (const entry of table) test(entry[0], () => verify(entry));

  test('are checked for files without a language when the original is built', async () => {
    const stray = put('modules/first/lessons/welcome.fr.md', '---\ntitle: Bonjour\n---\n');
    const result = await load(stray(germanProject));
    assert.ok(result instanceof ContentError);
    assert.deepEqual(
      result.problems.map(({ code }) => code),
      ['unknown-language'],
    );
  });
});
