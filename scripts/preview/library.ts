import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { packageFiles } from './files.ts';
import { RefusedRequest } from './http.ts';
import { ManifestError } from './manifest.ts';
import { identifierOf, readPackage, titleOf, type Course } from './package.ts';
import type { Storage } from './storage.ts';
import { UnsafeZipError, unzip } from './unzip.ts';

/** A package that the preview LMS has. */
export interface LibraryPackage {
  /** The same for every version of a package: by its file name and the identifier in its manifest. */
  readonly id: string;
  /** File name of the zip. */
  readonly name: string;
  /** SHA-256 of the zip. */
  readonly hash: string;
  /** Bytes of the zip. */
  readonly size: number;
  /** ISO 8601, UTC. */
  readonly added: string;
  /** Whether it was found among the packages that `npm run build` wrote. */
  readonly isBuilt: boolean;
  /** Port of its origin when it last had one, so that what it keeps in the browser is found again. */
  readonly port?: number;
}

/** A package that is refused, in words for who uploads it. */
export class RefusedPackage extends RefusedRequest {
  constructor(name: string, reason: string) {
    super(422, `${name} was not added: ${reason}`);
    this.name = 'RefusedPackage';
  }
}

const FILE = 'packages.json';

/** The packages of the preview LMS, unpacked under the hash of their content. */
export class Library {
  readonly #storage: Storage;
  readonly #packages = new Map<string, LibraryPackage>();
  readonly #courses = new Map<string, Course>();

  private constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Reads what an earlier run has left; a package whose files are gone is left out. */
  static async open(storage: Storage, say: (line: string) => void): Promise<Library> {
    const library = new Library(storage);
    for (const one of (await storage.read(FILE, isPackages)) ?? []) {
      try {
        library.#courses.set(one.id, await readPackage(library.folderOf(one)));
        library.#packages.set(one.id, one);
      } catch {
        say(`The files of ${one.name} are gone from ${storage.folder}. Upload it again.`);
      }
    }
    return library;
  }

  /** All packages, those of the build first. */
  get packages(): readonly LibraryPackage[] {
    return [...this.#packages.values()].sort(
      (a, b) => Number(b.isBuilt) - Number(a.isBuilt) || a.name.localeCompare(b.name),
    );
  }

  get(id: string): { readonly entry: LibraryPackage; readonly course: Course } | undefined {
    const [entry, course] = [this.#packages.get(id), this.#courses.get(id)];
    return entry && course && { entry, course };
  }

  folderOf({ hash }: Pick<LibraryPackage, 'hash'>): string {
    return path.join(this.#storage.folder, 'packages', hash);
  }

  /**
   * Takes in a zip: unpacked beside its place, looked at, and put in place as a whole, or not at all. A newer version of
   * a package that is there already takes its place, and learners keep their data.
   * @param name file name, as it was uploaded.
   * @param how `isOpen` tells of a package whether somebody has it open: its files stay then.
   * @throws {RefusedPackage}
   */
  async add(
    zip: string,
    name: string,
    { isBuilt = false, isOpen = () => false }: { isBuilt?: boolean; isOpen?: (id: string) => boolean } = {},
  ): Promise<LibraryPackage> {
    const hash = await hashOf(zip);
    const known = this.packages.find((one) => one.hash === hash && one.name === name);
    if (known) return this.#keep({ ...known, isBuilt: isBuilt || known.isBuilt });
    const folder = await mkdtemp(path.join(this.#storage.temporary, 'package-'));
    try {
      await unzip(zip, folder);
      const course = await readPackage(folder, await packageFiles(folder));
      const id = idOf(name, course);
      const before = this.#packages.get(id);
      if (before && isOpen(id)) {
        throw new RefusedPackage(
          name,
          'an older version of it is open as a session, which would lose its files. Leave the course, then add it again.',
        );
      }
      const { size } = await stat(zip);
      const entry: LibraryPackage = {
        ...before,
        id,
        name,
        hash,
        size,
        added: new Date().toISOString(),
        isBuilt,
      };
      await this.#place(folder, entry);
      this.#packages.set(id, entry);
      this.#courses.set(id, course);
      if (before) await this.#drop(before);
      this.#save();
      return entry;
    } catch (error) {
      if (error instanceof ManifestError) throw new RefusedPackage(name, error.message);
      if (error instanceof UnsafeZipError) throw new RefusedPackage(name, error.reason);
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Takes a package out, with its files. */
  async remove(id: string): Promise<void> {
    const entry = this.#packages.get(id);
    if (!entry) return;
    this.#packages.delete(id);
    this.#courses.delete(id);
    this.#save();
    await this.#drop(entry);
  }

  /** Remembers the port of a package's origin. */
  keepPort(id: string, port: number): void {
    const entry = this.#packages.get(id);
    if (entry && entry.port !== port) this.#keep({ ...entry, port });
  }

  /** Says which files the last build wrote: packages that it did not write are like those that were uploaded. */
  keepBuilt(names: readonly string[]): void {
    for (const entry of this.#packages.values()) {
      if (entry.isBuilt && !names.includes(entry.name)) this.#keep({ ...entry, isBuilt: false });
    }
  }

  #keep(entry: LibraryPackage): LibraryPackage {
    this.#packages.set(entry.id, entry);
    this.#save();
    return entry;
  }

  /** What the package is: title and what there is to launch. */
  titleOf(id: string): string {
    const course = this.#courses.get(id);
    return course ? titleOf(course) : id;
  }

  async #place(folder: string, entry: LibraryPackage): Promise<void> {
    const target = this.folderOf(entry);
    await mkdir(path.dirname(target), { recursive: true });
    // The same content under another name, or left by a run that was cut off.
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  }

  async #drop(entry: LibraryPackage): Promise<void> {
    const isUsed = [...this.#packages.values()].some(({ hash }) => hash === entry.hash);
    if (!isUsed) await rm(this.folderOf(entry), { recursive: true, force: true });
  }

  #save(): void {
    this.#storage.write(FILE, () => [...this.#packages.values()]);
  }
}

function idOf(name: string, course: Course): string {
  const slug = name
    .replace(/\.zip$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const about = createHash('sha256')
    .update(`${name}\n${identifierOf(course)}`)
    .digest('hex')
    .slice(0, 8);
  return `${slug || 'package'}-${about}`;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function isPackages(value: unknown): value is LibraryPackage[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const { id, name, hash } = (one ?? {}) as Partial<Record<string, unknown>>;
      return (
        /^[a-z0-9-]+$/.test(String(id)) && typeof name === 'string' && /^[0-9a-f]{64}$/.test(String(hash))
      );
    })
  );
}
