import { serveContent, hostAddress, type ContentServer } from './content-server.ts';
import { packageFiles } from './files.ts';
import type { LearnerView, LaunchOrder, RegistrationView } from './lms-protocol.ts';
import type { Library } from './library.ts';
import type { Manifest } from './manifest.ts';
import { LEAVE, type FaultSwitch } from './protocol.ts';
import { attemptsOf } from './exports/attempts.ts';
import type { ScormAttempt } from './exports/results.ts';
import { Records, type Registration } from './records.ts';
import type { Runs } from './runs.ts';
import { listenOn, pagePolicy, STRICT } from './policies.ts';
import { standingOf } from './standing.ts';
import type { Storage } from './storage.ts';

interface ScormCourse {
  readonly hash: string;
  readonly manifest: Manifest;
  readonly records: Records;
  server?: ContentServer;
}

/** What the courses of a standard share with the rest of the LMS. */
export interface Surroundings {
  readonly library: Library;
  readonly storage: Storage;
  readonly runs: Runs;
  /** Called when a registration has changed. */
  readonly changed: () => void;
  /** Origin of the LMS page. */
  readonly lmsOrigin: string;
}

/** The SCORM packages of the library: an origin and learners' records for each. */
export class ScormCourses {
  readonly #around: Surroundings;
  readonly #courses = new Map<string, ScormCourse>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Takes in what is in the library now; learners' data of a package go over to its newer version. */
  async refresh(): Promise<void> {
    const { library } = this.#around;
    for (const { id, hash } of library.packages) {
      const course = library.get(id)?.course;
      const known = this.#courses.get(id);
      if (course?.kind !== 'scorm' || known?.hash === hash) continue;
      await known?.server?.close();
      const kept = known?.records.registrations ?? (await this.#read(id));
      this.#courses.set(id, {
        hash,
        manifest: course.manifest,
        records: this.#records(id, course.manifest, kept),
      });
    }
    for (const [id, { server }] of this.#courses) {
      if (library.get(id)) continue;
      this.#courses.delete(id);
      await server?.close();
    }
  }

  /** Whether somebody has a package open. */
  isOpen(packageId: string): boolean {
    return this.#courses.get(packageId)?.server?.isOpen() ?? false;
  }

  /** Prepares a launch. @returns its ticket and where it is to be opened. */
  async launch(
    order: LaunchOrder,
    learner: LearnerView,
  ): Promise<{ id: string; address: string; title: string }> {
    const course = this.#courses.get(order.packageId);
    if (!course) throw new Error(`There is no SCORM package ${order.packageId}.`);
    course.server ??= await this.#serve(order.packageId, course);
    const id = course.records.prepare({
      options: {
        mode: order.mode,
        credit: order.credit,
        learnerId: learner.id,
        learnerName: learner.name,
        language: learner.language,
      },
      item: order.item,
      display: { window: 'frame' },
      faults: order.faults.join(','),
      isWatched: true,
    });
    course.server.setPolicy(order.isStrict ? STRICT : '', id);
    const item = course.manifest.items.find((one) => one.id === order.item);
    return {
      id,
      address: course.server.origin + hostAddress(id),
      title: item?.title ?? course.manifest.title,
    };
  }

  /** Closes the tab of a launch, if it has one. */
  leave(packageId: string, ticket: string): void {
    this.switchFault(packageId, ticket, { name: LEAVE, on: true });
  }

  /** Switches a fault in a running launch. */
  switchFault(packageId: string, ticket: string, change: FaultSwitch): void {
    this.#courses.get(packageId)?.server?.switchFault(ticket, change);
  }

  reset(packageId: string, learnerId: string, item: string): void {
    this.#courses.get(packageId)?.records.reset(learnerId, item);
  }

  /** How far everybody is. */
  registrations(): RegistrationView[] {
    return [...this.#courses].flatMap(([packageId, { manifest, records }]) =>
      records.registrations.map((one) => ({
        packageId,
        item: one.item,
        learnerId: one.learnerId,
        attempt: one.attempt,
        standing: standingOf(manifest.edition, one.elements),
        sessions: one.sessions,
      })),
    );
  }

  /** Every attempt at a package, for exports. @param nameOf a learner's name, as a person reads it. */
  attempts(packageId: string, nameOf: (learnerId: string) => string): ScormAttempt[] {
    const course = this.#courses.get(packageId);
    return course ? attemptsOf(course.manifest, course.records.registrations, nameOf) : [];
  }

  async close(): Promise<void> {
    for (const { server } of this.#courses.values()) await server?.close();
  }

  async #read(id: string): Promise<readonly Registration[]> {
    return (await this.#around.storage.read(fileOf(id), isRegistrations)) ?? [];
  }

  #records(id: string, manifest: Manifest, kept: readonly Registration[]): Records {
    const { runs, storage, changed } = this.#around;
    const records = new Records(manifest, kept, {
      changed: () => {
        storage.write(fileOf(id), () => records.registrations);
        changed();
      },
      began: (ticket, info) => runs.emit(ticket, 'session', info),
      called: (ticket, calls) => runs.emit(ticket, 'calls', calls),
      stored: (ticket, session, elements) => runs.emit(ticket, 'stored', { session, elements }),
    });
    return records;
  }

  async #serve(id: string, { records }: ScormCourse): Promise<ContentServer> {
    const { library, lmsOrigin } = this.#around;
    const entry = library.get(id)?.entry;
    const files = await packageFiles(library.folderOf(entry ?? { hash: '' }));
    const settings = { files, records, csp: '', pagePolicy: pagePolicy(lmsOrigin) };
    const server = await listenOn(entry?.port, (port) => serveContent({ ...settings, port }));
    library.keepPort(id, Number(new URL(server.origin).port));
    return server;
  }
}

function fileOf(id: string): string {
  return `registrations/${id}.json`;
}

function isRegistrations(value: unknown): value is Registration[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const { learnerId, item, attempt, sessions } = (one ?? {}) as Partial<Record<string, unknown>>;
      return (
        typeof learnerId === 'string' &&
        typeof item === 'string' &&
        typeof attempt === 'number' &&
        Array.isArray(sessions)
      );
    })
  );
}
