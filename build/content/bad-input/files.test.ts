import { describe, test } from 'node:test';
import { add, files, put, remove, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

const latin1 = new Uint8Array([...new TextEncoder().encode('title: First steps\nsummary: Caf'), 0xe9, 0x0a]);

describe('files that cannot be used', () => {
  const table: BadInput[] = [
    [
      'a course without its first file',
      [remove(files.course)],
      `course/course.yaml:1:1  missing-file  there is no file course/course.yaml
    hint: Every course has one: it gives the title and lists the modules.`,
    ],
    [
      'a module without module.yaml',
      [remove(files.module)],
      `modules/first/module.yaml:1:1  missing-file  there is no file modules/first/module.yaml
    hint: Every module has one: title, objectives, lessons and quiz.`,
    ],
    [
      'a module without questions',
      [remove(files.questions)],
      `modules/first/questions.yaml:1:1  missing-file  there is no file modules/first/questions.yaml
    hint: Every module has one: the questions for its lessons and its quiz.`,
    ],
    [
      'a file in another encoding',
      [put(files.module, latin1)],
      `modules/first/module.yaml:2:13  not-utf8  here is a character that is not UTF-8
    hint: Save the file again with the encoding UTF-8; in most editors that is a choice in "Save as".`,
    ],
    [
      'a file with a byte-order mark',
      [put(files.lesson, '\uFEFF---\ntitle: Say hello\n---\n')],
      `modules/first/lessons/welcome.md:1:1  byte-order-mark  the file begins with an invisible mark
    hint: Save the file again as "UTF-8", not as "UTF-8 with BOM".`,
    ],
    [
      'a control character pasted from somewhere',
      [replace(files.lesson, 'her *first* day', 'her\u0007 day')],
      `modules/first/lessons/welcome.md:9:24  control-character  here is an invisible control character (U+0007)
    hint: Delete it, or type the line afresh.`,
    ],
    [
      'an empty file',
      [put(files.questions, '# nothing yet\n')],
      `modules/first/questions.yaml:1:1  empty-file  there is nothing in here
    hint: Fill in the keys that are needed, or take a file of the same kind as a pattern.`,
    ],
    [
      'a lesson without front matter',
      [put(files.lesson, '## Hello\n')],
      `modules/first/lessons/welcome.md:1:1  missing-front-matter  there is no front matter
    hint: Begin the file with a line "---", then title, minutes and objective, then another line "---".`,
    ],
    [
      'front matter without an end',
      [put(files.lesson, '---\ntitle: Say hello\n\n## Hello\n')],
      `modules/first/lessons/welcome.md:1:1  missing-front-matter  the front matter does not end
    hint: Begin the file with a line "---", then title, minutes and objective, then another line "---".`,
    ],
    [
      'empty front matter',
      [put(files.lesson, '---\n---\n\n<ripple-question ref="first-words"></ripple-question>\n')],
      `modules/first/lessons/welcome.md:2:1  empty-file  there is nothing in here
    hint: Fill in the keys that are needed, or take a file of the same kind as a pattern.`,
    ],
    [
      'mistakes in several files at once',
      [
        replace(files.course, 'passMark: 80', 'passMark: 180'),
        replace(files.lesson, 'ripple-scene place', 'ripple-scen place'),
        replace(files.lesson, '</ripple-scene>', '</ripple-scen>'),
        add(files.ids, 'lesson nowhere\n'),
      ],
      `course/course.yaml:5:11  out-of-range  "passMark" is 180, but must be at most 100
    hint: "passMark" is the percentage that a quiz must reach to be passed.
course/released-ids.txt:6:1  malformed-released-id  this line cannot be read
    hint: A line reads "lesson module/lesson", "question module/question", "activity module/activity", "quiz module" or "final id". Restore the line from version control.
modules/first/lessons/welcome.md:7:1  unknown-element  there is no element <ripple-scen>
    hint: Did you mean <ripple-scene>?`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

describe('YAML that cannot be read', () => {
  const table: BadInput[] = [
    [
      'a tab for indentation',
      [replace(files.module, '  draw: 2', '\tdraw: 2')],
      `modules/first/module.yaml:15:1  yaml-tab  the line is indented with a tab
    hint: Replace the tab with spaces: YAML shows by spaces alone what belongs to what.`,
    ],
    [
      'a colon in a text without quotes',
      [replace(files.module, 'title: First steps', 'title: First: steps')],
      `modules/first/module.yaml:1:8  yaml-syntax  ": " within this text makes a key of it
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
    [
      'a quote that is not closed',
      [replace(files.module, 'title: First steps', 'title: "First steps')],
      `modules/first/module.yaml:1:8  yaml-syntax  the quotation mark here is not followed by a second one
    hint: Add the same quotation mark at the end of the text. Within the text, write \\" for one.`,
    ],
    [
      'words after a closing quote',
      [replace(files.questions, 'text: You are late.', 'text: "Hm," she says.')],
      `modules/first/questions.yaml:14:21  yaml-syntax  this does not belong here
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
    [
      'a key indented too far',
      [replace(files.module, 'minutes: 6', '  minutes: 6')],
      `modules/first/module.yaml:2:10  yaml-syntax  the next line is indented further, so it counts as part of this text
    hint: Keys that belong together start in the same column.`,
    ],
    [
      'a key that is there twice',
      [replace(files.module, 'minutes: 6', 'minutes: 6\ntitle: Once more')],
      `modules/first/module.yaml:4:1  duplicate-key  the key "title" is already there, further up
    hint: Keep one of the two; if both are meant, one of them has the wrong name.`,
    ],
    [
      'a text that begins with a star',
      [replace(files.module, 'First steps', '*First* steps')],
      `modules/first/module.yaml:1:8  yaml-feature  a text cannot begin with *, which has a meaning of its own in YAML
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
    [
      'a text that begins with an ampersand',
      [replace(files.module, 'First steps', '&First steps')],
      `modules/first/module.yaml:1:8  yaml-feature  a text cannot begin with &, which has a meaning of its own in YAML
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
    [
      'a text that begins with an exclamation mark',
      [replace(files.module, 'First steps', '!First steps')],
      `modules/first/module.yaml:1:8  yaml-feature  a text cannot begin with !, which has a meaning of its own in YAML
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
    [
      'a text that begins with an at sign',
      [replace(files.module, 'First steps', '@home')],
      `modules/first/module.yaml:1:8  yaml-syntax  a text cannot begin with this character
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
    [
      'a backslash within double quotes',
      [replace(files.module, 'First steps', '"C:\\home"')],
      `modules/first/module.yaml:1:11  yaml-syntax  \\ has a meaning of its own within "…"
    hint: Write \\\\ for a backslash, or use single quotes: '…'.`,
    ],
    [
      'a key without a colon',
      [replace(files.module, 'minutes: 6', 'minutes 6')],
      `modules/first/module.yaml:3:1  yaml-syntax  there is no ":" after this key
    hint: Write key: value, with a space after the colon.`,
    ],
    [
      'a second document',
      [add(files.module, '---\ntitle: Another\n')],
      `modules/first/module.yaml:16:1  yaml-syntax  a line "---" begins a second document here
    hint: Delete the line: a file holds one document.`,
    ],
    [
      'a number sign that cuts a text short',
      [replace(files.module, 'First steps', 'Order #12')],
      `modules/first/module.yaml:1:14  yaml-feature  the text ends here, as # begins a note
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark. For a note of your own, put a space after #.`,
    ],
    [
      'a bracket that is not closed',
      [replace(files.questions, 'use: [practice]', 'use: [practice')],
      `modules/first/questions.yaml:5:10  yaml-syntax  the bracket here is not closed
    hint: Add the closing bracket, ] or }, at the end of the list.`,
    ],
    [
      'a mistake in front matter, at its line of the file',
      [replace(files.lesson, 'title: Say hello', 'title: Say: hello')],
      `modules/first/lessons/welcome.md:2:8  yaml-syntax  ": " within this text makes a key of it
    hint: Put the whole text in quotes: key: "text". Within them, write \\" for a quotation mark.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
