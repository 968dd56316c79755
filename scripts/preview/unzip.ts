import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { checkEntries, MAX_BYTES, unsafeName, ZipProblem } from './zip-check.ts';

/** Thrown for a zip that is none, or that would write outside its folder, or more than the limit. */
export class UnsafeZipError extends Error {
  readonly reason: string;

  constructor(zip: string, reason: string) {
    super(`${path.basename(zip)} was not unpacked: ${reason}`);
    this.name = 'UnsafeZipError';
    this.reason = reason;
  }
}

/**
 * Unpacks a zip into a folder that is made if it is missing. Nothing is written before all that the zip says of
 * itself has been checked; what it does not say is counted while unpacking.
 * @param limit most bytes that the files may have together, unpacked.
 * @throws {UnsafeZipError}
 */
export async function unzip(zip: string, folder: string, limit = MAX_BYTES): Promise<void> {
  try {
    const archive = await open(zip);
    try {
      const entries = await entriesOf(archive);
      checkEntries(entries, limit);
      await mkdir(folder, { recursive: true });
      await write(archive, entries, path.resolve(folder), limit);
    } finally {
      archive.close();
    }
  } catch (error) {
    throw new UnsafeZipError(zip, error instanceof Error ? error.message : String(error));
  }
}

async function open(zip: string): Promise<ZipFile> {
  try {
    return await openPromise(zip, { lazyEntries: true, strictFileNames: true, autoClose: false });
  } catch {
    throw new ZipProblem(
      'It is no zip file, or only the beginning of one.',
      'Choose the package as your authoring tool or the build wrote it; copy or download it again if it was cut off.',
    );
  }
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry);
    return entries;
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    // yauzl refuses such names itself: "absolute path: /etc/passwd", "invalid characters in fileName: a\\b".
    const [, name] =
      /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(says) ?? [];
    if (name !== undefined) throw unsafeName(name);
    throw new ZipProblem(`It is damaged (${says}).`, 'Copy or download it again, or make it again.');
  }
}

async function write(
  archive: ZipFile,
  entries: readonly Entry[],
  root: string,
  limit: number,
): Promise<void> {
  let left = limit;
  /** Counts what really comes out: the sizes that a zip declares may be lies. */
  const counted = () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        if (left < 0) done(new Error(`its files have more than ${limit} bytes`));
        else done(null, chunk);
      },
    });
  for (const entry of entries) {
    const target = path.resolve(root, entry.fileName);
    // checkEntries has looked at the name; this is the second lock, on the path that is really written to.
    if (target !== root && !target.startsWith(root + path.sep)) {
      throw new Error(`"${entry.fileName}" leads out of the folder`);
    }
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    // 'wx' refuses a file that is there already.
    await pipeline(
      await archive.openReadStreamPromise(entry),
      counted(),
      createWriteStream(target, { flags: 'wx' }),
    );
  }
}
