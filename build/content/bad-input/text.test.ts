import { describe, test } from 'node:test';
import { add, files, put, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

describe('headings', () => {
  const table: BadInput[] = [
    [
      'a heading of the first level',
      [replace(files.lesson, '## Why', '# Why')],
      `modules/first/lessons/welcome.md:15:1  heading-order  this is a second title: the page has that of the front matter already
    hint: Begin the heading with "## ".`,
    ],
    [
      'a level left out at the beginning',
      [replace(files.lesson, '## Why', '### Why')],
      `modules/first/lessons/welcome.md:15:1  heading-order  the first heading has level 3 instead of 2
    hint: Begin the heading with "## ": levels follow each other without a gap.`,
    ],
    [
      'a level left out further down',
      [add(files.lesson, '\n#### Details\n')],
      `modules/first/lessons/welcome.md:19:1  heading-order  a heading of level 4 follows one of level 2
    hint: Begin the heading with "### ": levels follow each other without a gap.`,
    ],
    [
      'a heading without text',
      [add(files.lesson, '\n##\n')],
      `modules/first/lessons/welcome.md:19:1  empty-heading  this heading has no text
    hint: Give it a text, or delete it.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

describe('links', () => {
  const table: BadInput[] = [
    [
      'a link without text',
      [add(files.lesson, '\n[](listening.md)\n')],
      `modules/first/lessons/welcome.md:19:1  empty-link  this link has no text
    hint: Write what the reader finds there between the brackets: [Make time to listen](make-time.md).`,
    ],
    [
      'a link that leads nowhere',
      [add(files.lesson, '\n[Listening]()\n')],
      `modules/first/lessons/welcome.md:19:1  empty-link  this link leads nowhere
    hint: Link to a lesson by its file, make-time.md or ../../other-module/lessons/name.md, or to #/module/quiz or #/map.`,
    ],
    [
      'a link to a lesson that does not exist',
      [replace(files.lesson, '(listening.md)', '(listning.md)')],
      `modules/first/lessons/welcome.md:17:46  unknown-link  the module "first" has no lesson "listning"
    hint: Did you mean "listening"?`,
    ],
    [
      'a link to a module that does not exist',
      [replace(files.thanks, '../../first/', '../../frist/')],
      `modules/second/lessons/thanks.md:11:9  unknown-link  there is no module "frist"
    hint: Did you mean "first"?`,
    ],
    [
      "a link to the player's address of a lesson that does not exist",
      [replace(files.lesson, '(listening.md)', '(#/second/thank)')],
      `modules/first/lessons/welcome.md:17:46  unknown-link  the module "second" has no lesson "thank"
    hint: Did you mean "thanks"?`,
    ],
    [
      'a link to the quiz of a module that does not exist',
      [replace(files.thanks, '#/first/quiz', '#/third/quiz')],
      `modules/second/lessons/thanks.md:11:54  unknown-link  there is no module "third"
    hint: The modules are "first" and "second".`,
    ],
    [
      'a link to the quiz of a module that has none',
      [
        replace(files.module, 'quiz:\n  title: Check yourself\n  intro: Two questions.\n  draw: 2\n', ''),
        replace(files.ids, 'quiz first', 'quiz first retired'),
      ],
      `modules/second/lessons/thanks.md:11:54  unknown-link  the module "first" has no quiz
    hint: Link to one of its lessons, or give it a quiz in modules/first/module.yaml.`,
    ],
    [
      'a link to a heading',
      [replace(files.lesson, '(listening.md)', '(#why-it-matters)')],
      `modules/first/lessons/welcome.md:17:46  unknown-link  "#why-it-matters" is no address within the course
    hint: Link to a lesson by its file, make-time.md or ../../other-module/lessons/name.md, or to #/module/quiz or #/map.`,
    ],
    [
      'a link to another site',
      [replace(files.lesson, '(listening.md)', '(https://example.org/)')],
      `modules/first/lessons/welcome.md:17:46  external-url  this link leads out of the course: "https://example.org/"
    hint: A package has to work offline and by itself: say here what the reader would find there.`,
    ],
    [
      'a mail address',
      [add(files.lesson, '\nWrite to <help@example.org>.\n')],
      `modules/first/lessons/welcome.md:19:10  external-url  this link leads out of the course: "mailto:help@example.org"
    hint: A package has to work offline and by itself: say here what the reader would find there.`,
    ],
    [
      'a link that runs a program',
      [replace(files.lesson, '(listening.md)', '(javascript:alert)')],
      `modules/first/lessons/welcome.md:17:46  unsafe-url  a link cannot run or contain a program: "javascript:alert"
    hint: Link to a lesson by its file, make-time.md or ../../other-module/lessons/name.md, or to #/module/quiz or #/map.`,
    ],
    [
      'a link to a glossary that the course does not have',
      [add(files.lesson, '\nSee the [words](#/glossary) and the [settings](#/settings).\n')],
      `modules/first/lessons/welcome.md:19:9  unknown-link  the course has no glossary
    hint: Add course/glossary.yaml, or link to something else.`,
    ],
    [
      'a link that hides what it runs',
      [add(files.lesson, '\nGo <a href=" java&#10;script:alert(1)">on</a>.\n')],
      `modules/first/lessons/welcome.md:19:7  unsafe-url  a link cannot run or contain a program: " java script:alert(1)"
    hint: Link to a lesson by its file, make-time.md or ../../other-module/lessons/name.md, or to #/module/quiz or #/map.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

test("a table of GitHub's Markdown", () =>
  verify([
    'a table',
    [add(files.lesson, '\n| Who | What |\n| --- | :-: |\n| Ada | a **bolt** |\n')],
    `modules/first/lessons/welcome.md:19:1  markdown-table  this is a table of GitHub's Markdown, which lessons do not know
    hint: Write it as <table> with <tr>, <th scope="col"> and <td>, or as a list.`,
  ]));

describe('pictures', () => {
  const table: BadInput[] = [
    [
      'a picture without a description',
      [replace(files.thanks, '![Two people shaking hands]', '![]')],
      `modules/second/lessons/thanks.md:7:1  missing-alt  this picture has no description
    hint: Say what it shows: ![Two colleagues at a loading dock](../images/dock.jpg). Leave out what only decorates.`,
    ],
    [
      'a picture in HTML without a description',
      [add(files.thanks, '\n<img src="../images/hands.svg">\n')],
      `modules/second/lessons/thanks.md:13:1  missing-alt  this picture has no description
    hint: Say what it shows: ![Two colleagues at a loading dock](../images/dock.jpg). Leave out what only decorates.`,
    ],
    [
      'a picture that is not there',
      [replace(files.thanks, 'hands.svg', 'hand.svg')],
      `modules/second/lessons/thanks.md:7:1  unknown-image  there is no picture "../images/hand.svg" in the module
    hint: Put the file into the module's folder, and write its path from the lesson: ../images/dock.jpg.`,
    ],
    [
      'a picture of another module',
      [add(files.lesson, '\n![Hands](../../second/images/hands.svg)\n')],
      `modules/first/lessons/welcome.md:19:1  unknown-image  there is no picture "../../second/images/hands.svg" in the module
    hint: Put the file into the module's folder, and write its path from the lesson: ../images/dock.jpg.`,
    ],
    [
      'a picture from another site',
      [replace(files.thanks, '../images/hands.svg', '//example.org/hands.svg')],
      `modules/second/lessons/thanks.md:7:1  external-url  this picture is not part of the course: "//example.org/hands.svg"
    hint: Put the file into the module's folder, and write its path from the lesson: ../images/dock.jpg.`,
    ],
    [
      'a picture in its own address',
      [replace(files.thanks, '../images/hands.svg', 'data:image/svg+xml,hi')],
      `modules/second/lessons/thanks.md:7:1  unsafe-url  a picture cannot be written into its address
    hint: Put the file into the module's folder, and write its path from the lesson: ../images/dock.jpg.`,
    ],
    [
      'a file that is no picture',
      [
        replace(files.thanks, '../images/hands.svg', '../images/hands.pdf'),
        put('modules/second/images/hands.pdf', '%PDF'),
      ],
      `modules/second/lessons/thanks.md:7:1  unknown-image  "../images/hands.pdf" is not a picture
    hint: Use AVIF, GIF, JPEG, PNG, SVG or WebP.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
