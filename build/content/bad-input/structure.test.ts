import { describe, test } from 'node:test';
import { add, files, put, remove, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

describe('course, modules and lessons', () => {
  const table: BadInput[] = [
    [
      'a module without a folder',
      [replace(files.course, '  - second', '  - secnd')],
      `course/course.yaml:8:5  missing-module  there is no folder modules/secnd
    hint: Did you mean "second"?`,
    ],
    [
      'a module that is not listed',
      [replace(files.course, '  - second\n', ''), replace(files.ids, 'quiz first\n', 'quiz first\n')],
      `modules/second/module.yaml:1:1  unlisted-module  no learner sees this module: the course does not list it
    hint: Add "- second" to modules in course/course.yaml, or move the folder out of modules/.`,
    ],
    [
      'a module listed twice',
      [replace(files.course, '  - second', '  - second\n  - first')],
      `course/course.yaml:9:5  duplicate-id  "first" is already listed in line 7
    hint: Delete one of the two lines.`,
    ],
    [
      'a lesson listed under a misspelt name',
      [replace(files.module, '  - listening', '  - listning')],
      `modules/first/module.yaml:11:5  missing-lesson  there is no file modules/first/lessons/listning.md
    hint: Did you mean "listening"?`,
    ],
    [
      'a lesson file that is gone',
      [remove(files.listening), replace(files.lesson, '[listening](listening.md)', 'listening')],
      `modules/first/module.yaml:11:5  missing-lesson  there is no file modules/first/lessons/listening.md
    hint: Add modules/first/lessons/listening.md, or take the line out.`,
    ],
    [
      'a lesson that is not listed',
      [put('modules/first/lessons/extra.md', '---\ntitle: Extra\nminutes: 1\nobjective: greet\n---\n')],
      `modules/first/lessons/extra.md:1:1  unlisted-lesson  no learner sees this lesson: its module does not list it
    hint: Add "- extra" to lessons in modules/first/module.yaml, or delete the file.`,
    ],
    [
      'a lesson listed twice',
      [replace(files.module, '  - listening', '  - listening\n  - welcome')],
      `modules/first/module.yaml:12:5  duplicate-id  "welcome" is already listed in line 10
    hint: Delete one of the two lines.`,
    ],
    [
      'a lesson that is called opening',
      [
        replace(files.module, '  - listening', '  - listening\n  - opening'),
        put('modules/first/lessons/opening.md', '---\ntitle: Open\nminutes: 1\nobjective: greet\n---\n'),
      ],
      `modules/first/module.yaml:12:5  reserved-id  a lesson cannot have the id "opening": it is the address of the module's opening
    hint: Rename the file and this line, for instance to "first-of-all".`,
    ],
    [
      'a lesson that is called quiz',
      [
        replace(files.module, '  - listening', '  - listening\n  - quiz'),
        put('modules/first/lessons/quiz.md', '---\ntitle: Quiz\nminutes: 1\nobjective: greet\n---\n'),
      ],
      `modules/first/module.yaml:12:5  reserved-id  a lesson cannot have the id "quiz": it is the address of the module's quiz
    hint: Rename the file and this line, for instance to "quiz-yourself".`,
    ],
    [
      'a lesson for an unknown objective',
      [replace(files.lesson, 'objective: greet', 'objective: great')],
      `modules/first/lessons/welcome.md:4:12  unknown-objective  the module has no objective "great"
    hint: Did you mean "greet"?`,
    ],
    [
      'a question for an unknown objective',
      [replace(files.questions, 'objective: listen', 'objective: sing')],
      `modules/first/questions.yaml:21:16  unknown-objective  the module has no objective "sing"
    hint: The objectives in modules/first/module.yaml are "greet" and "listen".`,
    ],
    [
      'an objective that no question tests',
      [replace(files.module, 'lessons:', '  - id: smile\n    text: Smile.\nlessons:')],
      `modules/first/module.yaml:9:5  objective-without-question  no question tests the objective "smile"
    hint: Write a question with "objective: smile", or take the objective out.`,
    ],
    [
      'an objective defined twice',
      [replace(files.module, 'lessons:', '  - id: greet\n    text: Greet again.\nlessons:')],
      `modules/first/module.yaml:9:9  duplicate-id  the id "greet" is already taken in line 5
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'a quiz that was released and is gone',
      [
        replace(files.module, 'quiz:\n  title: Check yourself\n  intro: Two questions.\n  draw: 2\n', ''),
        replace(files.thanks, '#/first/quiz', '#/map'),
      ],
      `course/released-ids.txt:5:1  vanished-id  the quiz "first" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "quiz first retired" in this line; learners lose their records of it.`,
    ],
    [
      'no complaint about a module without a quiz',
      [
        replace(files.module, 'quiz:\n  title: Check yourself\n  intro: Two questions.\n  draw: 2\n', ''),
        replace(files.thanks, '#/first/quiz', '#/map'),
        replace(files.ids, 'quiz first', 'quiz first retired'),
      ],
      ``,
    ],
    [
      'a quiz without any question',
      [replace('modules/second/questions.yaml', 'use: [practice, final]', 'use: [practice]')],
      `modules/second/module.yaml:12:9  quiz-pool-too-small  the quiz draws 1 question, but none has "use: [final]"
    hint: Write 1 more, add final to the "use" of others, or draw fewer.`,
    ],
    [
      'a quiz that draws more than there is',
      [replace(files.module, 'draw: 2', 'draw: 5')],
      `modules/first/module.yaml:15:9  quiz-pool-too-small  the quiz draws 5 questions, but only 3 have "use: [final]"
    hint: Write 2 more, add final to the "use" of others, or draw fewer.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

describe('released ids', () => {
  const table: BadInput[] = [
    [
      'a question that is gone',
      [
        replace(files.questions, 'id: first-words', 'id: new-words'),
        replace(files.lesson, 'ref="first-words"', 'ref="new-words"'),
      ],
      `course/released-ids.txt:3:1  vanished-id  the question "first/first-words" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "question first/first-words retired" in this line; learners lose their records of it.`,
    ],
    [
      'a lesson that is gone',
      [add(files.ids, 'lesson second/goodbye\n')],
      `course/released-ids.txt:6:1  vanished-id  the lesson "second/goodbye" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "lesson second/goodbye retired" in this line; learners lose their records of it.`,
    ],
    [
      'a whole module that is gone',
      [add(files.ids, 'lesson third/one\nquiz third\n')],
      `course/released-ids.txt:6:1  vanished-id  the lesson "third/one" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "lesson third/one retired" in this line; learners lose their records of it.
course/released-ids.txt:7:1  vanished-id  the quiz "third" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "quiz third retired" in this line; learners lose their records of it.`,
    ],
    [
      'a lesson that became a question',
      [add(files.ids, 'lesson first/in-order\n')],
      `course/released-ids.txt:6:1  changed-kind  "first/in-order" was released as a lesson and is a question now
    hint: Bring it back under this id. Only if it is gone for good, write "lesson first/in-order retired" in this line; learners lose their records of it.`,
    ],
    [
      'a retired id that is used again',
      [
        put('modules/first/lessons/gone.md', '---\ntitle: Gone\nminutes: 1\nobjective: greet\n---\n'),
        replace(files.module, '  - listening', '  - listening\n  - gone'),
      ],
      `modules/first/lessons/gone.md:1:1  retired-id-used  the id of lesson "first/gone" was retired (course/released-ids.txt, line 4)
    hint: Choose another id: learners may still have records under this one. If it is the same item as before, delete " retired" in that line.`,
    ],
    [
      'a retired question that is still there',
      [replace(files.ids, 'question first/first-words', 'question first/first-words retired')],
      `modules/first/questions.yaml:2:9  retired-id-used  the id of question "first/first-words" was retired (course/released-ids.txt, line 3)
    hint: Choose another id: learners may still have records under this one. If it is the same item as before, delete " retired" in that line.`,
    ],
    [
      'an id that is there twice',
      [add(files.ids, 'quiz first\n')],
      `course/released-ids.txt:6:1  duplicate-released-id  quiz first is in line 5 already
    hint: Restore the file from version control: the line number of an id is its number for ever.`,
    ],
    [
      'a line that cannot be read',
      [add(files.ids, '<<<<<<< HEAD\n')],
      `course/released-ids.txt:6:1  malformed-released-id  this line cannot be read
    hint: A line reads "lesson module/lesson", "question module/question", "activity module/activity", "quiz module" or "final id". Restore the line from version control.`,
    ],
    [
      'no complaint about ids whose file cannot be read',
      [replace(files.questions, 'questions:', 'questions: [')],
      `modules/first/questions.yaml:2:9  yaml-syntax  the next line is indented further, so it counts as part of this text
    hint: Keys that belong together start in the same column.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
