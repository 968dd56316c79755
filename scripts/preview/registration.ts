import type { Edition, Elements, LaunchOptions } from './protocol.ts';

/** The elements that a launch is about, under the names of each edition. */
const NAMES = {
  scorm12: {
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    language: 'cmi.student_preference.language',
    credit: 'cmi.core.credit',
    mode: 'cmi.core.lesson_mode',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    sessionTime: 'cmi.core.session_time',
    totalTime: 'cmi.core.total_time',
    noTime: '00:00:00',
  },
  scorm2004: {
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    language: 'cmi.learner_preference.language',
    credit: 'cmi.credit',
    mode: 'cmi.mode',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    sessionTime: 'cmi.session_time',
    totalTime: 'cmi.total_time',
    noTime: 'PT0S',
  },
} as const satisfies Record<Edition, Record<string, string>>;

/**
 * The data model that the content finds when it is launched.
 * @param stored what the last session left, undefined if nothing was ever committed.
 * @param initial what the manifest gives the item.
 */
export function elementsAtLaunch(
  edition: Edition,
  launch: LaunchOptions,
  stored?: Elements,
  initial: Elements = {},
): Elements {
  const names = NAMES[edition];
  const entry = entryAfter(edition, stored);
  const kept = entry === 'ab-initio' ? {} : withoutSession(edition, stored ?? {});
  const isForCredit = launch.mode === 'normal' && launch.credit !== false;
  return {
    ...kept,
    ...initial,
    [names.learnerId]: launch.learnerId,
    [names.learnerName]: launch.learnerName,
    ...(launch.language ? { [names.language]: launch.language } : {}),
    [names.credit]: isForCredit ? 'credit' : 'no-credit',
    [names.mode]: launch.mode,
    [names.entry]: entry,
    [names.totalTime]: kept[names.totalTime] ?? names.noTime,
  };
}

/**
 * SCORM 2004 4th Ed. RTE 4.2.8 and 4.2.10: only a suspended attempt (or one that was logged out of) is resumed, any
 * other exit, and none at all, makes the next launch a new attempt without data. In SCORM 1.2 the data stay whatever
 * the exit was, and entry is empty; Moodle does the same in both.
 */
function entryAfter(edition: Edition, stored: Elements | undefined): 'ab-initio' | 'resume' | '' {
  if (!stored) return 'ab-initio';
  const exit = stored[NAMES[edition].exit];
  if (exit === 'suspend' || (edition === 'scorm2004' && exit === 'logout')) return 'resume';
  return edition === 'scorm12' ? '' : 'ab-initio';
}

/** Whether the next launch begins without what was stored. */
export function isNewAttempt(edition: Edition, stored: Elements): boolean {
  return entryAfter(edition, stored) === 'ab-initio';
}

/** What one session says about itself must not reach the next: session_time would be counted twice. */
function withoutSession(edition: Edition, stored: Elements): Record<string, string> {
  const { exit, sessionTime } = NAMES[edition];
  return Object.fromEntries(Object.entries(stored).filter(([name]) => name !== exit && name !== sessionTime));
}

/** `{cmi: {core: {exit: 'suspend'}}}` as `{'cmi.core.exit': 'suspend'}`. Empty values are left out: they are unset. */
export function flatten(model: unknown): Elements {
  const elements: Record<string, string> = {};
  collect(model, '', elements);
  return elements;
}

function collect(value: unknown, name: string, elements: Record<string, string>): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) collect(child, name ? `${name}.${key}` : key, elements);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (value !== '') elements[name] = String(value);
  }
}
