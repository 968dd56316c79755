import type { Key } from './course.ts';
import type { Reader, Writer } from './packed-text.ts';
import type { Answer, QuizProgress } from './progress.ts';
import type { Mark } from './questions/kind.ts';
import type { Response } from './questions/question.ts';

/*
 * Denser forms of most answers in the packed state: a single choice takes two characters instead of four, a matching of
 * four pairs five instead of eighteen. What fits none of them stays in section A.
 */

/** Of scored answers. Their number is part of the format. */
const RESULTS: readonly Mark['result'][] = ['correct', 'partly', 'incorrect'];
const MOST_TRIES = 4;
/** Options that a single choice may have in section B, and letters of a list in section C: parts of the format. */
const ONE = 'abcde';
const MANY = 'abcdefgh';

/** Which section of the packed state an answer goes to: B one letter, C several, A anything else. */
export function sectionOf({ result, tries, response }: Answer): 'A' | 'B' | 'C' {
  if (!RESULTS.includes(result) || tries < 1 || tries > MOST_TRIES) return 'A';
  const [first = ''] = response;
  if (response.length === 1 && first.length === 1 && ONE.includes(first)) return 'B';
  return response.length > 0 && lettersOf(response) !== undefined ? 'C' : 'A';
}

/** B: result, tries and letter in one digit. */
export function writeOne(writer: Writer, { result, tries, response: [letter = ''] }: Answer): void {
  writer.digit(headOf(result, tries) * ONE.length + ONE.indexOf(letter));
}

export function readOne(reader: Reader): Answer {
  const digit = reader.digit();
  return { ...ofHead(Math.floor(digit / ONE.length)), response: [ONE.charAt(digit % ONE.length)] };
}

/** C: result, tries and whether they are pairs in one digit, then how many letters, then two of them in each digit. */
export function writeMany(writer: Writer, { result, tries, response }: Answer): void {
  const { letters, paired } = lettersOf(response) ?? { letters: '', paired: false };
  writer.digit(headOf(result, tries) * 2 + (paired ? 1 : 0)).number(letters.length);
  for (let i = 0; i < letters.length; i += 2) {
    const [one, two] = [letters.charAt(i), letters.charAt(i + 1) || 'a'];
    writer.digit(MANY.indexOf(one) * MANY.length + MANY.indexOf(two));
  }
}

export function readMany(reader: Reader): Answer {
  const head = reader.digit();
  const length = reader.number();
  let letters = '';
  while (letters.length < length) {
    const digit = reader.digit();
    letters += MANY.charAt(Math.floor(digit / MANY.length)) + MANY.charAt(digit % MANY.length);
  }
  const list = [...letters.slice(0, length)];
  const response = head % 2 === 1 ? list.map((letter, index) => `${index + 1}.${letter}`) : list;
  return { ...ofHead(Math.floor(head / 2)), response };
}

/** `a`, `c` as "ac"; `1.b`, `2.a` as "ba" in pairs; undefined where it is neither. */
function lettersOf(response: Response): { letters: string; paired: boolean } | undefined {
  const paired = response[0]?.startsWith('1.') === true;
  const letters = response.map((entry, index) => {
    const letter = paired ? entry.slice(`${index + 1}.`.length) : entry;
    const isWhole = !paired || entry === `${index + 1}.${letter}`;
    return isWhole && letter.length === 1 && MANY.includes(letter) ? letter : '';
  });
  return letters.includes('') ? undefined : { letters: letters.join(''), paired };
}

function headOf(result: Mark['result'], tries: number): number {
  return RESULTS.indexOf(result) + RESULTS.length * (tries - 1);
}

function ofHead(head: number): Pick<Answer, 'result' | 'tries'> {
  const result = RESULTS[head % RESULTS.length] ?? 'incorrect';
  return { result, tries: Math.floor(head / RESULTS.length) + 1 };
}

/** The questions of a quiz's attempt whose response is that of their latest answer: by their places among the drawn. */
export function sameAsAnswers({ attempt }: QuizProgress, answers: ReadonlyMap<Key, Answer>): boolean[] {
  return (attempt?.drawn ?? []).map((key) => {
    const given = attempt?.responses.get(key)?.join('\n');
    return given !== undefined && given !== '' && given === answers.get(key)?.response.join('\n');
  });
}

/** A quiz whose attempt leaves out the responses at these places. */
export function without(quiz: QuizProgress, places: readonly boolean[]): QuizProgress {
  const { attempt } = quiz;
  if (!attempt || !places.includes(true)) return quiz;
  const left = attempt.drawn.filter((_, place) => places[place]);
  const responses = new Map([...attempt.responses].filter(([key]) => !left.includes(key)));
  return { ...quiz, attempt: { ...attempt, responses } };
}

/** A quiz whose attempt has the responses at these places from the answers, as far as they are there. */
export function filledIn(
  quiz: QuizProgress,
  places: readonly boolean[],
  answers: ReadonlyMap<Key, Answer>,
): QuizProgress {
  const { attempt } = quiz;
  if (!attempt) return quiz;
  // In the order in which they were drawn, as they are read where they are written out.
  const responses = attempt.drawn.flatMap((key, place) => {
    const response = places[place] ? answers.get(key)?.response : attempt.responses.get(key);
    return response && response.length > 0 ? [[key, response] as const] : [];
  });
  return { ...quiz, attempt: { ...attempt, responses: new Map(responses) } };
}

/** S: how many places, then six of them in each digit. */
export function writePlaces(writer: Writer, places: readonly boolean[]): void {
  writer.number(places.length);
  for (let i = 0; i < places.length; i += 6) {
    writer.digit(places.slice(i, i + 6).reduce((sum, isSame, bit) => sum + (isSame ? 2 ** bit : 0), 0));
  }
}

export function readPlaces(reader: Reader): boolean[] {
  const length = reader.number();
  const places: boolean[] = [];
  while (places.length < length) {
    const digit = reader.digit();
    for (let bit = 0; bit < 6; bit++) places.push(Math.floor(digit / 2 ** bit) % 2 === 1);
  }
  return places.slice(0, length);
}
