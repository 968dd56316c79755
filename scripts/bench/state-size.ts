import { deflateRawSync } from 'node:zlib';
import { pack } from '../../course/model/packed-state.ts';
import { noProgress, type Answer, type Progress } from '../../course/model/progress.ts';
import { randomFrom } from '../../course/model/random.ts';

/** Characters that the state of a course takes. */
export interface StateSizes {
  /** As we pack it, with nothing left out. */
  readonly packed: number;
  /** JSON through LZ77 and Huffman coding (deflate) as base64, since suspend_data takes text only. */
  readonly compressed: number;
  readonly plain: number;
}

/**
 * The sizes for a course of so many questions, a lesson for every five of them and a quiz for every twenty, all done; the
 * kinds of questions are as often as in the real course. The same for the same number.
 */
export function stateSizes(items: number): StateSizes {
  const progress = done(items);
  const plain = JSON.stringify(progress, (_, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value as Map<number, unknown>) : value,
  );
  return {
    packed: pack(progress, Infinity).text.length,
    compressed: deflateRawSync(plain, { level: 9 }).toString('base64').length,
    plain: plain.length,
  };
}

function done(items: number): Progress {
  const random = randomFrom(items);
  const pick = (count: number) => 'abcd'.charAt(Math.floor(random() * count));
  const response = (): string[] => {
    const kind = random();
    if (kind < 0.6) return [pick(4)];
    if (kind < 0.75) return ['a', 'b', 'c', 'd'].filter(() => random() < 0.5);
    if (kind < 0.9) return ['1', '2', '3', '4'].map((id) => `${id}.${pick(4)}`);
    return [...'abcd'].sort(() => random() - 0.5);
  };
  const result = (): Answer['result'] => (random() < 0.7 ? 'correct' : 'incorrect');
  const keys = Array.from({ length: items }, (_, n) => n + 1);
  const answers = new Map(keys.map((key) => [key, { response: response(), result: result(), tries: 2 }]));
  const lessons = keys.filter((key) => key % 5 === 0).map((key) => [5000 + key, 'done'] as const);
  const quizzes = keys
    .filter((key) => key % 20 === 0)
    .map((key) => {
      const drawn = keys.slice(key - 20, key - 12);
      const responses = new Map(drawn.map((one) => [one, answers.get(one)?.response ?? []]));
      const attempt = { seed: Math.floor(random() * 2 ** 20), score: 87, drawn, responses };
      return [9000 + key, { attempts: 1, best: 87, passed: true, attempt }] as const;
    });
  return {
    ...noProgress,
    location: 'a-module/a-lesson',
    answers,
    lessons: new Map(lessons),
    quizzes: new Map(quizzes),
  };
}
