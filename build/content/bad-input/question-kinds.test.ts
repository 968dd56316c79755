import { describe, test } from 'node:test';
import { add, files, type Edit } from './project.ts';
import { verify, type BadInput } from './table.ts';

const head = (id: string, kind: string, use = 'practice, final') => `  - id: ${id}
    kind: ${kind}
    objective: greet
    use: [${use}]
    difficulty: easy
    prompt: What about this?
`;

const trueFalse = `${head('so-or-not', 'true-false')}    answer: true
    feedbackTrue: It is so.
    feedbackFalse: It is so all the same.
`;

const sort = `${head('two-groups', 'sort')}    groups:
      - { id: x, text: Helps }
      - { id: y, text: Hurts }
    items:
      - { id: '1', text: Listen to her., group: x, feedback: It helps. }
      - { id: '2', text: Walk away., group: y, feedback: It hurts. }
      - { id: '3', text: Ask Bo., group: x, feedback: It helps. }
`;

const fillIn = `${head('one-word', 'fill-in')}    accept:
      - Welcome
      - Glad to have you
    typos: 1
    mistakes:
      - { id: a, text: Hello, feedback: Not warm enough. }
    feedbackRight: That is warm.
    feedbackWrong: Think of a warmer word.
`;

const number = `${head('how-many', 'number')}    min: 2
    max: 4
    unit: minutes
    feedbackRight: About so.
    feedbackLow: More than that.
    feedbackHigh: Less than that.
`;

const find = `${head('in-the-text', 'find')}    passage: >-
      Good morning, Ada. You are late. I am glad
      that you are here.
    phrases:
      - { id: a, correct: true, text: Good morning, feedback: A greeting. }
      - { id: b, text: You are late, feedback: That can wait. }
      - { id: c, correct: true, text: I am glad that you are here, feedback: That is warm. }
`;

const rating = `${head('your-week', 'rating', 'practice')}    scale: [Never, Rarely, Sometimes, Often, Always]
    statements:
      - { id: '1', text: I greeted first., feedback: Try it tomorrow. }
`;

const longText = `${head('your-words', 'long-text', 'practice')}    limit: 200
`;

/** Adds a question, changed here and there; throws if what is to be changed is not in it. */
const added = (question: string, ...changes: readonly (readonly [from: string, to: string])[]): Edit[] => {
  const changed = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`No "${from}" in the question.`);
    return text.replace(from, () => to);
  }, question);
  return [add(files.questions, changed)];
};

describe('questions of each kind', () => {
  const table: BadInput[] = [
    [
      'no complaint about good ones',
      added(trueFalse + sort + fillIn + number + find + rating + longText),
      '',
    ],
    [
      'true or false with a word instead',
      added(trueFalse, ['answer: true', 'answer: correct']),
      `modules/first/questions.yaml:83:13  wrong-type  "answer" should be true or false, not a text
    hint: Write true or false, without quotes.`,
    ],
    [
      'true or false with feedback on one answer only',
      added(trueFalse, ['    feedbackFalse: It is so all the same.\n', '']),
      `modules/first/questions.yaml:77:5  missing-feedback  a true-false question needs "feedbackFalse"
    hint: Add "feedbackFalse": what is said to those who answer "False".`,
    ],
    [
      'an item of a group that does not exist',
      added(sort, ['group: y', 'group: z']),
      `modules/first/questions.yaml:88:38  unknown-target  there is no group "z"
    hint: The groups are "x" and "y".`,
    ],
    [
      'one group only',
      added(sort, ['      - { id: y, text: Hurts }\n', ''], ['group: y', 'group: x']),
      `modules/first/questions.yaml:83:5  too-few-options  "groups" has 1 entry and needs 2 or more
    hint: Add what people really get wrong; with so few to choose from, guessing is too easy.`,
    ],
    [
      'more groups than fit',
      added(sort, ['    items:\n      - { id: \'1\'', ['z', 'v', 'w'].map((id) => `      - { id: ${id}, text: Group ${id} }\n`).join('') + "    items:\n      - { id: '1'"]), // prettier-ignore
      `modules/first/questions.yaml:83:5  out-of-range  "groups" has 5 entries, but 4 are the most
    hint: Join groups, or make it a matching question.`,
    ],
    [
      'two groups with the same id',
      added(sort, ['id: y', 'id: x'], ['group: y', 'group: x']),
      `modules/first/questions.yaml:85:15  duplicate-id  the id "x" is already taken in line 84
    hint: Give each its own id; one that was released stays with what it was for.`,
    ],
    [
      'no answer that is accepted',
      added(fillIn, ['accept:\n      - Welcome\n      - Glad to have you\n', 'accept: []\n']),
      `modules/first/questions.yaml:83:13  empty-value  "accept" is empty
    hint: "accept" is the list of ways to write the right answer; the first is shown as the answer.`,
    ],
    [
      'more typos than can be told from other words',
      added(fillIn, ['typos: 1', 'typos: 2']),
      `modules/first/questions.yaml:84:9  loose-tolerance  "Welcome" is too short for "typos: 2"
    hint: Other words would count as right. An answer needs 4 letters for each typo.`,
    ],
    [
      'more typos than there can be',
      added(fillIn, ['typos: 1', 'typos: 3']),
      `modules/first/questions.yaml:86:12  out-of-range  "typos" is 3, but must be at most 2
    hint: "typos" is how many slips of a letter are tolerated: 0 (the default), 1 or 2.`,
    ],
    [
      'a mistake that counts as right',
      added(fillIn, ['text: Hello', 'text: WELCOME']),
      `modules/first/questions.yaml:88:9  accepted-mistake  "WELCOME" counts as right
    hint: Take it out of the mistakes, or let case or accents matter.`,
    ],
    [
      'no complaint about a mistake where case matters',
      added(fillIn, ['text: Hello', 'text: WELCOME'], ['typos: 1', 'ignoreCase: false']),
      '',
    ],
    [
      'an answer that is a text',
      added(fillIn, ['Glad to have you', 'Glad to have you with us, '.repeat(5)]),
      `modules/first/questions.yaml:85:9  out-of-range  this answer has 129 characters, but 100 are the most
    hint: Ask for a few words that people can recall.`,
    ],
    [
      'a number with a unit in it',
      added(number, ['min: 2', 'min: 2 minutes']),
      `modules/first/questions.yaml:83:10  wrong-type  "min" should be a number, not a text
    hint: "min" is the smallest right number.`,
    ],
    [
      'a range without an end',
      added(number, ['    max: 4\n', '']),
      `modules/first/questions.yaml:83:5  number-answer  the right number is missing
    hint: Write either "value", or both "min" and "max": min: 10, max: 20.`,
    ],
    [
      'a value and a range',
      added(number, ['min: 2', 'value: 0']),
      `modules/first/questions.yaml:83:5  number-answer  there are both a value and a range
    hint: Write either "value", or both "min" and "max": min: 10, max: 20.`,
    ],
    [
      'a range that ends before it begins',
      added(number, ['min: 2', 'min: 20']),
      `modules/first/questions.yaml:83:5  number-answer  the range from 20 to 4 is empty
    hint: Write either "value", or both "min" and "max": min: 10, max: 20.`,
    ],
    [
      'a number finer than can be reported',
      added(number, ['min: 2', 'min: 0.0000001']),
      `modules/first/questions.yaml:83:5  number-answer  1e-7 has more than six decimals
    hint: Write either "value", or both "min" and "max": min: 10, max: 20.`,
    ],
    [
      'a number greater than can be reported',
      added(number, ['max: 4', 'max: 100000']),
      `modules/first/questions.yaml:84:10  out-of-range  "max" is 100000, but must be at most 99999
    hint: "max" is the greatest right number.`,
    ],
    [
      'a phrase that is not in the text',
      added(find, ['text: You are late', 'text: You were late']),
      `modules/first/questions.yaml:88:18  misplaced-phrase  "You were late" stands nowhere of its own in the passage
    hint: Copy it from one paragraph of the passage, word for word; phrases cannot overlap.`,
    ],
    [
      'a phrase that is in the text twice',
      added(
        find,
        ['Ada. You are late.', 'Ada. You are late, you are late.'],
        ['text: You are late', 'text: are late'],
      ),
      `modules/first/questions.yaml:88:18  misplaced-phrase  "are late" stands more than once in the passage
    hint: Take in a word before or after it, so that it is clear which one is meant.`,
    ],
    [
      'phrases that overlap',
      added(find, ['text: You are late', 'text: late. I am']),
      `modules/first/questions.yaml:88:18  misplaced-phrase  "late. I am" stands nowhere of its own in the passage
    hint: Copy it from one paragraph of the passage, word for word; phrases cannot overlap.`,
    ],
    [
      'only right phrases',
      added(find, ['id: b,', 'id: b, correct: true,']),
      `modules/first/questions.yaml:86:5  some-correct-options  all phrases are right
    hint: Mark those to find with "correct: true" and leave at least one wrong.`,
    ],
    [
      'a scale of four',
      added(rating, ['Rarely, ', '']),
      `modules/first/questions.yaml:83:5  out-of-range  "scale" has 4 entries and needs 5
    hint: Write what each rating means, from 1 to 5.`,
    ],
    [
      'a rating in the final',
      added(rating, ['use: [practice]', 'use: [practice, final]']), // prettier-ignore
      `modules/first/questions.yaml:80:21  unscored-use  nothing is right or wrong here, so the question is not for final use
    hint: Write "use: [practice]", and let a lesson ask it.`,
    ],
    [
      'a long text to recall and in the final',
      added(longText, ['use: [practice]', 'use: [retrieval, final]']), // prettier-ignore
      `modules/first/questions.yaml:80:11  unscored-use  nothing is right or wrong here, so the question is not for retrieval use
    hint: Write "use: [practice]", and let a lesson ask it.
modules/first/questions.yaml:80:22  unscored-use  nothing is right or wrong here, so the question is not for final use
    hint: Write "use: [practice]", and let a lesson ask it.`,
    ],
    [
      'a long text without a limit',
      added(longText, ['    limit: 200\n', '']),
      `modules/first/questions.yaml:77:5  missing-key  a long-text question needs "limit"
    hint: Add "limit": the most characters that the text may have.`,
    ],
    [
      'a long text longer than can be stored',
      added(longText, ['limit: 200', 'limit: 2000']),
      `modules/first/questions.yaml:83:12  out-of-range  "limit" is 2000, but must be at most 600
    hint: "limit" is the most characters that the text may have.`,
    ],
    [
      'a kind that does not exist',
      added(longText, ['kind: long-text', 'kind: longtext']),
      `modules/first/questions.yaml:78:11  bad-value  "kind" cannot be "longtext"
    hint: Did you mean "long-text"?`,
    ],
  ];
  for (const row of table) test(row[0], () => verify(row));
});
