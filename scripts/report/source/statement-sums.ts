import {
  AROUND,
  emptyAttempt,
  NAMED,
  nameCourse,
  OBJECT,
  secondsOf,
  summed,
  tellUnit,
  touch,
  type Attempt,
  type Person,
} from './statement-attempt.ts';
import {
  activitiesIn,
  isOfAnything,
  lastPart,
  statusOf,
  timeOf,
  type Activity,
  type Statement,
} from './statement.ts';

/** What is said of a part of a course: which course that is shows once all statements are there. */
interface Part {
  readonly person: Person;
  readonly registration: string;
  /** Id of the course, where the statement names it. */
  readonly course: string | undefined;
  /** Ids of the activities around it, and its own. */
  readonly around: readonly string[];
  readonly id: string;
  readonly at: number;
  /** Item, response and result. */
  readonly answer: readonly string[] | null;
}

const CMI5_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const CMI5_COURSE = 'https://w3id.org/xapi/cmi5/activitytype/course';
const COURSES = [CMI5_COURSE, 'http://adlnet.gov/expapi/activities/course'];

/** Brings statements together, in whatever order they come: an LRS gives the newest first. */
export class StatementSums {
  readonly #attempts = new Map<string, Attempt>();
  readonly #parts: Part[] = [];
  readonly #ids = new Set<string>();
  readonly #names = new Map<string, string>();
  /** Keys of attempts whose course the LMS has called satisfied (cmi5 9.3.9). */
  readonly #satisfied = new Set<string>();

  get isEmpty(): boolean {
    return this.#attempts.size === 0 && this.#parts.length === 0;
  }

  /**
   * Adds a statement. One that is there twice, as two exports may overlap, counts once.
   * @returns what is wrong with it, in words; null where nothing is
   */
  add(statement: Statement): string | null {
    const { id, verb, object } = statement;
    if (id && this.#ids.has(id)) return null;
    if (id) this.#ids.add(id);
    const person = personOf(statement);
    if (!person) return 'the statement names nobody by account or mail';
    for (const activity of [object, ...activitiesIn(statement, 'grouping')]) this.#learnName(activity);
    const name = lastPart(verb?.id ?? '');
    const status = statusOf(name, statement.result);
    if (name === 'satisfied') this.#satisfy(person, statement);
    else if (status !== null) this.#tell(person, name, status, statement);
    return timeOf(statement) === null ? 'the time of the statement cannot be read' : null;
  }

  /**
   * All that has been told: a row for each attempt, numbered for each person and course in the order in which they were
   * begun; a row for each answer, in the order in which they were given, since reports count first answers. Those
   * without a time come last, as the file has them.
   */
  rows() {
    const { answers, strays } = this.#placeParts();
    answers.sort((a, b) => byTime(a.part.at, b.part.at));
    const titleOf = (course: string) => this.#names.get(course) ?? course;
    return {
      attempts: [...this.#attemptRows(titleOf)],
      answers: answers.map(({ part, course }) => [...part.person, titleOf(course), ...(part.answer ?? [])]),
      /** Answers of which nothing shows to which of several courses they belong. */
      strays,
    };
  }

  *#attemptRows(titleOf: (course: string) => string): Generator<readonly string[]> {
    const numbers = new Map<string, number>();
    const inOrder = [...this.#attempts].sort(([, one], [, other]) => byTime(one.started, other.started));
    for (const [key, attempt] of inOrder) {
      const { person, started, last, seconds } = attempt;
      const title = titleOf(attempt.course);
      const who = JSON.stringify([...person.slice(0, 3), title]);
      const number = (numbers.get(who) ?? 0) + 1;
      numbers.set(who, number);
      const { status, score, completed } = summed(attempt, this.#satisfied.has(key));
      const duration = seconds > 0 ? `PT${Math.round(seconds)}S` : '';
      const times = [started, last, completed].map(dateOf);
      yield [...person, title, String(number), status, score, ...times, duration];
    }
  }

  #learnName(activity: Activity | null | undefined): void {
    const [name] = Object.values(activity?.definition?.name ?? {});
    if (activity?.id && typeof name === 'string') this.#names.set(activity.id, name);
  }

  #satisfy(person: Person, { object, context }: Statement): void {
    if (object?.definition?.type !== CMI5_COURSE) return;
    this.#satisfied.add(keyOf(person, context?.registration ?? '', object.id ?? ''));
  }

  #tell(person: Person, verb: string, status: string, statement: Statement): void {
    const grouping = activitiesIn(statement, 'grouping');
    const parents = activitiesIn(statement, 'parent');
    const isDefined = activitiesIn(statement, 'category').some(({ id }) => id === CMI5_CATEGORY);
    const course = COURSES.map((type) => grouping.find(({ definition }) => definition?.type === type))
      .map((activity) => activity?.id ?? '')
      .find((id) => id !== '');
    const id = statement.object?.id ?? '';
    const registration = statement.context?.registration ?? '';
    const at = timeOf(statement) ?? Infinity;
    const { success, completion } = statement.result ?? {};
    const isMute = typeof success !== 'boolean' && completion !== true;
    const isPart = !isDefined && id !== course && (parents.length > 0 || (isOfAnything(verb) && isMute));
    if (isPart || verb === 'answered') {
      const around = [...parents, ...grouping].flatMap((activity) => activity.id || []);
      const answer = verb === 'answered' ? answerOf(statement) : null;
      this.#parts.push({ person, registration, course, around, id, at, answer });
      return;
    }
    const key = keyOf(person, registration, course ?? id);
    const attempt = this.#attempts.get(key) ?? this.#begin(key, person);
    nameCourse(attempt, course ?? id, course ? NAMED : OBJECT, at);
    touch(attempt, at);
    tellUnit(isDefined ? attempt.defined : attempt.others, status, statement);
    // cmi5 9.5.4: the duration of a session stands in its last statement; others repeat parts of it.
    if (verb === 'terminated' || verb === 'abandoned')
      attempt.seconds += secondsOf(statement.result?.duration ?? '');
  }

  #begin(key: string, person: Person): Attempt {
    const attempt = emptyAttempt(person);
    this.#attempts.set(key, attempt);
    return attempt;
  }

  /** Finds the courses of all that was said of parts, which show at least that people are at them. */
  #placeParts() {
    const known = new Map<string, string>();
    const attempts = [...this.#attempts.values()];
    for (const { course, defined } of attempts) for (const id of defined.keys()) known.set(id, course);
    for (const { course } of attempts) known.set(course, course);
    const whoOf = (person: Person) => keyOf(person, '', '');
    const begun = new Set(attempts.map(({ person }) => whoOf(person)));
    const place = (part: Part, otherwise: string) => {
      const { person, registration, at } = part;
      const course = this.#courseOf(part, known) ?? otherwise;
      if (course === '' && begun.has(whoOf(person))) return course;
      begun.add(whoOf(person));
      const key = keyOf(person, registration, course);
      const attempt = this.#attempts.get(key) ?? this.#begin(key, person);
      nameCourse(attempt, course, AROUND, at);
      touch(attempt, at);
      return course;
    };
    for (const part of this.#parts.filter(({ answer }) => answer === null)) {
      const course = place(part, begun.has(whoOf(part.person)) ? '' : (part.around[0] ?? part.id));
      for (const id of [course, part.id]) if (course !== '' && !known.has(id)) known.set(id, course);
    }
    const answers = this.#parts.filter(({ answer }) => answer !== null);
    const courses = new Set([...known.values(), ...answers.flatMap(({ course }) => course ?? [])]);
    const [only = ''] = courses.size === 1 ? courses : [];
    const isStray = (part: Part) => courses.size > 1 && this.#courseOf(part, known) === undefined;
    const placed = answers.filter((part) => !isStray(part));
    return {
      answers: placed.map((part) => ({ part, course: place(part, only) })),
      strays: answers.length - placed.length,
    };
  }

  /** The course of a part: as it says itself, that of its registration, or that of what is around it or begins its id. */
  #courseOf({ person, registration, course, around, id }: Part, known: ReadonlyMap<string, string>) {
    const attempt = registration === '' ? undefined : this.#attempts.get(keyOf(person, registration, ''));
    const near = [...around, ...beginningsOf(id)].map((one) => known.get(one));
    return course ?? attempt?.course ?? near.find((one) => one !== undefined);
  }
}

/** Without an account or a mail address, nobody is known. */
function personOf({ actor }: Statement): Person | null {
  const { account, mbox, name } = actor ?? {};
  const [id, mail] = [account?.name ?? '', mbox?.replace(/^mailto:/, '') ?? ''];
  if (id === '' && mail === '') return null;
  return [id, account?.homePage?.replace(/\/+$/, '') ?? '', mail, name ?? ''];
}

/** What belongs together: a person's registration; a person's course, where there are no registrations. */
function keyOf([id, home, mail]: Person, registration: string, course: string): string {
  return JSON.stringify([id, home, mail, registration, registration === '' ? course : '']);
}

/** An id, and what it begins with: ids of questions often begin with that of their course. */
function beginningsOf(id: string): string[] {
  const cuts = [...id.matchAll(/[/#?]/g)].map(({ index }) => index);
  return [id, ...cuts.reverse().map((cut) => id.slice(0, cut))];
}

function answerOf({ object, result }: Statement): readonly string[] {
  const { score, success, response } = result ?? {};
  const mark = score?.scaled ?? (typeof success === 'boolean' ? Number(success) : '');
  return [lastPart(object?.id ?? ''), response ?? '', String(mark)];
}

/** Orders times; those that have no end come last, equals stay as they are. */
const byTime = (one: number, other: number) => (one === other ? 0 : one - other);

const dateOf = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : '');
