import { describe, test } from 'node:test';
import { add, files, replace, type Edit } from './project.ts';
import { verify, type BadInput } from './table.ts';

describe('questions in lessons', () => {
  const table: BadInput[] = [
    [
      'a question that does not exist',
      [replace(files.lesson, 'ref="first-words"', 'ref="first-word"')],
      `modules/first/lessons/welcome.md:13:18  unknown-question  the module has no question "first-word"
    hint: Did you mean "first-words"?`,
    ],
    [
      'a question of another module',
      [replace(files.lesson, 'ref="first-words"', 'ref="thank-you"')],
      `modules/first/lessons/welcome.md:13:18  unknown-question  the module has no question "thank-you"
    hint: It belongs to the module "second": a lesson asks questions of its own module only.`,
    ],
    [
      'a question that is kept for the quiz',
      [replace(files.lesson, 'ref="first-words"', 'ref="in-order"')],
      `modules/first/lessons/welcome.md:13:18  question-not-for-practice  the question "in-order" is not for practice
    hint: Add practice to its "use" in questions.yaml, or choose another question: quiz questions stay unseen until then.`,
    ],
    [
      'a question asked twice',
      [add(files.listening, '\n<ripple-question ref="first-words"></ripple-question>\n')],
      `modules/first/lessons/listening.md:27:18  question-used-twice  the question "first-words" is asked already (modules/first/lessons/welcome.md, line 13)
    hint: Write another question: the second time, learners would find their own answer.`,
    ],
    [
      'no complaint about a question that is in error itself',
      [replace(files.questions, 'difficulty: easy', 'difficulty: mild')],
      `modules/first/questions.yaml:6:17  bad-value  "difficulty" cannot be "mild"
    hint: Possible are "easy", "medium" and "hard".`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

describe('answers', () => {
  const table: BadInput[] = [
    [
      'two questions with the same id',
      [replace(files.questions, 'id: in-order', 'id: good-signs')],
      `modules/first/questions.yaml:37:9  duplicate-id  the id "good-signs" is already taken in line 19
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'two options with the same id',
      [replace(files.questions, 'id: b', 'id: a')],
      `modules/first/questions.yaml:13:13  duplicate-id  the id "a" is already taken in line 9
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'a source with the id of another',
      [replace(files.questions, "id: '2'", "id: '1'")],
      `modules/first/questions.yaml:69:13  duplicate-id  the id "1" is already taken in line 65
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'single choice without a right option',
      [replace(files.questions, '        correct: true\n', '')],
      `modules/first/questions.yaml:8:5  one-correct-option  no option is right
    hint: Mark exactly one option with "correct: true", or make it a multiple-choice question.`,
    ],
    [
      'single choice with two right options',
      [replace(files.questions, 'text: You are late.', 'text: You are late.\n        correct: true')],
      `modules/first/questions.yaml:8:5  one-correct-option  2 options are right
    hint: Mark exactly one option with "correct: true", or make it a multiple-choice question.`,
    ],
    [
      'multiple choice with right options only',
      [
        replace(
          files.questions,
          'text: You type while she talks.',
          'text: You type while she talks.\n        correct: true',
        ),
      ],
      `modules/first/questions.yaml:25:5  some-correct-options  all options are right
    hint: Mark the right options with "correct: true" and leave at least one wrong.`,
    ],
    [
      'a target that does not exist',
      [replace(files.questions, 'target: y', 'target: z')],
      `modules/first/questions.yaml:71:9  unknown-target  there is no target "z"
    hint: The targets are "x" and "y".`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});

const question = (id: string, right: string, position: number): string => {
  const options = ['Say nothing.', 'Walk away.', 'Sing loudly.'].map((text) => ({ text, correct: false }));
  options.splice(position, 0, { text: right, correct: true });
  const lines = options.map(({ text, correct }, index) => {
    const mark = correct ? '\n        correct: true' : '';
    return `      - id: ${'abcd'[index]}\n        text: ${text}${mark}\n        feedback: Because of ${id}.\n`;
  });
  return `  - id: ${id}
    kind: single-choice
    objective: greet
    use: [final]
    difficulty: easy
    prompt: What helps here?
    options:
${lines.join('')}`;
};

/** Adds six questions whose right options stand at these places. */
const bank = (right: string, ...places: number[]): Edit =>
  add(files.questions, places.map((place, index) => question(`extra-${index + 1}`, right, place)).join(''));

describe('good questions', () => {
  const table: BadInput[] = [
    [
      'only two options',
      [
        replace(
          files.questions,
          '      - id: c\n        text: Where is my file?\n        feedback: Greet her first.\n',
          '',
        ),
      ],
      `modules/first/questions.yaml:8:5  too-few-options  "options" has 2 entries and needs 3 or more
    hint: Add what people really get wrong; with so few to choose from, guessing is too easy.`,
    ],
    [
      'only two items to order',
      [
        replace(
          files.questions,
          '      - id: c\n        text: Say what you heard.\n        feedback: Last of all.\n',
          '',
        ),
      ],
      `modules/first/questions.yaml:43:5  too-few-options  "items" has 2 entries and needs 3 or more
    hint: Add what people really get wrong; with so few to choose from, guessing is too easy.`,
    ],
    [
      'two options with the same words',
      [replace(files.questions, 'Where is my file?', 'You are very late!')],
      `modules/first/questions.yaml:17:15  near-duplicate-options  "c" says almost the same as "b"
    hint: Make them differ in what they do, not in a word: of two alike, neither can be the right one.`,
    ],
    [
      'two options that differ in a letter',
      [replace(files.questions, 'Where is my file?', 'Good mornings, Ada')],
      `modules/first/questions.yaml:17:15  near-duplicate-options  "c" says almost the same as "a"
    hint: Make them differ in what they do, not in a word: of two alike, neither can be the right one.`,
    ],
    [
      'all of the above',
      [replace(files.questions, 'Where is my file?', 'All of the above.')],
      `modules/first/questions.yaml:17:15  all-or-none-of-the-above  this answer sums up the others
    hint: Answers are shuffled, and whoever sees two right ones need not read on. Ask for several with multiple-choice.`,
    ],
    [
      'none of these',
      [replace(files.questions, 'Where is my file?', 'None of these')],
      `modules/first/questions.yaml:17:15  all-or-none-of-the-above  this answer sums up the others
    hint: Answers are shuffled, and whoever sees two right ones need not read on. Ask for several with multiple-choice.`,
    ],
    [
      'a negation that is easily missed',
      [replace(files.questions, 'What do you say first?', 'Which of these should you not say?')],
      `modules/first/questions.yaml:7:13  unmarked-negative  the question turns on the word "not", which is easily missed
    hint: Ask for what is right; if that is impossible, write NOT in capitals.`,
    ],
    [
      'an exception that is easily missed',
      [
        replace(
          files.questions,
          'What do you say first?',
          'Ada is here. Choose everything except a greeting.',
        ),
      ],
      `modules/first/questions.yaml:7:13  unmarked-negative  the question turns on the word "except", which is easily missed
    hint: Ask for what is right; if that is impossible, write EXCEPT in capitals.`,
    ],
    [
      'no complaint about a negation in capitals',
      [replace(files.questions, 'What do you say first?', 'Which of these should you NOT say?')],
      ``,
    ],
    [
      'no complaint about a negation in a side clause',
      [
        replace(
          files.questions,
          'What do you say first?',
          'What do you say to somebody who does not greet you?',
        ),
      ],
      ``,
    ],
    [
      'no complaint about options that differ in a number or a short word',
      [
        replace(files.questions, 'You are late.', 'I can be there at 9:45.'),
        replace(files.questions, 'Where is my file?', 'I can be there at 9:15.'),
      ],
      ``,
    ],
    [
      'right options that are the longest too often',
      [bank('Ask her what would help.', 0, 1, 2, 3, 0, 1)],
      `modules/first/questions.yaml:1:1  longest-option-correct  in 6 of 7 questions with one right option, the right one is clearly the longest
    hint: Shorten the right options or fill out wrong ones, in half of the questions at most: "extra-1", "extra-2", "extra-3", "extra-4", "extra-5" and "extra-6".`,
    ],
    [
      'right options that stand in the same place too often',
      [bank('Ask Ada.', 2, 2, 2, 2, 2, 1)],
      `modules/first/questions.yaml:1:1  unbalanced-key  in 5 of 7 questions with one right option, it stands in place 3
    hint: Move some of the right options: each place should have its share. Ids stay with their options.`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
