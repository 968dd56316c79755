import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { serveContent, type ContentServer } from './content-server.ts';
import { packageFiles } from './files.ts';
import { secondsOf } from './exports/results.ts';
import { Faults } from './faults/faults.ts';
import { addressOf, bodyOf, guarded, isForThisMachine } from './http.ts';
import type {
  DocumentView,
  Exchange,
  LaunchOrder,
  LearnerView,
  RegistrationView,
  SessionView,
} from './lms-protocol.ts';
import { inLanguage } from './lrs/course-structure.ts';
import { emptyData, type LrsData, type Registration, type Session } from './lrs/data.ts';
import { documentKey, stateScope } from './lrs/documents.ts';
import { Cmi5Lms } from './lrs/lms.ts';
import { EXTENSIONS } from './lrs/vocabulary.ts';
import { verbName } from './lrs/xapi.ts';
import { listenOn, pagePolicy, STRICT } from './policies.ts';
import type { FaultSwitch } from './protocol.ts';
import type { Surroundings } from './scorm-courses.ts';

const FILE = 'cmi5.json';
const MODES = { normal: 'Normal', browse: 'Browse', review: 'Review' } as const;

/** The cmi5 packages of the library, and the LRS for all of them on an origin of its own. */
export class Cmi5Courses {
  readonly #around: Surroundings;
  readonly #data: LrsData;
  readonly #lms: Cmi5Lms;
  readonly #lrs: ReturnType<typeof createServer>;
  readonly #address: string;
  readonly #sites = new Map<string, { readonly hash: string; readonly server: ContentServer }>();
  /** The faults of each session. */
  readonly #faults = new Map<string, Faults>();
  /** How many requests each session has made. */
  readonly #numbers = new Map<string, number>();

  private constructor(around: Surroundings, data: LrsData, lrs: ReturnType<typeof createServer>) {
    this.#around = around;
    this.#data = data;
    this.#lrs = lrs.on(
      'request',
      guarded((request, response) => this.#answer(request, response)),
    );
    this.#address = `http://127.0.0.1:${(lrs.address() as AddressInfo).port}`;
    const changed = () => {
      around.storage.write(FILE, () => data);
      around.changed();
    };
    this.#lms = new Cmi5Lms({ data, address: this.#address, changed });
  }

  static async open(around: Surroundings): Promise<Cmi5Courses> {
    const data = (await around.storage.read(FILE, isLrsData)) ?? emptyData();
    const lrs = createServer();
    await new Promise<void>((resolve, reject) => {
      lrs.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return new Cmi5Courses(around, data, lrs);
  }

  /** All that the LRS holds, for exports. */
  get data(): LrsData {
    return this.#data;
  }

  /** Takes in what is in the library now: who is enrolled goes on in the newer version of a package. */
  refresh(): void {
    const { library } = this.#around;
    for (const { id } of library.packages) {
      const course = library.get(id)?.course;
      if (course?.kind === 'cmi5') this.#lms.update(id, course.structure);
    }
  }

  /** Enrols the learner if need be, and prepares a launch. @returns its session and where it is to be opened. */
  async launch(
    order: LaunchOrder,
    learner: LearnerView,
  ): Promise<{ id: string; address: string; title: string }> {
    const server = await this.#serve(order.packageId);
    const registration =
      this.#registration(order.packageId, learner.id) ?? this.#enrol(order.packageId, learner);
    const { url, session, title } = this.#lms.launch({
      registration: registration.id,
      au: order.item,
      mode: MODES[order.mode],
      files: `${server.origin}/course/`,
      returnUrl: `${server.origin}/lms/returned`,
    });
    const faults = new Faults(order.faults.join(','));
    this.#faults.set(session.id, faults);
    const policy = order.isStrict ? `${STRICT}; connect-src 'self' ${this.#address}` : '';
    server.setPolicy(policy, session.id);
    // The course itself is there, else there would be nothing to see: what fails is what it asks of the LRS.
    server.setOutage('none', session.id);
    return { id: session.id, address: url, title: inLanguage(title) };
  }

  switchFault(packageId: string, session: string, { name, on }: FaultSwitch): void {
    const faults = this.#faults.get(session);
    faults?.set(name, on);
    this.#sites.get(packageId)?.server.setOutage(faults?.outage ?? 'none', session);
  }

  /** Gives up a session that was left without an end, and tells what is missing. */
  leave(session: string): void {
    this.#lms.abandon(session);
    this.#judge(session);
  }

  /** Takes the course anew: a new registration. What the LRS has been told, it keeps, as any LRS does. */
  reset(packageId: string, learnerId: string): void {
    const entry = this.#around.library.get(packageId);
    const before = this.#registration(packageId, learnerId);
    if (entry && before)
      this.#enrol(packageId, { ...before.learner, language: before.learner.languages ?? '' });
  }

  /** How far everybody is: the last registration of each learner. */
  registrations(): RegistrationView[] {
    const latest = new Map(
      Object.values(this.#data.registrations).map((one) => [
        JSON.stringify([one.course, one.learner.id]),
        one,
      ]),
    );
    return [...latest.values()]
      .filter(({ course }) => this.#around.library.get(course))
      .flatMap((registration) => this.#views(registration));
  }

  async close(): Promise<void> {
    for (const { server } of this.#sites.values()) await server.close();
    await new Promise<void>((resolve) => {
      this.#lrs.close(() => resolve());
      this.#lrs.closeAllConnections();
    });
  }

  #views(registration: Registration): RegistrationView[] {
    const all = Object.values(this.#data.registrations);
    const attempt = all.filter(
      ({ course, learner }) => course === registration.course && learner.id === registration.learner.id,
    ).length;
    const sessions = Object.values(this.#data.sessions).filter((one) => one.registration === registration.id);
    return this.#lms
      .standing(registration.id)
      .units.map(({ unit, completed, passed, failed, score, waived }) => {
        const own = sessions.filter(({ au }) => au === unit.id);
        return {
          packageId: registration.course,
          item: unit.id,
          learnerId: registration.learner.id,
          attempt,
          standing: {
            status: waived ? 'waived' : completed ? 'completed' : own.length > 0 ? 'incomplete' : '',
            success: passed ? 'passed' : failed ? 'failed' : '',
            score: score === undefined ? '' : String(Math.round(score * 1000) / 10),
            time: this.#timeOf(own),
            entry: own.length > 0 ? 'goes on' : '',
          },
          sessions: own.map((one) => this.#view(one, attempt)),
        };
      });
  }

  /** What the sessions took by their ends, as SCORM 1.2 writes it; '' when none has ended. */
  #timeOf(sessions: readonly Session[]): string {
    const ends = sessions
      .flatMap((one) => this.#statementsOf(one))
      .filter((one) => ['terminated', 'abandoned'].includes(verbName(one) ?? ''));
    if (ends.length === 0) return '';
    const seconds = ends.reduce((sum, { result }) => sum + secondsOf(result?.duration ?? ''), 0);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return parts.map((part) => String(part).padStart(2, '0')).join(':');
  }

  #view(session: Session, attempt: number): SessionView {
    const own = this.#statementsOf(session);
    return {
      attempt,
      started: session.launched,
      last: own.at(-1)?.stored ?? session.launched,
      mode: session.mode.toLowerCase(),
      calls: own.length,
      isFinished: session.terminated !== undefined,
    };
  }

  #statementsOf({ id }: Session) {
    return this.#data.statements.filter(({ context }) => context?.extensions?.[EXTENSIONS.sessionId] === id);
  }

  #registration(course: string, learnerId: string): Registration | undefined {
    return Object.values(this.#data.registrations).findLast(
      (one) => one.course === course && one.learner.id === learnerId,
    );
  }

  #enrol(packageId: string, learner: LearnerView): Registration {
    const course = this.#around.library.get(packageId)?.course;
    if (course?.kind !== 'cmi5') throw new Error(`There is no cmi5 package ${packageId}.`);
    const { id, name, language } = learner;
    return this.#lms.register(packageId, course.structure, { id, name: asRead(name), languages: language });
  }

  async #serve(id: string): Promise<ContentServer> {
    const { library, lmsOrigin } = this.#around;
    const entry = library.get(id)?.entry;
    if (!entry) throw new Error(`There is no package ${id}.`);
    const known = this.#sites.get(id);
    if (known?.hash === entry.hash) return known.server;
    await known?.server.close();
    const files = await packageFiles(library.folderOf(entry));
    const settings = { files, csp: '', pagePolicy: pagePolicy(lmsOrigin) };
    const server = await listenOn(entry.port, (port) => serveContent({ ...settings, port }));
    library.keepPort(id, Number(new URL(server.origin).port));
    this.#sites.set(id, { hash: entry.hash, server });
    return server;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const start = Date.now();
    const url = addressOf(request);
    if (!isForThisMachine(request)) return void response.writeHead(421).end();
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join() : value,
      ]),
    );
    const body = await bodyOf(request);
    const session = this.#sessionOf(url.pathname, headers['authorization']);
    const faults = session && this.#faults.get(session.id);
    const method = request.method ?? 'GET';
    const outage = method === 'OPTIONS' ? 'none' : (faults?.outage ?? 'none');
    await pause(faults?.delay ?? 0);
    const asked = { method, path: url.pathname, query: url.searchParams, headers, body };
    const ask = () => this.#lms.handle(asked);
    const whole = faults ? () => faults.answer(asked, ask) ?? NOTHING : ask;
    const answer = outage === 'none' ? whole() : outage === 'gone' ? NOTHING : LOGIN;
    if (session && method !== 'OPTIONS') {
      const { status, body: response } = answer;
      const [path, took] = [url.pathname + url.search, Date.now() - start];
      this.#note(session, { time: start, took, method, path, status, request: body, response });
    }
    if (answer === NOTHING) request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #sessionOf(path: string, authorization = ''): Session | undefined {
    const key = path.startsWith('/fetch/') ? path.slice('/fetch/'.length) : undefined;
    const token = /^basic\s+(\S+)$/i.exec(authorization)?.[1];
    return Object.values(this.#data.sessions).find((one) => one.fetchKey === key || one.token === token);
  }

  #note(session: Session, exchange: Omit<Exchange, 'number'>): void {
    const { runs } = this.#around;
    const number = (this.#numbers.get(session.id) ?? 0) + 1;
    this.#numbers.set(session.id, number);
    runs.emit(session.id, 'exchange', { ...exchange, number });
    runs.emit(session.id, 'documents', this.#documents(session));
    this.#judge(session.id);
  }

  #judge(session: string): void {
    const verdicts = this.#data.verdicts.filter((one) => one.session === session);
    this.#around.runs.emit(session, 'verdicts', verdicts);
  }

  /** What the unit keeps in the State API. */
  #documents(session: Session): DocumentView[] {
    const registration = this.#data.registrations[session.registration];
    const prefix = documentKey(
      'activities/state',
      stateScope(session.activityId, registration?.actor, session.registration),
      '',
    ).slice(0, -3);
    return Object.entries(this.#data.documents)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, { body }]) => ({ id: String((JSON.parse(key) as unknown[]).at(-1)), body }));
  }
}

/** "Lee Learner", of "Learner, Lee". */
export function asRead(name: string): string {
  return name.split(', ').reverse().join(' ');
}

/** What a server answers that takes no connection. */
const NOTHING = { status: 0, headers: {}, body: '' };

/** What a server answers whose session has ended. */
const LOGIN = {
  status: 401,
  headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'Log in.',
};

function isLrsData(value: unknown): value is LrsData {
  const { statements, documents, registrations, sessions, verdicts } = (value ?? {}) as Partial<LrsData>;
  const isRecord = (one: unknown) => typeof one === 'object' && one !== null;
  return (
    Array.isArray(statements) &&
    Array.isArray(verdicts) &&
    [documents, registrations, sessions].every(isRecord)
  );
}
