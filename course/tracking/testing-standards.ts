/* What LMSs take of interactions: the real scorm-again, and Moodle's patterns. Helper of tests; never in a package. */
import assert from 'node:assert/strict';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { InteractionType } from '../model/interaction.ts';
import type { Lms } from './lms.ts';
import { Scorm12 } from './scorm12.ts';
import { Scorm2004 } from './scorm2004.ts';
import { watched } from './testing-scorm-again.ts';
import { fakeWindow } from './testing.ts';

const settings = { autocommit: false, lmsCommitUrl: false } as const;

/** A standard, as its LMSs apply it. */
export interface Standard {
  readonly connect: () => Promise<{ lms: Lms; sets: [string, string][]; errors: string[] }>;
  /** What Moodle 5.1 takes of a response, by type; where they differ, of a right answer too. */
  readonly response: Readonly<Partial<Record<InteractionType, RegExp>>>;
  readonly correct: Readonly<Partial<Record<InteractionType, RegExp>>>;
  readonly elements: Readonly<Record<string, RegExp>>;
}

const id = '\\w[\\w.]{0,249}';
const ids = new RegExp(`^${id}(\\[,\\]${id}){0,35}$`);
const idPairs = new RegExp(`^${id}\\[\\.\\]${id}(\\[,\\]${id}\\[\\.\\]${id}){0,35}$`);
const step = `${id}\\[\\.\\]${id}`;
const real = '-?\\d{1,5}(\\.\\d{1,18})?';
const CHOICES_12 = /^[0-9a-z](,[0-9a-z])*$/;
const PAIRS_12 = /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/;

/** The standards by name. */
export const standards: Readonly<Record<string, Standard>> = {
  'SCORM 1.2': {
    async connect() {
      const { api, ...log } = watched(new Scorm12API(settings), 'LMS');
      const lms = new Scorm12(fakeWindow({ API: api }), { waitMs: 0 });
      await lms.connect();
      return { lms, ...log };
    },
    response: {
      'true-false': /^[tf]$/,
      choice: CHOICES_12,
      sequencing: CHOICES_12,
      matching: PAIRS_12,
      'fill-in': /^[^\n{][^\n]{0,254}$/,
      numeric: new RegExp(`^${real}$`),
      likert: /^[0-9a-z]$/,
    },
    correct: {},
    elements: {
      id: /^\w{1,255}$/,
      type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
      result: /^(correct|wrong|neutral)$/,
      weighting: /^\d{1,3}(\.\d+)?$/,
      time: /^[0-2]\d:[0-5]\d:[0-5]\d$/,
      latency: /^\d{2,4}:\d\d:\d\d(\.\d{1,2})?$/,
    },
  },
  'SCORM 2004': {
    async connect() {
      const { api, ...log } = watched(new Scorm2004API(settings), '');
      const lms = new Scorm2004(fakeWindow({ API_1484_11: api }), { waitMs: 0 });
      await lms.connect();
      return { lms, ...log };
    },
    response: {
      'true-false': /^(true|false)$/,
      choice: ids,
      sequencing: ids,
      matching: idPairs,
      'fill-in': /^[^\n{][^\n]{0,249}$/,
      numeric: new RegExp(`^${real}$`),
      likert: new RegExp(`^${id}$`),
      performance: new RegExp(`^${step}(\\[,\\]${step}){0,249}$`),
    },
    correct: { numeric: new RegExp(`^${real}\\[:\\]${real}$`) },
    elements: {
      id: /^\w{1,250}$/,
      type: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
      result: /^(correct|incorrect|neutral)$/,
      weighting: /^\d{1,5}(\.\d{1,18})?$/,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/,
      latency: /^PT\d+H\d+M\d+(\.\d{1,2})?S$/,
      description: /^[^{][^\n]{0,249}$/,
    },
  },
};

/** Elements of one interaction, by their names. */
export function interactionAt(n: number, sets: readonly [string, string][]): Map<string, string> {
  const root = `cmi.interactions.${n}.`;
  return new Map(
    sets.flatMap(([element, value]) =>
      element.startsWith(root) ? [[element.slice(root.length), value]] : [],
    ),
  );
}

/** Fails for an interaction that Moodle 5.1 would refuse. */
export function assertTaken(
  told: ReadonlyMap<string, string>,
  { response, correct, elements }: Standard,
): void {
  const type = told.get('type') as InteractionType;
  for (const [name, pattern] of Object.entries(elements)) assert.match(told.get(name) ?? '', pattern, name);
  const given = told.get('student_response') ?? told.get('learner_response');
  if (given !== undefined) assert.match(given, response[type] ?? /^$/, type);
  const right = told.get('correct_responses.0.pattern');
  if (right !== undefined) assert.match(right, correct[type] ?? response[type] ?? /^$/, type);
}
