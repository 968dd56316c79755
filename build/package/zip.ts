import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { comparePaths, MANIFEST } from './file-names.ts';

/** A file to be put into a zip. */
export interface ZipEntry {
  /** Path in the zip, with `/`. */
  readonly name: string;
  readonly data: Buffer;
}

/** A zip that was written. */
export interface ZipResult {
  /** Size of the zip. */
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Any date would do. Not zip's first, 1980-01-01: seen from west of Greenwich it lies before the epoch of zip. */
const DATE = new Date('2020-01-01T00:00:00Z');
const MODE = 0o644;

/**
 * Writes a zip that depends on nothing but names and contents: not on time zone, umask, dates or order of the
 * entries. (A Node with another zlib may compress to other bytes.) The manifest comes first, then the rest by
 * name; there are no entries for folders. The zip appears under its name only when it is complete; a file of
 * that name is replaced.
 * @param check is given the complete file under its temporary name; if it throws, nothing is left behind.
 * @throws {Error} when two entries have the same name, or the file cannot be written.
 */
export async function writeZip(
  file: string,
  entries: readonly ZipEntry[],
  check?: (temporary: string) => Promise<void>,
): Promise<ZipResult> {
  const sorted = [...entries].sort(manifestFirst);
  const twice = sorted.find(({ name }, index) => sorted[index + 1]?.name === name);
  if (twice) throw new Error(`${twice.name} would be in the zip twice`);
  await mkdir(dirname(file), { recursive: true });
  // Beside the target, since a rename works within one file system only.
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const result = await stream(sorted, temporary);
    await check?.(temporary);
    await rename(temporary, file);
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function stream(entries: readonly ZipEntry[], file: string): Promise<ZipResult> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  const hash = createHash('sha256');
  let bytes = 0;
  archive.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  const written = pipeline(archive, createWriteStream(file));
  // Dates are stored as UTC, archiver's default (forceLocalTime would bring in the time zone).
  for (const { name, data } of entries) archive.append(data, { name, date: DATE, mode: MODE });
  await Promise.all([archive.finalize(), written]);
  return { bytes, sha256: hash.digest('hex') };
}

function manifestFirst(a: ZipEntry, b: ZipEntry): number {
  return Number(b.name === MANIFEST) - Number(a.name === MANIFEST) || comparePaths(a.name, b.name);
}
