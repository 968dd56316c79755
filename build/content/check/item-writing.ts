import { distance } from '../../../course/model/questions/spelling.ts';
import type { Answer, Complain } from '../questions/kind.ts';
import { rulesFor, type QuestionData } from '../questions/kinds.ts';
import type { Check } from './context.ts';

/**
 * Flaws of single questions that let learners guess or trip over words. After T. M. Haladyna, S. M. Downing and
 * M. C. Rodriguez, "A review of multiple-choice item-writing guidelines", Applied Measurement in Education 15 (2002).
 */
export const checkItemWriting: Check = ({ modules, problems }) => {
  for (const { data, bank, index } of modules.flatMap((module) => module.questions)) {
    if (!data) continue;
    const complain: Complain = (path, code, message, hint) => {
      const full = ['questions', index, ...path];
      const place = code === 'too-few-options' ? bank.keyPlace(full) : bank.place(full);
      problems.add(place, code, message, hint);
    };
    const rules = rulesFor(data);
    for (const [which, answers] of rules.answers(data).entries()) {
      checkCount(answers, rules.least?.[which] ?? (which === 0 ? 3 : 2), complain);
      checkDuplicates(answers, complain);
      checkAbove(answers, complain);
    }
    checkStem(data, complain);
  }
};

function checkCount(answers: readonly Answer[], least: number, complain: Complain): void {
  if (answers.length >= least) return;
  const key = answers[0]?.path.slice(0, 1) ?? [];
  const message = `"${String(key[0])}" has ${answers.length} ${answers.length === 1 ? 'entry' : 'entries'} and needs ${least} or more`;
  const hint = 'Add what people really get wrong; with so few to choose from, guessing is too easy.';
  complain(key, 'too-few-options', message, hint);
}

function checkDuplicates(answers: readonly Answer[], complain: Complain): void {
  for (const [index, answer] of answers.entries()) {
    const twin = answers.slice(0, index).find((other) => alike(other.text, answer.text));
    if (!twin) continue;
    const message = `"${answer.id}" says almost the same as "${twin.id}"`;
    const hint =
      'Make them differ in what they do, not in a word: of two alike, neither can be the right one.';
    complain([...answer.path, 'text'], 'near-duplicate-options', message, hint);
  }
}

const fillers = new Set(['a', 'an', 'the', 'just', 'please', 'really', 'quite', 'very', 'so', 'then', 'now']);

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.filter((word) => !fillers.has(word));
}

/** Whether two texts have the same words, but for fillers, punctuation and a letter in longer words. */
function alike(a: string, b: string): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  if (ours.length !== theirs.length) return false;
  if (ours.length === 0) return a.trim() === b.trim();
  return ours.every((word, index) => {
    const other = theirs[index] ?? '';
    // Numbers and short words change the meaning with every letter: "now" and "not", 9:45 and 9:15.
    return word === other || (word.length > 5 && !/\d/.test(word + other) && distance(word, other) === 1);
  });
}

const above = /\b(?:all|none|any|both|neither)(?: of)? the (?:above|below)\b/i;
const summary =
  /^\W*(?:all|none|any|both|neither) of (?:(?:the|these|those) ?)?(?:options|answers|others|replies|choices|these|those|them)?\W*$/i;

function checkAbove(answers: readonly Answer[], complain: Complain): void {
  for (const { path, text } of answers) {
    if (!above.test(text) && !summary.test(text)) continue;
    const hint =
      'Answers are shuffled, and whoever sees two right ones need not read on. Ask for several with multiple-choice.';
    complain([...path, 'text'], 'all-or-none-of-the-above', 'this answer sums up the others', hint);
  }
}

function checkStem({ prompt }: QuestionData, complain: Complain): void {
  const negative = prompt
    .split(/(?<=[.?!:])\s+/)
    .map(negationIn)
    .find((word) => word !== null);
  if (!negative) return;
  const message = `the question turns on the word "${negative}", which is easily missed`;
  const hint = `Ask for what is right; if that is impossible, write ${negative.toUpperCase()} in capitals.`;
  complain(['prompt'], 'unmarked-negative', message, hint);
}

const negation =
  /\b(?:not|never|except|least|cannot|(?:is|are|was|were|do|does|did|would|should|could|ca|wo|has|have)n['’]t)\b/;

/** The negation that a question turns on, unless it stands in capitals or in a side clause: "when she does not ring". */
function negationIn(sentence: string): string | null {
  const question = /^\W*(?:which|what|who)\b/i.test(sentence);
  const order = /^\W*(?:choose|pick|select|find|mark|tick|name)\b/i.test(sentence);
  if (!question && !order) return null;
  const clauses = question
    ? /\b(?:who|that|which|if|when|while|because|where|after|before|so)\b/gi
    : /\b(?:if|when|while|because|where|after|before)\b/gi;
  // The first word of a question is one of these itself.
  const cut = [...sentence.matchAll(clauses)].find(({ index }) => index > 3)?.index ?? sentence.length;
  return negation.exec(sentence.slice(0, cut))?.[0] ?? null;
}
