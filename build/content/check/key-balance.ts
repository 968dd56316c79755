import { listed } from '../did-you-mean.ts';
import type { Answer } from '../questions/kind.ts';
import { rulesFor } from '../questions/kinds.ts';
import type { ModuleSource } from '../read.ts';
import type { Check } from './context.ts';

/** Fewer questions than this can lean to one side by chance. */
const ENOUGH = 6;
/** A right answer longer than any wrong one by this factor stands out. */
const LONGER = 1.1;
/** Share of questions at which a habit of the author becomes a clue. By chance, with four options, it is a quarter. */
const TOO_OFTEN = 0.5;

/** Habits in a bank of questions that give the right answers away: their length, and their place in the list. */
export const checkKeyBalance: Check = ({ modules, problems }) => {
  for (const module of modules) {
    const bank = module.bank;
    const items = singleKeys(module);
    if (!bank || items.length < ENOUGH) continue;
    const place = bank.keyPlace(['questions']);
    const longest = items.filter(standsOut);
    if (longest.length > items.length * TOO_OFTEN) {
      const message = `in ${longest.length} of ${items.length} questions with one right option, the right one is clearly the longest`;
      const hint = `Shorten the right options or fill out wrong ones, in half of the questions at most: ${listed(longest.map(({ id }) => id))}.`;
      problems.add(place, 'longest-option-correct', message, hint);
    }
    const position = mostCommon(items.map(({ key }) => key));
    const there = items.filter(({ key }) => key === position).length;
    if (there > items.length * TOO_OFTEN) {
      const message = `in ${there} of ${items.length} questions with one right option, it stands in place ${position + 1}`;
      problems.add(
        place,
        'unbalanced-key',
        message,
        'Move some of the right options: each place should have its share. Ids stay with their options.',
      );
    }
  }
};

interface Item {
  readonly id: string;
  readonly answers: readonly Answer[];
  /** Index of the one right answer. */
  readonly key: number;
}

function singleKeys({ questions }: ModuleSource): Item[] {
  return questions.flatMap(({ data }) => {
    const answers = (data ? rulesFor(data).answers(data)[0] : undefined) ?? [];
    const right = answers.filter(({ correct }) => correct);
    const key = answers.findIndex(({ correct }) => correct);
    return data && right.length === 1 ? [{ id: data.id, answers, key }] : [];
  });
}

function standsOut({ answers, key }: Item): boolean {
  const longestWrong = Math.max(
    ...answers.filter((_, index) => index !== key).map(({ text }) => text.length),
    0,
  );
  return (answers[key]?.text.length ?? 0) > longestWrong * LONGER;
}

function mostCommon(values: readonly number[]): number {
  const count = (value: number) => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best), values[0] ?? 0);
}
