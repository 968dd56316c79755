import { describe, test } from 'node:test';
import { files, put, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

describe('keys and values', () => {
  const table: BadInput[] = [
    [
      'a misspelt key',
      [replace(files.module, 'summary:', 'sumary:')],
      `modules/first/module.yaml:2:1  unknown-key  a module has no key "sumary"
    hint: Did you mean "summary"?`,
    ],
    [
      'a key that nobody knows',
      [replace(files.course, 'language: en', 'language: en\ncolour: red')],
      `course/course.yaml:5:1  unknown-key  the course has no key "colour"
    hint: The keys are "id", "title", "description", "language", "languages", "passMark", "attempts", "order", "final", "questionList", "help", "brand", "certificate", "reportTrustPulse", "iri" and "modules".`,
    ],
    [
      'a language that the interface does not speak',
      [replace(files.course, 'language: en', 'language: en\nlanguages: [en, nl]')],
      `course/course.yaml:5:17  bad-value  entry 2 of "languages" cannot be "nl"
    hint: Possible are "en", "es", "de", "fr" and "ar".`,
    ],
    [
      'a missing key',
      [replace(files.course, 'title: A small course\n', '')],
      `course/course.yaml:1:1  missing-key  the course needs "title"
    hint: Add "title": the name of the course, as learners and the LMS show it.`,
    ],
    [
      'a key without a value',
      [replace(files.module, 'title: First steps', 'title:')],
      `modules/first/module.yaml:1:7  missing-key  "title" has no value
    hint: Add "title": the name of the module in the menu.`,
    ],
    [
      'an empty text',
      [replace(files.module, 'First steps', "' '")],
      `modules/first/module.yaml:1:8  empty-value  "title" is empty
    hint: "title" is the name of the module in the menu.`,
    ],
    [
      'a text where a number belongs',
      [replace(files.module, 'minutes: 6', 'minutes: six')],
      `modules/first/module.yaml:3:10  wrong-type  "minutes" should be a number, not a text
    hint: "minutes" is the estimated time in minutes for lessons and quiz together.`,
    ],
    [
      'a number where a text belongs',
      [replace(files.module, 'First steps', '2024')],
      `modules/first/module.yaml:1:8  wrong-type  "title" should be a text, not 2024
    hint: Put it in quotes: title: "2024".`,
    ],
    [
      'a fraction where a whole number belongs',
      [replace(files.course, 'passMark: 80', 'passMark: 79.5')],
      `course/course.yaml:5:11  wrong-type  "passMark" should be a whole number, not 79.5
    hint: "passMark" is the percentage that a quiz must reach to be passed.`,
    ],
    [
      'a pass mark above 100',
      [replace(files.course, 'passMark: 80', 'passMark: 101')],
      `course/course.yaml:5:11  out-of-range  "passMark" is 101, but must be at most 100
    hint: "passMark" is the percentage that a quiz must reach to be passed.`,
    ],
    [
      'no minutes at all',
      [replace(files.lesson, 'minutes: 3', 'minutes: 0')],
      `modules/first/lessons/welcome.md:3:10  out-of-range  "minutes" is 0, but must be at least 1
    hint: "minutes" is the estimated time in minutes, practice included.`,
    ],
    [
      'a language written out',
      [replace(files.course, 'language: en', 'language: English')],
      `course/course.yaml:4:11  bad-value  "language" cannot be "English"
    hint: Use the tag of a language, such as en, de or pt-BR.`,
    ],
    [
      'a list without its dashes',
      [replace(files.course, '  - first\n  - second', '  first')],
      `course/course.yaml:7:3  wrong-type  "modules" should be a list, not a text
    hint: Begin each entry with "- ": "modules" is the list of folders in modules/, in the order of the menu.`,
    ],
    [
      'an empty list',
      [replace(files.questions, 'use: [practice]', 'use: []')],
      `modules/first/questions.yaml:5:10  empty-value  "use" is empty
    hint: "use" is the list of places where the question may appear: practice (in a lesson), retrieval (at the start of a later module), final (in the quiz).`,
    ],
    [
      'an empty entry of a list',
      [replace(files.module, '  - listening', '  - listening\n  -')],
      `modules/first/module.yaml:12:4  empty-value  entry 3 of "lessons" is empty
    hint: Write the name of a file in lessons/, without .md, or delete the line.`,
    ],
    [
      'a text for a group of keys',
      [
        replace(
          files.module,
          'quiz:\n  title: Check yourself\n  intro: Two questions.\n  draw: 2',
          'quiz: yes',
        ),
      ],
      `modules/first/module.yaml:12:7  wrong-type  "quiz" should be a group of keys, not a text
    hint: Its keys are "title", "intro" and "draw".`,
    ],
    [
      'a use that does not exist',
      [replace(files.questions, 'use: [practice]', 'use: [practise]')],
      `modules/first/questions.yaml:5:11  bad-value  entry 1 of "use" cannot be "practise"
    hint: Did you mean "practice"?`,
    ],
    [
      'a difficulty that does not exist',
      [replace(files.questions, 'difficulty: easy', 'difficulty: simple')],
      `modules/first/questions.yaml:6:17  bad-value  "difficulty" cannot be "simple"
    hint: Possible are "easy", "medium" and "hard".`,
    ],
    [
      'a misspelt kind of question',
      [replace(files.questions, 'kind: single-choice', 'kind: singel-choice')],
      `modules/first/questions.yaml:3:11  bad-value  "kind" cannot be "singel-choice"
    hint: Did you mean "single-choice"?`,
    ],
    [
      'a question without a kind',
      [replace(files.questions, '    kind: ordering\n', '')],
      `modules/first/questions.yaml:37:5  missing-key  a question needs "kind"
    hint: Add "kind": what kind of question it is. Possible are "single-choice", "multiple-choice", "true-false", "ordering", "matching", "sort", "fill-in", "number", "find", "rating" and "long-text".`,
    ],
    [
      'options in a question that orders items',
      [replace(files.questions, '    items:', '    options:')],
      `modules/first/questions.yaml:37:5  missing-key  an ordering question needs "items"
    hint: Add "items": the items in the right order.
modules/first/questions.yaml:43:5  unknown-key  an ordering question has no key "options"
    hint: The keys are "kind", "id", "objective", "use", "difficulty", "situation", "prompt", "hint", "feedback" and "items".`,
    ],
    [
      'yes instead of true',
      [replace(files.questions, 'correct: true', 'correct: yes')],
      `modules/first/questions.yaml:11:18  wrong-type  "correct" should be true or false, not a text
    hint: Write true or false, without quotes.`,
    ],
    [
      'an option without feedback',
      [replace(files.questions, '        feedback: That can wait.\n', '')],
      `modules/first/questions.yaml:13:9  missing-feedback  an option needs "feedback"
    hint: Add "feedback": why this answer helps or does not.`,
    ],
    [
      'an option with empty feedback',
      [replace(files.questions, 'feedback: That can wait.', "feedback: ''")],
      `modules/first/questions.yaml:15:19  missing-feedback  "feedback" is empty
    hint: "feedback" is why this answer helps or does not.`,
    ],
    [
      'an option with a number for an id',
      [replace(files.questions, 'id: b', 'id: 2')],
      `modules/first/questions.yaml:13:13  wrong-type  "id" should be a text, not 2
    hint: Put it in quotes: id: "2".`,
    ],
    [
      'an option with a long id',
      [replace(files.questions, 'id: b', 'id: late')],
      `modules/first/questions.yaml:13:13  malformed-id  "id" cannot be "late"
    hint: Use one character, a to z or 0 to 9: a for the first, b for the second and so on.`,
    ],
    [
      'a question id in capitals',
      [replace(files.questions, 'id: in-order', 'id: In_Order')],
      `modules/first/questions.yaml:37:9  malformed-id  "id" cannot be "In_Order"
    hint: Use small letters, digits and single hyphens, a letter first and 60 characters at most: make-time.`,
    ],
    [
      'a misspelt key in front matter',
      [replace(files.lesson, 'objective: greet', 'objectiv: greet')],
      `modules/first/lessons/welcome.md:4:1  unknown-key  a lesson's front matter has no key "objectiv"
    hint: Did you mean "objective"?`,
    ],
    [
      'a list of questions without "questions:"',
      [put('modules/second/questions.yaml', '- id: a\n- id: b\n')],
      `modules/second/questions.yaml:1:1  wrong-type  the question bank should be a group of keys, not a list
    hint: Its keys are "questions".`,
    ],
    [
      'a question that is only a text',
      [put('modules/second/questions.yaml', 'questions:\n  - Who are you?\n')],
      `modules/second/questions.yaml:2:5  wrong-type  a question should be a group of keys, not a text
    hint: Its first keys are "id" and "kind".`,
    ],
    [
      'true where a text belongs',
      [replace(files.questions, 'text: You are late.', 'text: true')],
      `modules/first/questions.yaml:14:15  wrong-type  "text" should be a text, not true
    hint: Put it in quotes: text: "true".`,
    ],
    [
      'a key beside "questions"',
      [replace(files.questions, 'questions:', 'author: Ada\nquestions:')],
      `modules/first/questions.yaml:1:1  unknown-key  the question bank has no key "author"
    hint: The keys are "questions".`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
