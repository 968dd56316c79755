import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Changes } from './changes.ts';
import { asRead, Cmi5Courses } from './cmi5-courses.ts';
import { cmi5Exports, scormExports, type ExportFile } from './exports/exports.ts';
import type { Fault } from './faults/fault.ts';
import { FAULTS } from './faults/faults.ts';
import { RefusedRequest } from './http.ts';
import { Library } from './library.ts';
import type {
  ItemView,
  LaunchOrder,
  LearnerView,
  LmsState,
  PackageView,
  Run,
  Standard,
} from './lms-protocol.ts';
import { inLanguage, unitsOf } from './lrs/course-structure.ts';
import type { Course } from './package.ts';
import type { FaultSwitch } from './protocol.ts';
import { Runs } from './runs.ts';
import { ScormCourses } from './scorm-courses.ts';
import { Storage } from './storage.ts';

/** How the LMS is set up. */
export interface LmsSettings {
  /** Where it keeps its data between runs. */
  readonly folder: string;
  readonly lmsOrigin: string;
  /** Told what an administrator should know, a sentence each. */
  readonly say: (line: string) => void;
}

type Parts = Pick<PreviewLms, 'library' | 'runs' | 'scorm' | 'cmi5' | 'storage' | 'changes'>;

/** Made before anybody adds their own; one has no language, one a name that must stay text. */
const LEARNERS: readonly LearnerView[] = [
  { id: 'lee', name: 'Learner, Lee', language: 'en' },
  { id: 'lucia', name: 'García Núñez, Lucía', language: 'es' },
  { id: 'joerg', name: 'Schön, Jörg', language: 'de' },
  { id: 'amal', name: 'أمل حداد', language: 'ar' },
  { id: 'quinn', name: "O'Neil & <b>Sons</b>, Quinn", language: '' },
];

/** Faults of the server, behind the SCORM API and the LRS. */
const SERVER_FAULTS = ['server-gone', 'session-ended', 'slow'];
const LEARNERS_FILE = 'learners.json';

/** The preview LMS without its page: packages, learners, registrations and launches. */
export class PreviewLms {
  readonly library: Library;
  readonly runs: Runs;
  readonly scorm: ScormCourses;
  readonly cmi5: Cmi5Courses;
  readonly storage: Storage;
  readonly changes: Changes;
  readonly #learners: LearnerView[];
  /** The last change of the library that was asked for. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    { library, runs, scorm, cmi5, storage, changes }: Parts,
    learners: readonly LearnerView[],
  ) {
    this.library = library;
    this.runs = runs;
    this.scorm = scorm;
    this.cmi5 = cmi5;
    this.storage = storage;
    this.changes = changes;
    this.#learners = [...learners];
  }

  static async open({ folder, lmsOrigin, say }: LmsSettings): Promise<PreviewLms> {
    const storage = new Storage(folder, say);
    await storage.open();
    const library = await Library.open(storage, say);
    const [runs, changes] = [new Runs(), new Changes()];
    const around = { library, storage, runs, lmsOrigin, changed: () => changes.tell() };
    const [scorm, cmi5] = [new ScormCourses(around), await Cmi5Courses.open(around)];
    await scorm.refresh();
    cmi5.refresh();
    const learners = (await storage.read(LEARNERS_FILE, isLearners)) ?? LEARNERS;
    return new PreviewLms({ library, runs, scorm, cmi5, storage, changes }, learners);
  }

  /** Takes in a zip. @throws {RefusedPackage} */
  addPackage(zip: string, name: string, isBuilt = false): Promise<string> {
    return this.#inTurn(async () => {
      const { id } = await this.library.add(zip, name, {
        isBuilt,
        isOpen: (before) => this.scorm.isOpen(before),
      });
      await this.scorm.refresh();
      this.cmi5.refresh();
      this.changes.tell();
      return id;
    });
  }

  removePackage(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.library.remove(id);
      await this.scorm.refresh();
      this.changes.tell();
    });
  }

  /** Says which files the last build wrote: packages of earlier builds are like others from now on. */
  keepBuilt(names: readonly string[]): void {
    this.library.keepBuilt(names);
    this.changes.tell();
  }

  /** One change of the library after the other, whoever asks at the same time. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#last.then(change);
    this.#last = result.catch(() => undefined);
    return result;
  }

  addLearner(name: string, language: string): string {
    const id = `learner-${randomUUID().slice(0, 8)}`;
    this.#learners.push({ id, name, language });
    this.storage.write(LEARNERS_FILE, () => this.#learners);
    this.changes.tell();
    return id;
  }

  /** Prepares a launch. @throws {RefusedRequest} when there is no such package, item or learner. */
  async launch(order: LaunchOrder): Promise<Run> {
    const found = this.library.get(order.packageId);
    const learner = this.#learners.find(({ id }) => id === order.learnerId);
    const item = found && itemsOf(found.course).find(({ id }) => id === order.item);
    if (!found || !item || !learner) {
      throw new RefusedRequest(404, 'The package, its item or the learner is gone. Reload this page.');
    }
    for (const before of this.runs.all) {
      const isSame = before.packageId === order.packageId && before.learnerId === order.learnerId;
      if (isSame && (found.course.kind === 'cmi5' || before.item === item.id)) this.leave(before.id);
    }
    const { id, address, title } = await (found.course.kind === 'scorm' ? this.scorm : this.cmi5).launch(
      order,
      learner,
    );
    const { packageId, learnerId } = order;
    const run: Run = {
      id,
      packageId,
      item: item.id,
      learnerId,
      standard: standardOf(found.course),
      title,
      address,
      launched: new Date().toISOString(),
    };
    this.runs.add(order, run);
    this.changes.tell();
    return run;
  }

  /** The learner has left a launch: what is missing now stays missing. */
  leave(runId: string): void {
    const run = this.runs.get(runId);
    if (run?.standard === 'cmi5') this.cmi5.leave(runId);
    else if (run) this.scorm.leave(run.packageId, runId);
    this.runs.end(runId);
    this.changes.tell();
  }

  switchFault(runId: string, change: FaultSwitch): void {
    const run = this.runs.get(runId);
    if (!run) throw new RefusedRequest(404, 'This launch is over.');
    (run.standard === 'cmi5' ? this.cmi5 : this.scorm).switchFault(run.packageId, run.id, change);
  }

  /** Forgets a learner's data of an item; of a cmi5 course all of them. */
  reset(packageId: string, learnerId: string, item: string): void {
    const isCmi5 = this.library.get(packageId)?.course.kind === 'cmi5';
    if (isCmi5) this.cmi5.reset(packageId, learnerId);
    else this.scorm.reset(packageId, learnerId, item);
    this.changes.tell();
  }

  /** What an LMS would export of a package. */
  exports(packageId: string): ExportFile[] {
    const course = this.library.get(packageId)?.course;
    if (!course) throw new RefusedRequest(404, 'There is no such package.');
    if (course.kind === 'cmi5') return cmi5Exports(this.cmi5.data, packageId);
    return scormExports(this.scorm.attempts(packageId, (id) => this.#nameOf(id)));
  }

  /** "Lee Learner" */
  #nameOf(learnerId: string): string {
    return asRead(this.#learners.find(({ id }) => id === learnerId)?.name ?? learnerId);
  }

  state(): LmsState {
    return {
      packages: this.library.packages.flatMap(({ id }) => this.#packageView(id)),
      learners: this.#learners,
      runs: this.runs.all,
      registrations: [...this.scorm.registrations(), ...this.cmi5.registrations()],
      faults: FAULTS.map((fault) => {
        const { name, title, description } = fault;
        return { name, title, description, isFor: standardsOf(fault) };
      }),
    };
  }

  async close(): Promise<void> {
    await this.scorm.close();
    await this.cmi5.close();
    await this.storage.close();
  }

  #packageView(id: string): PackageView[] {
    const found = this.library.get(id);
    if (!found) return [];
    const { entry, course } = found;
    const { name, size, added, isBuilt } = entry;
    const remarks = course.kind === 'scorm' ? course.manifest.remarks : [];
    const about = { id, name, size, added, isBuilt, remarks };
    return [
      { ...about, title: this.library.titleOf(id), standard: standardOf(course), items: itemsOf(course) },
    ];
  }
}

/** The folder for the data of an LMS, below the project's. */
export function previewFolder(root: string): string {
  return path.join(root, '.preview');
}

/** The standards whose courses can meet a fault. */
function standardsOf({ name, edition, lrs }: Fault): readonly Standard[] {
  if (lrs) return ['cmi5'];
  if (SERVER_FAULTS.includes(name)) return ['scorm12', 'scorm2004', 'cmi5'];
  return edition ? [edition] : ['scorm12', 'scorm2004'];
}

function standardOf(course: Course): Standard {
  return course.kind === 'scorm' ? course.manifest.edition : 'cmi5';
}

function itemsOf(course: Course): ItemView[] {
  return course.kind === 'scorm'
    ? course.manifest.items.map(({ id, title, chapters }) => ({ id, title, chapters }))
    : unitsOf(course.structure).map(({ id, title }) => ({ id, title: inLanguage(title), chapters: [] }));
}

function isLearners(value: unknown): value is LearnerView[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const { id, name, language } = (one ?? {}) as Partial<Record<string, unknown>>;
      return [id, name, language].every((text) => typeof text === 'string');
    })
  );
}
