import { randomUUID } from 'node:crypto';
import { RefusedRequest } from './http.ts';
import type { Manifest } from './manifest.ts';
import type { Call, Display, Elements, LaunchInfo, LaunchOptions, StoreRequest } from './protocol.ts';
import { elementsAtLaunch, flatten, isNewAttempt } from './registration.ts';
import { checkElements } from './store-request.ts';

/** What the LMS keeps of one learner with one item of a package. */
export interface Registration {
  readonly learnerId: string;
  readonly learnerName: string;
  readonly item: string;
  /** Counted from 1: a launch that begins without the data of the one before is a new attempt. */
  readonly attempt: number;
  /** The data model after the last commit; undefined if there was none. */
  readonly elements?: Elements;
  /** The data models of earlier attempts, as they were left. */
  readonly past?: readonly { readonly attempt: number; readonly elements: Elements }[];
  readonly sessions: readonly SessionRecord[];
}

/** One launch of an item, until it is left. */
export interface SessionRecord {
  /** Counted from 1 in the whole package. */
  readonly number: number;
  readonly attempt: number;
  readonly mode: LaunchOptions['mode'];
  /** ISO 8601, UTC. */
  readonly started: string;
  /** When its last call came, or its last commit. */
  readonly last: string;
  readonly calls: number;
  /** Whether content has ended it (LMSFinish, Terminate). */
  readonly isFinished: boolean;
}

/** A launch that has been prepared. Each time the page with the API is loaded, a session of it begins. */
export interface LaunchRequest {
  readonly options: LaunchOptions;
  readonly item?: string;
  readonly display: Display;
  readonly faults?: string;
  readonly isWatched?: boolean;
}

/** What may happen, for whoever keeps the records or watches. */
export interface RecordsEvents {
  /** A registration has changed. */
  changed?(): void;
  began?(ticket: string, info: LaunchInfo): void;
  called?(ticket: string, calls: readonly Call[]): void;
  stored?(ticket: string, session: number, elements: Elements): void;
}

/** Where the package's files are, seen from its own origin. */
export const COURSE = '/course/';

/** What an LMS keeps of its learners for one package. */
export class Records {
  readonly #manifest: Manifest;
  readonly #events: RecordsEvents;
  readonly #registrations = new Map<string, Registration>();
  readonly #tickets = new Map<string, LaunchRequest>();
  /** The ticket of each session; session 1 is the first of this run. */
  readonly #sessions = new Map<number, string>();
  readonly #log: Call[] = [];
  #last: number;

  /** @param kept what an earlier run has left. */
  constructor(manifest: Manifest, kept: readonly Registration[] = [], events: RecordsEvents = {}) {
    this.#manifest = manifest;
    this.#events = events;
    for (const registration of kept) this.#registrations.set(keyOf(registration), registration);
    this.#last = Math.max(0, ...kept.flatMap(({ sessions }) => sessions.map(({ number }) => number)));
  }

  /** Everything that is to be kept. */
  get registrations(): readonly Registration[] {
    return [...this.#registrations.values()];
  }

  /** Prepares a launch. Gives its ticket, which cannot be guessed: who has it, is this learner. */
  prepare(request: LaunchRequest): string {
    const ticket = randomUUID();
    this.#tickets.set(ticket, request);
    return ticket;
  }

  /** @throws {RefusedRequest} 404 when there is no launch of this ticket. */
  check(ticket: string): void {
    this.#request(ticket);
  }

  /** Begins a session and tells what the content will find. @throws {RefusedRequest} 404 when there is no such ticket. */
  begin(ticket: string): LaunchInfo {
    const request = this.#request(ticket);
    const { options, display, faults = '', isWatched = false } = request;
    const item = this.#item(request.item);
    const { edition } = this.#manifest;
    const registration = this.#registration(request);
    const { elements: stored } = registration;
    const isAnew = stored !== undefined && isNewAttempt(edition, stored);
    // The attempt begins with its first commit: until then the one before is what the LMS shows.
    const attempt = registration.attempt + (isAnew ? 1 : 0);
    const session = ++this.#last;
    const now = new Date().toISOString();
    this.#sessions.set(session, ticket);
    this.#keep({
      ...registration,
      learnerName: options.learnerName,
      sessions: [
        ...registration.sessions,
        {
          number: session,
          attempt,
          mode: options.mode,
          started: now,
          last: now,
          calls: 0,
          isFinished: false,
        },
      ],
    });
    const info: LaunchInfo = {
      edition,
      title: item.title,
      session,
      start: COURSE + item.start,
      elements: elementsAtLaunch(edition, options, stored, item.elements),
      display,
      faults,
      isWatched,
    };
    this.#events.began?.(ticket, info);
    return info;
  }

  /** Takes a commit, or calls alone. @throws {RefusedRequest} 404 when there is no such session, 400 for what is no commit. */
  store({ ticket, session, cmi, calls }: StoreRequest): void {
    const request = this.#request(ticket);
    if (this.#sessions.get(session) !== ticket)
      throw new RefusedRequest(404, `There is no session ${session}.`);
    const elements = cmi === undefined ? undefined : flatten(cmi);
    if (elements) checkElements(this.#manifest.edition, elements);
    this.#log.push(...calls);
    if (calls.length > 0) this.#events.called?.(ticket, calls);
    const registration = this.#registration(request);
    const commit = elements ? this.#committed(registration, session, elements) : {};
    const ends = (call: Call) => /^(LMSFinish|Terminate)$/.test(call.name) && String(call.result) === 'true';
    const sessions = registration.sessions.map((one) =>
      one.number === session
        ? {
            ...one,
            last: new Date().toISOString(),
            calls: one.calls + calls.length,
            isFinished: one.isFinished || calls.some(ends),
          }
        : one,
    );
    this.#keep({ ...registration, sessions, ...commit });
    if (commit.elements) this.#events.stored?.(ticket, session, commit.elements);
  }

  /** In review and browse mode too, as Moodle does: a course that writes there must not go unnoticed. */
  #committed(registration: Registration, session: number, elements: Elements): Partial<Registration> {
    const attempt = registration.sessions.find(({ number }) => number === session)?.attempt ?? 1;
    if (attempt === registration.attempt || !registration.elements) return { attempt, elements };
    const left = { attempt: registration.attempt, elements: registration.elements };
    return { attempt, elements, past: [...(registration.past ?? []), left] };
  }

  /** Puts a data model in place, as if the learner had been here before; undefined takes it away. */
  seed(learnerId: string, elements: Elements | undefined, item?: string): void {
    const { id } = this.#item(item);
    if (elements) this.#keep({ ...this.#found(learnerId, id), elements });
    else this.#forget(learnerId, id);
  }

  /** Forgets a learner's data of an item: the next launch is the first, and one that still runs is over. */
  reset(learnerId: string, item: string): void {
    for (const [ticket, request] of this.#tickets) {
      const isOver = request.options.learnerId === learnerId && this.#item(request.item).id === item;
      if (isOver) this.#tickets.delete(ticket);
    }
    this.#forget(learnerId, item);
  }

  #forget(learnerId: string, item: string): void {
    this.#registrations.delete(keyOf({ learnerId, item }));
    this.#events.changed?.();
  }

  /** The data model after a learner's last commit, undefined if there was none. */
  stored(learnerId: string, item?: string): Elements | undefined {
    return this.#found(learnerId, this.#item(item).id).elements;
  }

  /** Every call so far in the order in which they were made: a beacon may have overtaken another. */
  calls(): Call[] {
    return [...this.#log].sort((a, b) => a.session - b.session || a.number - b.number);
  }

  #request(ticket: string): LaunchRequest {
    const request = this.#tickets.get(ticket);
    if (!request)
      throw new RefusedRequest(404, 'This launch is over. Launch the course again from the LMS page.');
    return request;
  }

  #item(id: string | undefined): Manifest['items'][0] {
    const { items } = this.#manifest;
    const item = id === undefined ? items[0] : items.find((one) => one.id === id);
    if (!item) throw new RefusedRequest(404, `The package has no item "${id}".`);
    return item;
  }

  #registration({ options, item }: LaunchRequest): Registration {
    return this.#found(options.learnerId, this.#item(item).id);
  }

  #found(learnerId: string, item: string): Registration {
    const none = { learnerId, learnerName: '', item, attempt: 1, sessions: [] };
    return this.#registrations.get(keyOf({ learnerId, item })) ?? none;
  }

  #keep(registration: Registration): void {
    this.#registrations.set(keyOf(registration), registration);
    this.#events.changed?.();
  }
}

function keyOf({ learnerId, item }: Pick<Registration, 'learnerId' | 'item'>): string {
  return JSON.stringify([learnerId, item]);
}
