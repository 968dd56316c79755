import { randomFrom, shuffled } from '../../course/model/random.ts';

const WHO = ['Amira', 'Yusuf', 'Priya', 'Tomasz', 'Ingrid', 'Luis', 'Naledi', 'Chen', 'Fatou', 'Mateo'];
const DOES = [
  'asks',
  'calls',
  'answers',
  'thanks',
  'reminds',
  'surprises',
  'meets',
  'helps',
  'interrupts',
  'tells',
];
const WHOM = [
  'the night shift',
  'a new colleague',
  'the finance team',
  'the loading dock',
  'the help desk',
  'the planner',
  'a worried manager',
  'the driver',
  'two engineers',
  'the front desk',
];
const ABOUT = [
  'about the missing hinges',
  'before the meeting starts',
  'with a list of three dates',
  'because the order is late',
  'after a long phone call',
  'in front of the printer',
  'on the way to lunch',
  'without a word of blame',
  'as soon as the truck has left',
  'while the till is quiet',
];

/** Chance that comes out the same every time. */
export class Draw {
  readonly #random: () => number;

  /** @param seed any text: the same one gives the same draws. */
  constructor(seed: string) {
    this.#random = randomFrom([...seed].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7));
  }

  /** One of a list. */
  one(list: readonly string[]): string {
    return list[Math.floor(this.#random() * list.length)] ?? '';
  }

  /** Some of a list, all different. */
  some(count: number, list: readonly string[]): string[] {
    return shuffled(list, this.#random).slice(0, count);
  }
}

/** A made-up sentence of about nine words. */
export function sentence(draw: Draw): string {
  return `${draw.one(WHO)} ${draw.one(DOES)} ${draw.one(WHOM)} ${draw.one(ABOUT)}.`;
}

/** Made-up sentences as one paragraph. */
export function sentences(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => sentence(draw)).join(' ');
}

/** Sentences that differ in more than a word, the shortest first. */
export function variants(draw: Draw, count: number): string[] {
  const [does, whom, about] = [DOES, WHOM, ABOUT].map((list) => draw.some(count, list));
  const who = draw.one(WHO);
  const made = Array.from({ length: count }, (_, i) => `${who} ${does?.[i]} ${whom?.[i]} ${about?.[i]}.`);
  return made.sort((a, b) => a.length - b.length);
}
