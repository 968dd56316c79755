import { describe, test } from 'node:test';
import { files, put, replace, withFinal } from './project.ts';
import { verify, type BadInput } from './table.ts';

const second = 'modules/second/module.yaml';
const forLeaders = replace(second, 'minutes:', 'audience: leaders\nminutes:');
/** The second module tests nothing. */
const forPractice = [
  replace('modules/second/questions.yaml', 'use: [practice, final]', 'use: [practice]'),
  replace(second, 'quiz:\n  title: Once more\n  intro: One question.\n  draw: 1\n', ''),
];

describe('the final assessment', () => {
  const table: BadInput[] = [
    ['no complaint about one over all modules', [withFinal(4)], ``],
    ['no complaint about one over some of them', [withFinal(3, '  modules:\n    - first\n')], ``],
    [
      'a pool that is too small',
      [withFinal(20)],
      `course/course.yaml:13:9  quiz-pool-too-small  the final assessment draws 20 questions, but only 4 have "use: [final]"
    hint: Write 16 more, add final to the "use" of others, or draw fewer.`,
    ],
    [
      'a pool that is too small without the modules for leaders',
      [withFinal(4), forLeaders],
      `course/course.yaml:13:9  quiz-pool-too-small  the final assessment draws 4 questions, but only 3 have "use: [final]"
    hint: Write 1 more, add final to the "use" of others, or draw fewer.`,
    ],
    [
      'a module that there is not',
      [withFinal(3, '  modules:\n    - first\n    - secnd\n')],
      `course/course.yaml:16:7  unknown-final-module  the final assessment asks about a module that there is not: "secnd"
    hint: Did you mean "second"?`,
    ],
    [
      'a module without a question for it',
      [withFinal(3, '  modules:\n    - first\n    - second\n'), ...forPractice],
      `course/course.yaml:16:7  final-module-without-questions  the final assessment asks about "second", which has no question for it
    hint: Add final to the "use" of questions in modules/second/questions.yaml, or take the line out.`,
    ],
    [
      'a module that is listed twice',
      [withFinal(3, '  modules:\n    - first\n    - first\n')],
      `course/course.yaml:16:7  duplicate-id  "first" is already listed in line 15
    hint: Delete one of the two lines.`,
    ],
    [
      'a review policy that there is not',
      [withFinal(3, '  review: always\n')],
      `course/course.yaml:14:11  bad-value  "review" cannot be "always"
    hint: Possible are "never", "after-pass" and "after-last-attempt".`,
    ],
    [
      'a final assessment without an id',
      [withFinal(3), replace(files.course, '  id: end\n', '')],
      `course/course.yaml:10:3  missing-key  the final assessment needs "id"
    hint: Add "id": the short name of the final assessment: results hang on it.`,
    ],
    [
      'no attempt at all',
      [withFinal(3, '  attempts: 0\n')],
      `course/course.yaml:14:13  out-of-range  "attempts" is 0, but must be at least 1
    hint: "attempts" is how often a learner may take each quiz: a number such as 3, or unlimited.`,
    ],
    [
      'one that was released and is gone',
      [put(files.ids, `lesson first/gone retired\nfinal begin\n`), withFinal(3)],
      `course/released-ids.txt:2:1  vanished-id  the final "begin" was released and is gone
    hint: Bring it back under this id. Only if it is gone for good, write "final begin retired" in this line; learners lose their records of it.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
