import { describe, test } from 'node:test';
import { add, files, put, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

const GLOSSARY = 'course/glossary.yaml';
const AID = 'course/job-aids/asking-well.md';
const terms = `terms:
  - id: ripple
    term: Ripple
    text: What an act sets off.
    see: first/welcome
`;
const page = '---\ntitle: Asking well\nsummary: Before you ask.\n---\n\n';

describe('glossary, job aids and credits', () => {
  const table: BadInput[] = [
    [
      'a key of a term misspelt',
      [put(GLOSSARY, terms.replace('text:', 'txt:'))],
      `course/glossary.yaml:4:5  unknown-key  a term has no key "txt"
    hint: Did you mean "text"?`,
    ],
    [
      'a glossary without terms',
      [put(GLOSSARY, 'terms: []\n')],
      `course/glossary.yaml:1:8  empty-value  "terms" is empty
    hint: "terms" is the list of terms, in any order: learners see them by the alphabet.`,
    ],
    [
      'a term defined twice',
      [put(GLOSSARY, `${terms}${terms.replace('terms:\n', '')}`)],
      `course/glossary.yaml:6:9  duplicate-id  the id "ripple" is already taken in line 2
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'a term that leads to a lesson which is not there',
      [put(GLOSSARY, terms.replace('first/welcome', 'first/welcom'))],
      `course/glossary.yaml:5:10  unknown-link  the module "first" has no lesson "welcom"
    hint: Did you mean "welcome"?`,
    ],
    [
      'a term that leads nowhere',
      [put(GLOSSARY, terms.replace('first/welcome', 'welcome.md'))],
      `course/glossary.yaml:5:10  bad-value  "see" cannot be "welcome.md"
    hint: Write the folder of the module, a slash and the name of the lesson: mama-method/make-time.`,
    ],
    [
      'a job aid without front matter',
      [put(AID, 'Ask well.\n')],
      `course/job-aids/asking-well.md:1:1  missing-front-matter  there is no front matter
    hint: Begin the file with a line "---", then title and summary, then another line "---".`,
    ],
    [
      'a job aid without a summary',
      [put(AID, page.replace('summary: Before you ask.\n', ''))],
      `course/job-aids/asking-well.md:2:1  missing-key  a page's front matter needs "summary"
    hint: Add "summary": one sentence that says what the page is for.`,
    ],
    [
      'a job aid whose file has a blank in its name',
      [put('course/job-aids/Asking well.md', page)],
      `course/job-aids/Asking well.md:1:1  malformed-id  the name of this file, "Asking well", cannot be the address of a page
    hint: Rename it: small letters, digits and single hyphens, a letter first, such as asking-well.md.`,
    ],
    [
      'a question on a page outside of lessons',
      [put('course/credits.md', `${page}<ripple-question ref="first-words"></ripple-question>\n`)],
      `course/credits.md:6:1  forbidden-element  <ripple-question> is not possible outside of lessons
    hint: Nothing on this page is answered or recorded: say it in words, or link to the lesson.`,
    ],
    [
      'a page with a second title, a dead link and a picture that is not there',
      [put(AID, `${page}# Ask\n\n[More](../../modules/first/lessons/listen.md)\n\n![A desk](desk.jpg)\n`)],
      `course/job-aids/asking-well.md:6:1  heading-order  this is a second title: the page has that of the front matter already
    hint: Begin the heading with "## ".
course/job-aids/asking-well.md:8:1  unknown-link  the module "first" has no lesson "listen"
    hint: Its lessons are "listening" and "welcome".
course/job-aids/asking-well.md:10:1  unknown-image  there is no picture "desk.jpg" in the module
    hint: Put the file into the module's folder, and write its path from the lesson: ../images/dock.jpg.`,
    ],
    [
      'a link from a lesson to a job aid that is misspelt',
      [put(AID, page), add(files.thanks, '\n[Ask](../../../course/job-aids/asking-wel.md)\n')],
      `modules/second/lessons/thanks.md:13:1  unknown-link  there is no job aid "asking-wel"
    hint: Did you mean "asking-well"?`,
    ],
    [
      'a module with the address of the job aids',
      [replace(files.course, '  - second', '  - second\n  - job-aids')],
      `course/course.yaml:9:5  missing-module  there is no folder modules/job-aids
    hint: Add the folder modules/job-aids.
course/course.yaml:9:5  reserved-id  a module cannot have the id "job-aids": it is the address of the job aids
    hint: Rename the folder and this line.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
