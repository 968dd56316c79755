import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry } from 'yauzl';

/** Thrown for a zip that would write outside its folder, or more than the limit. */
export class UnsafeZipError extends Error {
  constructor(zip: string, reason: string) {
    super(`${path.basename(zip)} was not unpacked: ${reason}`);
    this.name = 'UnsafeZipError';
  }
}

/** More than any course package has; a package of this size could not be uploaded to most LMSs either. */
const MAX_BYTES = 500_000_000;

/**
 * Unpacks a zip into a folder that is made if it is missing.
 * @param limit most bytes that the files may have together, unpacked.
 * @throws {UnsafeZipError} for paths that lead out of the folder, links, files there twice and too much data.
 */
export async function unzip(zip: string, folder: string, limit = MAX_BYTES): Promise<void> {
  const archive = await openPromise(zip, { lazyEntries: true, strictFileNames: true }).catch(refuse);
  const root = path.resolve(folder);
  let left = limit;

  function refuse(error: unknown): never {
    throw new UnsafeZipError(zip, error instanceof Error ? error.message : String(error));
  }

  await mkdir(root, { recursive: true });
  try {
    for await (const entry of archive.eachEntry()) {
      const target = safeTarget(root, entry);
      if (entry.fileName.endsWith('/')) {
        await mkdir(target, { recursive: true });
        continue;
      }
      await mkdir(path.dirname(target), { recursive: true });
      // 'wx' refuses a file that is there already: two entries of one name, or names that differ in case only.
      const output = createWriteStream(target, { flags: 'wx' });
      await pipeline(await archive.openReadStreamPromise(entry), counted(), output);
    }
  } catch (error) {
    refuse(error);
  }

  /** Counts what really comes out: the sizes that a zip declares may be lies. */
  function counted(): Transform {
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        if (left < 0) done(new Error(`its files have more than ${limit} bytes`));
        else done(null, chunk);
      },
    });
  }
}

/** yauzl has checked the name already; this is the second lock, on the path that is really written to. */
function safeTarget(root: string, entry: Entry): string {
  const target = path.resolve(root, entry.fileName);
  if (target !== root && !target.startsWith(root + path.sep)) {
    throw new Error(`"${entry.fileName}" leads out of the folder`);
  }
  if (isLink(entry)) throw new Error(`"${entry.fileName}" is a link`);
  return target;
}

/** The upper half of the attributes is the Unix mode; 0o120000 is a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
