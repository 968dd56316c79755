import type { Key } from './course.ts';
import { LAST_DAY } from './day.ts';
import { lighter, type Shed } from './lighter.ts';
import {
  noProgress,
  type ActivityProgress,
  type Answer,
  type Progress,
  type QuizProgress,
  type Writes,
} from './progress.ts';
import {
  filledIn,
  readMany,
  readOne,
  readPlaces,
  sameAsAnswers,
  sectionOf,
  without,
  writeMany,
  writeOne,
  writePlaces,
} from './packed-answers.ts';
import { Reader, Writer } from './packed-text.ts';
import type { Mark } from './questions/kind.ts';

/*
 * Progress as text for cmi.suspend_data: ASCII, at most 4,000 characters (SCORM 1.2 takes 4,096, 2004 2nd Ed. 4,000).
 *
 *   state    = "R1" section*
 *   section  = letter body checksum "!"       checksum: two characters over letter and body
 *   Q        = count { key attempts best+1 passed has-attempt [ seed score+1 count { key answered [response] } ] }
 *   D        = day                            of completion (see day.ts); left out before
 *   W        = attempt count { device n }     writes (see Writes); left out before the first
 *   V        = count { key done }             lessons
 *   A        = count { key result+3*tries response }    scored answers that fit neither B nor C
 *   B        = count { key result+3*tries-3, *5+letter }    scored answers of one letter; see packed-answers.ts
 *   C        = count { key result+3*tries-3, *2+paired  letters }    scored answers of several letters
 *   S        = count { key places }           responses of a quiz's attempt that are those of A, B and C, and not in Q
 *   L        = text                           location
 *   P        = count { key seen }             lessons before the next attempt at the final; left out while there are none
 *   I        = text                           interface language that the learner has chosen; left out before
 *   E        = count { key done+2*runs best+1 text }    activities (elements that remember); left out while there are none
 *   U        = count { key tries response }   unscored answers; left out while there are none
 *   N        = count { key note }             what was written in activities; left out while there is nothing
 *
 * Numbers are base-64 digits (see packed-text.ts), keys count on from the one before. The most valuable section comes
 * first: of a state that was cut off or damaged, every whole section is still taken. A reader skips letters it does
 * not know, so that an older release opens a newer state. The format of a letter never changes; new data gets a new one.
 */
const HEADER = 'R1';

/** The most that is ever stored, in characters: fits the smallest limit of all standards. */
export const STATE_LIMIT = 4000;

/** Of scored answers. Their number is part of the format of A. */
const results: readonly Mark['result'][] = ['correct', 'partly', 'incorrect'];

/** Progress packed, and what had to be left out to stay within the limit. */
export interface Packed {
  readonly text: string;
  readonly shed: readonly Shed[];
}

/** Packs progress into at most `limit` characters; leaves out the least valuable part first and says so. */
export function pack(progress: Progress, limit = STATE_LIMIT): Packed {
  const shed: Shed[] = [];
  let kept = progress;
  let text = write(kept);
  for (const [part, without] of lighter) {
    if (text.length <= limit) break;
    const next = without(kept, text.length - limit);
    if (next === kept) continue;
    shed.push(part);
    kept = next;
    text = write(kept);
  }
  return { text, shed };
}

/** Reads a packed state; whatever is damaged, foreign or missing is left out. Never throws. */
export function unpack(text: string): Progress {
  if (!text.startsWith(HEADER)) return noProgress;
  let progress = noProgress;
  for (const part of text.slice(HEADER.length).split('!')) {
    const letter = part.charAt(0);
    const body = part.slice(1, -2);
    const read = readers[letter];
    if (!read || checksum(letter + body) !== part.slice(-2)) continue;
    try {
      progress = { ...progress, ...read(new Reader(body), progress) };
    } catch {
      // Checksums of two characters let one damaged section in 4,096 through: then its reader stumbles here.
    }
  }
  return progress;
}

function write(progress: Progress): string {
  const scored = new Map([...progress.answers].filter(([, { result }]) => result !== 'neutral'));
  const unscored = new Map([...progress.answers].filter(([key]) => !scored.has(key)));
  const inSection = (letter: string) =>
    new Map([...scored].filter(([, answer]) => sectionOf(answer) === letter));
  const [ones, many] = [inSection('B'), inSection('C')];
  const places = new Map(
    [...progress.quizzes]
      .map(([key, quiz]) => [key, sameAsAnswers(quiz, scored)] as const)
      .filter(([, same]) => same.includes(true)),
  );
  const quizzes = new Map(
    [...progress.quizzes].map(([key, quiz]) => [key, without(quiz, places.get(key) ?? [])] as const),
  );
  const bodies: [letter: string, writer: Writer][] = [
    ['Q', writeQuizzes(new Writer(), quizzes)],
    ...(progress.completedOn === undefined
      ? []
      : [['D', new Writer().number(progress.completedOn)] satisfies [string, Writer]]),
    ...(progress.writes ? [['W', writeWrites(progress.writes)] satisfies [string, Writer]] : []),
    ['V', writeMap(new Writer(), progress.lessons, (w, status) => w.number(status === 'done' ? 1 : 0))],
    ['A', writeMap(new Writer(), inSection('A'), writeAnswer)],
    ...(ones.size > 0 ? [['B', writeMap(new Writer(), ones, writeOne)] satisfies [string, Writer]] : []),
    ...(many.size > 0 ? [['C', writeMap(new Writer(), many, writeMany)] satisfies [string, Writer]] : []),
    ...(places.size > 0
      ? [['S', writeMap(new Writer(), places, writePlaces)] satisfies [string, Writer]]
      : []),
    ['L', new Writer().text(progress.location)],
  ];
  if (progress.path && progress.path.size > 0) {
    bodies.push(['P', writeMap(new Writer(), progress.path, (w, seen) => w.number(seen ? 1 : 0))]);
  }
  if (progress.language !== undefined) bodies.push(['I', new Writer().text(progress.language)]);
  if (progress.activities.size > 0) {
    bodies.push(['E', writeMap(new Writer(), progress.activities, writeActivity)]);
  }
  if (unscored.size > 0) {
    const body = writeMap(new Writer(), unscored, (w, { tries, response }) => w.number(tries).list(response));
    bodies.push(['U', body]);
  }
  if (progress.notes.size > 0) {
    bodies.push(['N', writeMap(new Writer(), progress.notes, (w, note) => w.note(note))]);
  }
  return HEADER + bodies.map(([letter, { body }]) => `${letter}${body}${checksum(letter + body)}!`).join('');
}

const readers: Readonly<Record<string, (reader: Reader, before: Progress) => Partial<Progress>>> = {
  Q: (reader) => ({ quizzes: readMap(reader, readQuiz) }),
  D: (reader) => completedOn(reader.number()),
  W: (reader) => ({ writes: { attempt: reader.number(), byDevice: readMap(reader, (r) => r.number()) } }),
  V: (reader) => ({ lessons: readMap(reader, (r) => (r.number() === 1 ? 'done' : 'visited')) }),
  A: (reader, before) => ({ answers: both(before.answers, readMap(reader, readAnswer)) }),
  B: (reader, before) => ({ answers: both(before.answers, readMap(reader, readOne)) }),
  C: (reader, before) => ({ answers: both(before.answers, readMap(reader, readMany)) }),
  S: (reader, { quizzes, answers }) => {
    const places = readMap(reader, readPlaces);
    const filled = [...quizzes].map(
      ([key, quiz]) => [key, filledIn(quiz, places.get(key) ?? [], answers)] as const,
    );
    return { quizzes: new Map(filled) };
  },
  L: (reader) => ({ location: reader.text() }),
  P: (reader) => ({ path: readMap(reader, (r) => r.number() === 1) }),
  I: (reader) => ({ language: reader.text() }),
  E: (reader) => ({ activities: readMap(reader, readActivity) }),
  U: (reader, before) => ({ answers: both(before.answers, readMap(reader, readUnscored)) }),
  N: (reader) => ({ notes: readMap(reader, (r) => r.note()) }),
};

/** A day that no calendar has would be a damaged one. */
function completedOn(day: number): Partial<Progress> {
  return day <= LAST_DAY ? { completedOn: day } : {};
}

function writeWrites({ attempt, byDevice }: Writes): Writer {
  return writeMap(new Writer().number(attempt), byDevice, (w, n) => w.number(n));
}

function writeMap<T>(
  writer: Writer,
  map: ReadonlyMap<Key, T>,
  entry: (writer: Writer, value: T) => void,
): Writer {
  writer.number(map.size);
  let last = 0;
  for (const [key, value] of [...map].sort(([a], [b]) => a - b)) {
    writer.number(key - last);
    entry(writer, value);
    last = key;
  }
  return writer;
}

function readMap<T>(reader: Reader, entry: (reader: Reader) => T): Map<Key, T> {
  const map = new Map<Key, T>();
  let last = 0;
  for (let left = reader.number(); left > 0; left--) {
    last += reader.number();
    map.set(last, entry(reader));
  }
  return map;
}

function both<T>(some: ReadonlyMap<Key, T>, others: ReadonlyMap<Key, T>): Map<Key, T> {
  return new Map([...some, ...others]);
}

function writeAnswer(writer: Writer, { result, tries, response }: Answer): void {
  writer.number(results.indexOf(result) + results.length * tries).list(response);
}

function readAnswer(reader: Reader): Answer {
  const number = reader.number();
  return {
    result: results[number % results.length] ?? 'incorrect',
    tries: Math.floor(number / results.length),
    response: reader.list(),
  };
}

function readUnscored(reader: Reader): Answer {
  return { result: 'neutral', tries: reader.number(), response: reader.list() };
}

function writeActivity(writer: Writer, { state, done, best, runs }: ActivityProgress): void {
  writer
    .number((done ? 1 : 0) + 2 * runs)
    .optional(best)
    .text(state);
}

function readActivity(reader: Reader): ActivityProgress {
  const number = reader.number();
  const best = reader.optional();
  return { done: number % 2 === 1, runs: Math.floor(number / 2), best, state: reader.text() };
}

function writeQuizzes(writer: Writer, quizzes: Progress['quizzes']): Writer {
  return writeMap(writer, quizzes, (w, quiz) => {
    w.number(quiz.attempts)
      .optional(quiz.best)
      .number(quiz.passed ? 1 : 0)
      .number(quiz.attempt ? 1 : 0);
    if (!quiz.attempt) return;
    const { seed, score, drawn, responses } = quiz.attempt;
    w.number(seed).optional(score).number(drawn.length);
    for (const key of drawn) {
      w.number(key).list(responses.get(key) ?? []);
    }
  });
}

function readQuiz(reader: Reader): QuizProgress {
  const attempts = reader.number();
  const best = reader.optional();
  const passed = reader.number() === 1;
  if (reader.number() === 0) return { attempts, best, passed, attempt: null };
  const seed = reader.number();
  const score = reader.optional();
  const drawn: Key[] = [];
  const responses = new Map<Key, readonly string[]>();
  for (let left = reader.number(); left > 0; left--) {
    const key = reader.number();
    const response = reader.list();
    drawn.push(key);
    if (response.length > 0) responses.set(key, response);
  }
  return { attempts, best, passed, attempt: { seed, score, drawn, responses } };
}

/** Fletcher-like sum over the characters and their places: a swap of two characters shows, too. */
function checksum(text: string): string {
  let a = 1;
  let b = 0;
  for (let i = 0; i < text.length; i++) {
    a = (a + text.charCodeAt(i)) % 61;
    b = (b + a) % 61;
  }
  return new Writer().digit(a).digit(b).body;
}
