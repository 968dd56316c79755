import type { Store } from '../journal.ts';
import { bytesOf, isTaken, KEEPALIVE_LIMIT, type Answer } from './lrs.ts';
import { objectOf, parseObject, type Statement } from './xapi.ts';

/** Most statements of one request. */
const MOST = 25;

/** What a queue needs of its surroundings. */
export interface QueueOptions {
  readonly send: (statements: readonly Statement[], outlives?: boolean) => Promise<Answer>;
  /** localStorage, null where it is not to be had. */
  readonly store: Store | null;
  /** Name of what is kept in the store, the same for all sessions of a registration. */
  readonly key: string;
  /** Id of this session. */
  readonly session: string;
  /** Asks for something that the session may read: the status. Asked when the LMS forbids a statement. */
  readonly knock: () => Promise<number>;
  /** A statement of an earlier session as one of this session, null if it makes no sense there. */
  readonly adopt: (statement: Statement) => Statement | null;
  readonly onArrived: (statement: Statement) => void;
}

/**
 * Statements on their way to the LRS: in the order in which they were made, each until the LRS has it. Their ids never
 * change, so that one that is sent again, since its answer was lost, is not there twice. What is waiting is kept in
 * the browser too, and sent by the next launch. Nothing here throws.
 */
export class StatementQueue {
  readonly #options: QueueOptions;
  readonly #ids = new Set<string>();
  #waiting: Statement[] = [];
  /** Statements that earlier sessions have left, by their ids. */
  readonly #earlier = new Set<string>();
  #sending: Promise<boolean> | null = null;
  #isOver = false;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** The LMS lets this session in no more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Appends a statement, unless one of its id has been appended before. */
  add(statement: Statement): void {
    if (this.#ids.has(statement.id)) return;
    this.#ids.add(statement.id);
    this.#waiting.push(statement);
    this.#keep();
  }

  /** Appends what earlier sessions of this browser have left waiting. */
  takeOver(): void {
    const found = this.#read();
    const left = Object.entries(found).flatMap(([session, list]) =>
      list.map((one) => [session, one] as const),
    );
    for (const [session, statement] of left) {
      if (this.#ids.has(statement.id)) continue;
      this.#ids.add(statement.id);
      this.#waiting.push(statement);
      if (session !== this.#options.session) this.#earlier.add(statement.id);
    }
    this.#keep(true);
  }

  /** Sends what is waiting. True if all of it has arrived, or been refused for good. */
  flush(): Promise<boolean> {
    this.#sending ??= this.#drain().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /**
   * Sends what is waiting in one request, at once, that outlives the page: also what is under way already, since there
   * may be nobody left to see it fail.
   */
  async flushAtOnce(): Promise<boolean> {
    const batch = fitting(this.#waiting);
    if (batch.length === 0) return true;
    const { status } = await this.#options.send(batch, true);
    if (!isTaken(status)) return this.flush();
    this.#arrived(batch);
    return this.#waiting.length === 0 || this.flush();
  }

  async #drain(): Promise<boolean> {
    let alone = 0;
    while (this.#waiting.length > 0) {
      const batch = this.#next(alone > 0 ? 1 : MOST);
      const answer = await this.#options.send(batch);
      if (isTaken(answer.status)) this.#arrived(batch);
      else if (!isRefusal(answer.status)) return this.#wait(answer);
      // All or none: which of them it was comes out when each is sent alone.
      else if (batch.length > 1) alone = batch.length + 1;
      else if (!(await this.#decide(batch, answer))) return false;
      alone = Math.max(0, alone - 1);
    }
    return true;
  }

  /** The next ones that may be refused together: those of this session, or those of earlier ones. */
  #next(most: number): Statement[] {
    const isEarlier = (one: Statement | undefined) => one !== undefined && this.#earlier.has(one.id);
    const end = this.#waiting.findIndex((one) => isEarlier(one) !== isEarlier(this.#waiting[0]));
    return this.#waiting.slice(0, end < 0 ? most : Math.min(end, most));
  }

  #wait({ status }: Answer): false {
    this.#isOver = status === 401;
    return false;
  }

  /** One statement has been refused: it must not hold up those behind it. False if the whole session is refused. */
  async #decide(batch: readonly Statement[], { status, text }: Answer): Promise<boolean> {
    if (status === 403) {
      // Is it the statement that it forbids, or the session?
      const other = await this.#options.knock();
      this.#isOver = other === 401 || other === 403;
      if (!isTaken(other) && other !== 404) return false;
    }
    const [refused] = batch;
    // Conflict: the LRS has one of this id, which says what this one says.
    if (!refused || status === 409) {
      this.#arrived(batch);
      return true;
    }
    const adopted = this.#earlier.delete(refused.id) ? this.#options.adopt(refused) : undefined;
    if (adopted === undefined) console.warn(`The LRS refuses a statement (${status}): ${text}`, refused);
    this.#waiting = this.#waiting.flatMap((one) => (one !== refused ? one : adopted ? [adopted] : []));
    this.#keep();
    return true;
  }

  #arrived(batch: readonly Statement[]): void {
    const ids = new Set(batch.map(({ id }) => id));
    const before = this.#waiting;
    this.#waiting = before.filter(({ id }) => !ids.has(id));
    this.#keep();
    for (const statement of before) if (ids.has(statement.id)) this.#options.onArrived(statement);
  }

  /** Writes down what is waiting, beside what other sessions have, or instead of it. */
  #keep(instead = false): void {
    const { store, key, session } = this.#options;
    const all = { ...(instead ? {} : this.#read()), [session]: this.#waiting };
    try {
      store?.setItem(key, JSON.stringify(all));
    } catch {
      // Blocked in a frame of another site, or full: then it lasts as long as the page.
    }
  }

  #read(): Readonly<Record<string, readonly Statement[]>> {
    try {
      const found = parseObject(this.#options.store?.getItem(this.#options.key) ?? '') ?? {};
      const sound = Object.entries(found).map(([session, list]) => {
        return [session, Array.isArray(list) ? (list as unknown[]).filter(isStatement) : []] as const;
      });
      return Object.fromEntries(sound);
    } catch {
      return {};
    }
  }
}

/** Trouble of the LRS or on the way there passes; what it will never take, it says with another 4xx. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![401, 404, 407, 408, 429].includes(status);
}

/** As many as a request takes that outlives its page; the first at least. */
function fitting(statements: readonly Statement[]): Statement[] {
  let room = KEEPALIVE_LIMIT;
  return statements.filter((statement, index) => {
    room -= bytesOf(JSON.stringify(statement)) + 1;
    return room > 0 || index === 0;
  });
}

function isStatement(value: unknown): value is Statement {
  const { id, actor, verb, object, context } = objectOf(value) ?? {};
  return typeof id === 'string' && [actor, verb, object, context].every((part) => objectOf(part) !== null);
}
