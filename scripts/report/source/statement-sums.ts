/** As much of an xAPI statement (IEEE 9274.1.1) as a report reads; anything may be missing. */
export interface Statement {
  readonly id?: string;
  readonly actor?: {
    readonly name?: string;
    readonly mbox?: string;
    readonly account?: { readonly name?: string };
  };
  readonly verb?: { readonly id?: string };
  readonly object?: Activity;
  readonly result?: {
    readonly score?: { readonly scaled?: number; readonly raw?: number };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    readonly duration?: string;
  };
  readonly context?: {
    readonly registration?: string;
    readonly contextActivities?: Readonly<Partial<Record<'grouping' | 'category', readonly Activity[]>>>;
  };
  readonly timestamp?: string;
}

interface Activity {
  readonly id?: string;
  readonly definition?: { readonly name?: Readonly<Record<string, string>>; readonly type?: string };
}

/** What statements of one registration come to. */
interface Attempt {
  readonly person: readonly string[];
  /** Id of the course. */
  readonly course: string;
  /** By assignable unit: what "cmi5 defined" statements say of it, and what others do. */
  readonly defined: Map<string, Unit>;
  readonly others: Map<string, Unit>;
  started: string;
  last: string;
  seconds: number;
}

interface Unit {
  status: string;
  /** Percent, the best one. */
  score: number | undefined;
  completed: string;
}

/** Verbs of cmi5 and what they say of the status; those below outdo those above. */
const STATUS: Readonly<Record<string, string>> = {
  initialized: 'in progress',
  launched: 'in progress',
  terminated: 'in progress',
  abandoned: 'in progress',
  failed: 'failed',
  completed: 'completed',
  waived: 'completed',
  passed: 'passed',
};
const RANKS = ['in progress', 'failed', 'completed', 'passed'];
const bestOf = (one: string, other: string) => (RANKS.indexOf(other) > RANKS.indexOf(one) ? other : one);

const CMI5_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const CMI5_COURSE = 'https://w3id.org/xapi/cmi5/activitytype/course';

/** Brings statements together, in whatever order they come: an LRS gives the newest first. */
export class StatementSums {
  readonly #answers: { readonly at: number; readonly row: readonly string[] }[] = [];
  readonly #attempts = new Map<string, Attempt>();
  readonly #ids = new Set<string>();
  readonly #names = new Map<string, string>();
  /** Registrations whose course the LMS has called satisfied (cmi5 9.3.9). */
  readonly #satisfied = new Set<string>();

  get isEmpty(): boolean {
    return this.#attempts.size === 0 && this.#answers.length === 0;
  }

  /** A row for each answer, in the order in which they were given: reports count first answers. */
  get answers(): (readonly string[])[] {
    return this.#answers.sort((one, other) => one.at - other.at).map(({ row }) => row);
  }

  /** False for a statement that names nobody. One that is there twice, as two exports may overlap, counts once. */
  add(statement: Statement): boolean {
    const { id, actor, verb, object, context } = statement;
    if (id !== undefined && this.#ids.has(id)) return true;
    if (id !== undefined) this.#ids.add(id);
    const mail = actor?.mbox?.replace(/^mailto:/, '') ?? '';
    const person = [actor?.account?.name ?? '', mail, actor?.name ?? ''];
    if (person[0] === '' && mail === '') return false;
    const name = verb?.id?.split('/').at(-1) ?? '';
    for (const activity of [object, ...(context?.contextActivities?.grouping ?? [])])
      this.#learnName(activity);
    if (name === 'answered') this.#answer(person, statement);
    else if (name === 'satisfied' && object?.definition?.type === CMI5_COURSE)
      this.#satisfied.add(context?.registration ?? '');
    else if (name in STATUS) this.#attempt(person, name, statement);
    return true;
  }

  /** A row for each attempt, numbered for each person in the order in which they were begun. */
  *attempts(): Generator<readonly string[]> {
    const numbers = new Map<string, number>();
    const inOrder = [...this.#attempts].sort(
      ([, one], [, other]) => timeOf(one.started) - timeOf(other.started),
    );
    for (const [key, attempt] of inOrder) {
      const { person, course, started, last, seconds } = attempt;
      const [id, mail, registration = ''] = JSON.parse(key) as string[];
      const who = JSON.stringify([id, mail]);
      const number = (numbers.get(who) ?? 0) + 1;
      numbers.set(who, number);
      const { status, score, completed } = summed(attempt, this.#satisfied.has(registration));
      const duration = seconds > 0 ? `PT${Math.round(seconds)}S` : '';
      const title = this.#names.get(course) ?? course;
      yield [...person, title, String(number), status, score, started, last, completed, duration];
    }
  }

  #learnName(activity: Activity | undefined): void {
    const [name] = Object.values(activity?.definition?.name ?? {});
    if (activity?.id !== undefined && name !== undefined) this.#names.set(activity.id, name);
  }

  #answer(person: readonly string[], { object, result, timestamp = '' }: Statement): void {
    const id = object?.id ?? '';
    const item = id.split(/[/#]/).at(-1) ?? id;
    const scaled = result?.score?.scaled;
    const mark = scaled ?? (result?.success === undefined ? '' : result.success ? 1 : 0);
    const row = [...person, item, result?.response ?? '', String(mark)];
    this.#answers.push({ at: timeOf(timestamp), row });
  }

  #attempt(person: readonly string[], verb: string, statement: Statement): void {
    const { object, result, context, timestamp = '' } = statement;
    const unitId = object?.id ?? '';
    const lists = context?.contextActivities;
    const course = lists?.grouping?.find(({ definition }) => definition?.type === CMI5_COURSE)?.id ?? unitId;
    const key = JSON.stringify([person[0], person[1], context?.registration ?? 'none']);
    const attempt = this.#attempts.get(key) ?? this.#begin(key, person, course, timestamp);
    const isDefined = lists?.category?.some(({ id }) => id === CMI5_CATEGORY) ?? false;
    const units = isDefined ? attempt.defined : attempt.others;
    const unit = units.get(unitId) ?? { status: 'in progress', score: undefined, completed: '' };
    units.set(unitId, unit);
    const status = STATUS[verb] ?? unit.status;
    unit.status = bestOf(unit.status, status);
    const { score, duration } = result ?? {};
    const percent = score?.scaled === undefined ? score?.raw : score.scaled * 100;
    if (percent !== undefined) unit.score = Math.max(percent, unit.score ?? percent);
    const isDone = status === 'completed' || status === 'passed';
    if (isDone && (unit.completed === '' || timestamp < unit.completed)) unit.completed = timestamp;
    if (timestamp !== '' && (attempt.started === '' || timestamp < attempt.started))
      attempt.started = timestamp;
    if (timestamp > attempt.last) attempt.last = timestamp;
    // cmi5 9.5.4: the duration of a session stands in its last statement; others repeat parts of it.
    if (verb === 'terminated' || verb === 'abandoned') attempt.seconds += secondsOf(duration ?? '');
  }

  #begin(key: string, person: readonly string[], course: string, started: string): Attempt {
    const units = { defined: new Map<string, Unit>(), others: new Map<string, Unit>() };
    const attempt: Attempt = { person, course, started, ...units, last: '', seconds: 0 };
    this.#attempts.set(key, attempt);
    return attempt;
  }
}

/**
 * What the units of a registration come to. Where there are "cmi5 defined" statements, others do not count: content may say
 * of a lesson that it is completed. A course of several units is done when the LMS says so.
 */
function summed({ defined, others }: Attempt, isSatisfied: boolean) {
  const units = [...(defined.size > 0 ? defined : others).values()];
  const isDone = defined.size <= 1 || isSatisfied;
  const best = units.map(({ status }) => status).reduce(bestOf, 'in progress');
  const scores = units.map(({ score }) => score).filter((score) => score !== undefined);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const dates = units
    .map(({ completed }) => completed)
    .filter((date) => date !== '')
    .sort();
  return {
    status: isDone ? best : best === 'failed' ? best : 'in progress',
    score: scores.length > 0 ? String(mean) : '',
    completed: isDone ? ((defined.size > 1 ? dates.at(-1) : dates[0]) ?? '') : '',
  };
}

function secondsOf(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Milliseconds since 1970; 0 where there is no time, or none that can be read. */
function timeOf(timestamp: string): number {
  return Date.parse(timestamp) || 0;
}
