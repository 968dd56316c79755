import type { ActivityOutcome } from '../../model/activity.ts';

/** Most characters of steps that are kept for another sitting: a dozen, more than anybody needs. */
const ROOM = 40;

/** What was chosen, and at which stage. */
type Steps = readonly (readonly [stage: number, answer: string])[];

/** What an element says of a run that has come to its end. */
export interface RunEnd {
  /** What was to be done, in words. */
  readonly description: string;
  /** Steps of a run without a slip. */
  readonly asked: number;
  /** Slips with which nothing is left of the score. */
  readonly worst: number;
  /** What the LMS is told of a stage: letters, digits and `_`. */
  readonly nameOf: (stage: number) => string;
}

/**
 * One run through an activity that asks, stage by stage, until the answer is right: its steps and its time. Both are kept
 * behind the element's own state, so that a run of several sittings is reported as a whole.
 */
export class Run {
  /** When this sitting's part of it began, in milliseconds. */
  readonly startedAt = Date.now();
  /** Seconds in earlier sittings. */
  readonly #before: number;
  #steps: Steps;

  private constructor(before: number, steps: Steps) {
    this.#before = before;
    this.#steps = steps;
  }

  /** The element's own state, and the run behind it: `own~seconds~1b.1a`. A damaged run is a new one. */
  static behind(kept: string): { readonly own: string; readonly run: Run } {
    const [, own = kept, seconds = '', steps = ''] =
      /^([^~]*)~([0-9a-z]{1,4})~([0-9a-z.]*)$/.exec(kept) ?? [];
    const found = [...steps.matchAll(/(\d{1,2})([a-z]+)/g)];
    return {
      own,
      run: new Run(
        Number.parseInt(seconds || '0', 36),
        found.map(([, stage, answer = '']) => [Number(stage), answer]),
      ),
    };
  }

  /** A new one. */
  static begin(): Run {
    return new Run(0, []);
  }

  /** What it has taken so far, in whole seconds, earlier sittings included. */
  get seconds(): number {
    return this.#before + Math.round((Date.now() - this.startedAt) / 1000);
  }

  /** Steps so far. */
  get length(): number {
    return this.#steps.length;
  }

  /** Adds what was chosen at a stage: letters. */
  add(stage: number, answer: string): void {
    this.#steps = [...this.#steps, [stage, answer]];
  }

  /** The state to keep while the run goes on. */
  with(own: string): string {
    const steps: string[] = [];
    for (const step of this.#steps.map((pair) => pair.join(''))) {
      if ([...steps, step].join('.').length > ROOM) break;
      steps.push(step);
    }
    return `${own}~${Math.min(this.seconds, 36 ** 4 - 1).toString(36)}~${steps.join('.')}`;
  }

  /** What has come of a run that is over. */
  outcome(own: string, { description, asked, worst, nameOf }: RunEnd): ActivityOutcome {
    const slips = Math.max(0, this.#steps.length - asked);
    const score = Math.max(0, Math.round(100 * (1 - slips / Math.max(1, worst))));
    return {
      state: own,
      done: true,
      score,
      result: {
        description,
        steps: this.#steps.map(([stage, answer]) => [nameOf(stage), answer]),
        result: slips === 0 ? 'correct' : 'incorrect',
        score,
        startedAt: this.startedAt,
        latency: this.seconds,
      },
    };
  }
}
