import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { blocksOf, unitsOf, type AssignableUnit, type CourseStructure } from './course-structure.ts';
import type { Learner, LrsData, Registration, Session } from './data.ts';
import { documentKey, stateScope } from './documents.ts';
import { Endpoint, newToken } from './endpoint.ts';
import type { LrsRequest, LrsResponse } from './http.ts';
import { activityIdOf, HOME } from './ids.ts';
import { contextTemplate, duration, launchData, launchedExtensions, lmsStatement } from './lms-statements.ts';
import { leftOpen } from './rules/session.ts';
import { standingOf, type Standing } from './standing.ts';
import { ACTIVITY_TYPES, EXTENSIONS, LAUNCH_DATA, PREFERENCES, type LaunchMode } from './vocabulary.ts';
import { identifierOf } from './xapi.ts';
import { addVerdict } from '../verdicts/verdict.ts';

/** How the LMS is set up. */
export interface LmsSettings {
  /** What it keeps; changed in place. Begin with `emptyData()`. */
  readonly data: LrsData;
  /** Where its requests arrive, as content reaches it: `http://127.0.0.1:8080/cmi5`, without a slash at the end. */
  readonly address: string;
  /** Called after each change of the data, to have them written down. */
  readonly changed?: () => void;
  /** `name:password` that may read all statements, for reports; nobody may if left out. */
  readonly login?: string;
  readonly now?: () => Date;
}

/** What is to be launched. */
export interface LaunchRequest {
  /** Id of the registration. */
  readonly registration: string;
  /** Publisher's id of the assignable unit; the first one if left out. */
  readonly au?: string;
  readonly mode?: LaunchMode;
  /** Where the package's files are, with a slash at the end: relative addresses are looked up from there. */
  readonly files: string;
  /** Where the learner goes at the end; the unit stays open without it. */
  readonly returnUrl?: string;
}

/** A launch that is ready. */
export interface Launch {
  /** With its five parameters (8.1). */
  readonly url: string;
  readonly session: Session;
  /** OwnWindow: not in a frame (8.1). */
  readonly launchMethod: AssignableUnit['launchMethod'];
  readonly title: AssignableUnit['title'];
}

/** The LMS's side of cmi5 (Quartz, 1st edition): enrolment, launch, LRS and what follows from the statements. */
export class Cmi5Lms {
  readonly #settings: LmsSettings;
  readonly #endpoint: Endpoint;

  constructor(settings: LmsSettings) {
    this.#settings = settings;
    this.#endpoint = new Endpoint({
      ...settings,
      now: () => this.#now(),
      onStored: (session) => this.#settle(this.#registration(session.registration), session.id),
    });
  }

  /** Answers a request from content, or of a report. Never throws. */
  handle(request: LrsRequest): LrsResponse {
    const response = this.#endpoint.handle(request);
    if (request.method !== 'GET' && request.method !== 'OPTIONS') this.#settings.changed?.();
    return response;
  }

  /** Enrols a learner in a course; each time anew. @param course the LMS's key for the package */
  register(course: string, structure: CourseStructure, learner: Learner): Registration {
    const registration: Registration = {
      id: randomUUID(),
      course,
      structure,
      learner,
      actor: { objectType: 'Agent', account: { homePage: HOME, name: learner.id } },
      created: this.#now(),
    };
    this.#data.registrations[registration.id] = registration;
    // 9.6.1: units that nothing is asked of may satisfy a block or the course at once.
    this.#settle(registration);
    this.#settings.changed?.();
    return registration;
  }

  /** A newer version of a course is there: whoever is enrolled goes on in it, with what they have done by activity. */
  update(course: string, structure: CourseStructure): void {
    for (const before of Object.values(this.#data.registrations)) {
      if (before.course !== course || isDeepStrictEqual(before.structure, structure)) continue;
      const registration = { ...before, structure };
      this.#data.registrations[before.id] = registration;
      this.#settle(registration);
      this.#settings.changed?.();
    }
  }

  /**
   * Makes everything ready for a launch, and gives up sessions of the registration that were never terminated.
   * @throws when there is no such registration or assignable unit
   */
  launch(request: LaunchRequest): Launch {
    const registration = this.#registration(request.registration);
    const unit = this.#unit(registration, request.au);
    for (const open of this.#openSessions(registration)) this.#abandon(open);
    const session = this.#newSession(registration, unit, request.mode ?? 'Normal');
    this.#data.sessions[session.id] = session;
    this.#writeDocuments(registration, unit, session, request.returnUrl);
    const address = new URL(unit.url, request.files);
    this.#state(registration, 'launched', session.id, unit.id, {
      extensions: launchedExtensions(unit, session.mode, address.href),
    });
    this.#settings.changed?.();
    return {
      url: this.#launchUrl(address, registration, session),
      session,
      launchMethod: unit.launchMethod,
      title: unit.title,
    };
  }

  /** Gives up a session that was never terminated (9.3.6); nothing if it has ended. */
  abandon(sessionId: string): void {
    const session = this.#data.sessions[sessionId];
    if (!session || session.terminated !== undefined || session.abandoned !== undefined) return;
    this.#abandon(session);
    this.#settings.changed?.();
  }

  /** Counts a unit as done for a reason outside of it (9.3.7); nothing if it has been waived before. */
  waive(registrationId: string, au: string, reason = 'Administrative'): void {
    const registration = this.#registration(registrationId);
    const unit = this.#unit(registration, au);
    const standing = this.standing(registrationId).units.find((one) => one.unit.id === unit.id);
    if (standing?.waived) return;
    const sessionId = randomUUID();
    this.#state(registration, 'waived', sessionId, unit.id, {
      result: { success: true, completion: true, extensions: { [EXTENSIONS.reason]: reason } },
    });
    this.#settle(registration, sessionId);
    this.#settings.changed?.();
  }

  /** How far a learner is. @throws when there is no such registration */
  standing(registrationId: string): Standing {
    const registration = this.#registration(registrationId);
    return standingOf(this.#data, registration, (id) => activityIdOf(registration.course, id));
  }

  get #data(): LrsData {
    return this.#settings.data;
  }

  #now(): string {
    return (this.#settings.now?.() ?? new Date()).toISOString();
  }

  #registration(id: string): Registration {
    const found = this.#data.registrations[id];
    if (!found) throw new Error(`There is no registration ${id}.`);
    return found;
  }

  #unit({ structure }: Registration, id: string | undefined): AssignableUnit {
    const units = unitsOf(structure);
    const found = id === undefined ? units[0] : units.find((unit) => unit.id === id);
    if (!found) throw new Error(`The course has no assignable unit ${id}.`);
    return found;
  }

  #openSessions({ id }: Registration): Session[] {
    return Object.values(this.#data.sessions).filter(
      ({ registration, terminated, abandoned }) =>
        registration === id && terminated === undefined && abandoned === undefined,
    );
  }

  #newSession(registration: Registration, unit: AssignableUnit, mode: LaunchMode): Session {
    const id = randomUUID();
    return {
      id,
      registration: registration.id,
      au: unit.id,
      activityId: activityIdOf(registration.course, unit.id),
      launched: this.#now(),
      mode,
      ...(unit.masteryScore === undefined ? {} : { masteryScore: unit.masteryScore }),
      contextTemplate: contextTemplate(registration, id, unit.id),
      fetchKey: randomUUID(),
      token: newToken(id),
      fetched: false,
      readLaunchData: false,
      readPreferences: false,
    };
  }

  #writeDocuments(
    { id, actor, learner }: Registration,
    unit: AssignableUnit,
    session: Session,
    returnUrl: string | undefined,
  ): void {
    const state = documentKey('activities/state', stateScope(session.activityId, actor, id), LAUNCH_DATA);
    this.#write(state, launchData(unit, session, returnUrl));
    const profile = documentKey('agents/profile', [identifierOf(actor)], PREFERENCES);
    // What content has written there since is the learner's will.
    if (this.#data.documents[profile] || !(learner.languages || learner.audio)) return;
    this.#write(profile, {
      ...(learner.languages ? { languagePreference: learner.languages } : {}),
      ...(learner.audio ? { audioPreference: learner.audio } : {}),
    });
  }

  #write(key: string, value: unknown): void {
    this.#data.documents[key] = {
      type: 'application/json',
      body: JSON.stringify(value),
      updated: this.#now(),
    };
  }

  #launchUrl(address: URL, { id, actor }: Registration, { fetchKey, activityId: activity }: Session): string {
    const url = new URL(address);
    url.searchParams.set('endpoint', `${this.#settings.address}/xapi/`);
    url.searchParams.set('fetch', `${this.#settings.address}/fetch/${fetchKey}`);
    url.searchParams.set('actor', JSON.stringify(actor));
    url.searchParams.set('registration', id);
    url.searchParams.set('activityId', activity);
    // URLSearchParams writes a space as +, which content that decodes with decodeURIComponent would keep.
    url.search = url.search.replaceAll('+', '%20');
    return url.href;
  }

  #abandon(session: Session): void {
    const registration = this.#registration(session.registration);
    const own = this.#data.statements.filter(
      ({ context }) => context?.extensions?.[EXTENSIONS.sessionId] === session.id,
    );
    const last = own.at(-1)?.stored ?? session.launched;
    session.abandoned = this.#now();
    this.#state(registration, 'abandoned', session.id, session.au, {
      result: { duration: duration(Date.parse(last) - Date.parse(session.launched)) },
    });
    for (const verdict of leftOpen(session, own)) addVerdict(this.#data.verdicts, verdict);
  }

  /** Says of blocks and the course that they are satisfied, once each (9.3.9). */
  #settle(registration: Registration, sessionId: string = randomUUID()): void {
    const { structure } = registration;
    const said = new Set(
      this.#data.statements
        .filter((one) => one.context?.registration === registration.id)
        .filter((one) => one.verb.id.endsWith('/satisfied'))
        .map(({ object }) => object.id),
    );
    for (const id of this.standing(registration.id).satisfied) {
      if (said.has(activityIdOf(registration.course, id))) continue;
      const type = id === structure.id ? ACTIVITY_TYPES.course : ACTIVITY_TYPES.block;
      this.#state(registration, 'satisfied', sessionId, id, { type });
    }
  }

  #state(
    registration: Registration,
    verb: 'launched' | 'abandoned' | 'waived' | 'satisfied',
    sessionId: string,
    publisherId: string,
    { type, ...more }: Pick<Parameters<typeof lmsStatement>[0], 'result' | 'extensions'> & { type?: string },
  ): void {
    const { structure } = registration;
    const part = [structure, ...blocksOf(structure), ...unitsOf(structure)].find(
      ({ id }) => id === publisherId,
    );
    const object = {
      objectType: 'Activity',
      id: activityIdOf(registration.course, publisherId),
      definition: { name: part?.title ?? {}, ...(type === undefined ? {} : { type }) },
    };
    const about = { id: randomUUID(), registration, verb, object, sessionId, publisherId, now: this.#now() };
    this.#data.statements.push(lmsStatement({ ...about, ...more }));
  }
}
