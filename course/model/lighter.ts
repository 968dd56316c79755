import type { Key } from './course.ts';
import { Writer } from './packed-text.ts';
import type { Answer, Progress } from './progress.ts';

/** What had to be left out of a state that would have been too long, least valuable first. */
export type Shed = 'notes' | 'texts' | 'responses' | 'answers' | 'activities' | 'lessons' | 'attempts';

/** Ways to make progress shorter by so many characters or more, in this order; each gives the same if it cannot. */
export const lighter: readonly (readonly [Shed, (progress: Progress, excess: number) => Progress])[] = [
  ['notes', withoutLongestNotes],
  ['texts', withoutLongestTexts],
  ['responses', (progress) => ({ ...progress, answers: mapped(progress.answers, withoutResponse) })],
  ['answers', (progress) => ({ ...progress, answers: new Map() })],
  [
    'activities',
    (progress) => ({
      ...progress,
      activities: mapped(progress.activities, (activity) => ({ ...activity, state: '' })),
    }),
  ],
  ['lessons', (progress) => ({ ...progress, lessons: new Map() })],
  [
    'attempts',
    (progress) => ({
      ...progress,
      quizzes: mapped(progress.quizzes, (quiz) => ({ ...quiz, attempt: null })),
    }),
  ],
];

/** The longest first, so that as many as possible stay whole. */
function withoutLongestNotes(progress: Progress, excess: number): Progress {
  const lengths = [...progress.notes].map(([key, note]) => ({
    key,
    length: new Writer().note(note).body.length,
  }));
  const notes = new Map(progress.notes);
  let left = excess;
  for (const { key, length } of lengths.sort((a, b) => b.length - a.length)) {
    if (left <= 0) break;
    left -= length;
    notes.delete(key);
  }
  return notes.size < progress.notes.size ? { ...progress, notes } : progress;
}

/** Answers and ratings that only the learner misses; the longest first, so that as many as possible stay whole. */
function withoutLongestTexts(progress: Progress, excess: number): Progress {
  const length = ({ response }: Answer) => new Writer().list(response).body.length;
  const texts = [...progress.answers]
    .filter(([, { result, response }]) => result === 'neutral' && response.length > 0)
    .sort(([, a], [, b]) => length(b) - length(a));
  const answers = new Map(progress.answers);
  let left = excess;
  for (const [key, answer] of texts) {
    if (left <= 0) break;
    // An empty response takes one character.
    left -= length(answer) - 1;
    answers.set(key, withoutResponse(answer));
  }
  return texts.length > 0 ? { ...progress, answers } : progress;
}

function withoutResponse(answer: Answer): Answer {
  return { ...answer, response: [] };
}

function mapped<T>(map: ReadonlyMap<Key, T>, change: (value: T) => T): Map<Key, T> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
