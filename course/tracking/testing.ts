/* Helpers of the tests in this folder; the course never imports them. */
import type { Interaction, InteractionType, Pattern } from '../model/interaction.ts';
import type { Report } from '../model/report.ts';
import type { ScormApi } from './find-api.ts';
import type { Launch, Update } from './lms.ts';
import type { Dialect } from './scorm-calls.ts';

/** A well-behaved LMS in memory; `answer` makes it an odd one. */
export class FakeLms {
  /** What it holds. */
  readonly values: Map<string, string>;
  /** Every call but reads of errors: `SetValue cmi.exit suspend`. */
  readonly calls: string[] = [];
  /** Gives the answer to a call instead of the LMS: return `undefined` to leave it alone. May throw. */
  answer: (method: string, element: string, value: string) => unknown = () => undefined;
  lastError: unknown = '0';
  readonly api: ScormApi;

  constructor(dialect: Dialect, values: Record<string, string> = {}) {
    this.values = new Map(Object.entries(values));
    const methods = ['Initialize', dialect.end, 'GetValue', 'SetValue', 'Commit'];
    const entries = methods.map((method) => [
      dialect.prefix + method,
      (element: string, value: string) => this.#call(method, element, value),
    ]);
    this.api = {
      ...(Object.fromEntries(entries) as ScormApi),
      [`${dialect.prefix}GetLastError`]: () => this.lastError,
      [`${dialect.prefix}GetErrorString`]: (code: string | undefined) => `Error ${code}`,
      [`${dialect.prefix}GetDiagnostic`]: (code: string | undefined) => code,
    };
  }

  /** A window with the API in it. */
  get window(): Window {
    return fakeWindow({ API: this.api, API_1484_11: this.api });
  }

  /** What has been set since the last call of this method: `cmi.exit suspend`. */
  takeSets(): string[] {
    const sets = this.calls.filter((call) => call.startsWith('SetValue ')).map((call) => call.slice(9));
    this.calls.length = 0;
    return sets;
  }

  #call(method: string, element: string, value: string): unknown {
    this.calls.push([method, element, value].filter(Boolean).join(' '));
    const answer = this.answer(method, element, value);
    if (answer !== undefined) return answer;
    if (method === 'GetValue') return this.#get(element);
    if (method === 'SetValue') this.values.set(element, value);
    return 'true';
  }

  #get(element: string): string {
    if (element === 'cmi.interactions._count') {
      return String([...this.values.keys()].filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key)).length);
    }
    return this.values.get(element) ?? '';
  }
}

/** A window of its own unless a parent or opener is given. */
export function fakeWindow(properties: Record<string, unknown> = {}): Window {
  const win: Record<string, unknown> = { opener: null, ...properties };
  win['parent'] ??= win;
  return win as unknown as Window;
}

/** A report of a course that is half done. */
export function report(changes: Partial<Report> = {}): Report {
  return {
    completion: 'incomplete',
    success: 'unknown',
    score: null,
    progress: 0.5,
    location: 'basics/welcome',
    ...changes,
  };
}

/** An update one minute after the launch. */
export function update(changes: Partial<Report> = {}, rest: Partial<Update> = {}): Update {
  return {
    report: report(changes),
    state: 'R1abc',
    interactions: [],
    objectives: [],
    lessons: [],
    sessionSeconds: 60,
    again: false,
    ...rest,
  };
}

/** An answered question: a choice of `a`, where `b` is right. */
export function interaction(changes: Partial<Interaction> = {}): Interaction {
  return {
    id: 'basics_q1',
    type: 'choice',
    description: 'What is a ripple?',
    objectives: ['basics_see'],
    correct: [['b']],
    response: [['a']],
    result: 'incorrect',
    weighting: 1,
    startedAt: Date.UTC(2026, 0, 31, 9, 30, 0, 123),
    latency: 12.5,
    ...changes,
  };
}

/** What a launch for the first time gives. */
export function launch(changes: Partial<Launch> = {}): Launch {
  return {
    learnerId: 'l1',
    learnerName: 'Ada Lovelace',
    mode: 'normal',
    credit: true,
    standing: { completion: 'unknown', success: 'unknown', score: null },
    location: '',
    state: '',
    fresh: true,
    language: 'en',
    ...changes,
  };
}

const answers: readonly (readonly [InteractionType, correct: Pattern, response: Pattern])[] = [
  ['true-false', [['true']], [['false']]],
  ['choice', [['a'], ['c']], [['a'], ['c']]],
  ['fill-in', [['delay']], [['a\ndelay, {perhaps} \u{1F600}']]],
  ['long-fill-in', [['any']], [[`{lang=xx} ${'word '.repeat(1000)}`]]],
  ['matching', [['1', 'a'], ['2', 'b']], [['1', 'b'], ['2', 'a']]], // prettier-ignore
  ['sequencing', [['a'], ['b'], ['c']], [['c'], ['a'], ['b']]], // prettier-ignore
  ['performance', [['step-1', 'call back']], [['step-1', '3.5']]],
  ['likert', [], [['4']]],
  ['numeric', [['4', '6']], [['5.25']]],
];

/** An interaction of every type, hostile text included. */
export const everyType: readonly Interaction[] = answers.map(([type, correct, response], index) =>
  interaction({
    id: `basics_q${index}`,
    type,
    correct,
    response,
    description: `{What}\nis "right"? ${'x'.repeat(300)}`,
    result: index % 3 === 0 ? 'correct' : index % 3 === 1 ? 'incorrect' : 'neutral',
  }),
);
