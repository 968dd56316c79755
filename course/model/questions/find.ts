import { singles, type QuestionKind } from './kind.ts';
import { markChoices, rightOnes } from './multiple-choice.ts';
import type { Find, Option } from './question.ts';

/** Phrases of a text: marked as several choices are, so that choosing everything does not pay. */
export const find: QuestionKind<Find> = {
  missing: (_, response) => (response.length > 0 ? null : 'find-some'),
  mark: (question, response) => markChoices(question.phrases, response),
  key: (question) => rightOnes(question.phrases),
  told: (question, response) => [
    { type: 'choice', correct: singles(rightOnes(question.phrases)), response: singles(response) },
  ],
};

/** Text between phrases, and the phrases, of one paragraph in reading order. */
export type Paragraph = readonly (string | Option)[];

/** The passage cut at its phrases. White space is joined; a phrase that is not there, or is taken already, is left out. */
export function paragraphsOf({ passage, phrases }: Pick<Find, 'passage' | 'phrases'>): Paragraph[] {
  const left = new Set(phrases);
  return passage.split(/\n\s*\n/).map((paragraph) => {
    let parts: Paragraph = [joined(paragraph)];
    // The longest first: a phrase within another cannot take its place.
    for (const phrase of [...left].sort((a, b) => b.text.length - a.text.length)) {
      const cut = parts.flatMap((part) => (left.has(phrase) ? cutAt(part, phrase, left) : [part]));
      parts = cut.filter((part) => part !== '');
    }
    return parts;
  });
}

function cutAt(part: string | Option, phrase: Option, left: Set<Option>): Paragraph {
  if (typeof part !== 'string') return [part];
  const text = joined(phrase.text);
  const at = part.indexOf(text);
  if (at < 0) return [part];
  left.delete(phrase);
  return [part.slice(0, at), phrase, part.slice(at + text.length)];
}

function joined(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
