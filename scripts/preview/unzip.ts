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
    if (error instanceof ZipProblem) throw new UnsafeZipError(zip, error.message);
    const { code = 'for an unknown reason' } = error as NodeJS.ErrnoException;
    throw new UnsafeZipError(
      zip,
      `It could not be written to the disk of this machine (${code}). See that there is room, and that it may be written to.`,
    );
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
    throw new ZipProblem('Its list of files is damaged.', 'Copy or download it again, or make it again.');
  }
}

async function write(
  archive: ZipFile,
  entries: readonly Entry[],
  root: string,
  limit: number,
): Promise<void> {
  let left = limit;
  for (const entry of entries) {
    const target = path.resolve(root, entry.fileName);
    // checkEntries has looked at the name; this is the second lock, on the path that is really written to.
    if (target !== root && !target.startsWith(root + path.sep)) throw unsafeName(entry.fileName);
    if (entry.fileName.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true });
    let crc = 0;
    /** Counts and sums up what really comes out: what a zip declares may be lies. */
    const looked = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        left -= chunk.length;
        crc = crc32(chunk, crc);
        if (left < 0) done(tooLarge(limit));
        else done(null, chunk);
      },
    });
    // 'wx' refuses a file that is there already.
    const file = createWriteStream(target, { flags: 'wx' });
    try {
      await pipeline(await archive.openReadStreamPromise(entry), looked, file);
    } catch (error) {
      // A full disk, a name that it does not take: nothing is wrong with the zip.
      const isOurs = error instanceof ZipProblem || (error as NodeJS.ErrnoException).syscall !== undefined;
      throw isOurs ? error : damaged(entry);
    }
    if (crc !== entry.crc32) throw damaged(entry);
  }
}

function damaged({ fileName }: Entry): ZipProblem {
  return new ZipProblem(
    `"${fileName}" in it is damaged: what comes out is not what was put in.`,
    'Copy or download the zip again, or make it again.',
  );
}

function tooLarge(limit: number): ZipProblem {
  return new ZipProblem(
    `Unpacked it has more than ${limit.toLocaleString('en')} bytes, and says that it has less.`,
    'Do not upload this zip anywhere: it may be an attack.',
  );
}

/** The checksum of a file in a zip, on from that of what came before. Node's own is younger than the oldest that we support. */
function crc32(data: Buffer, before: number): number {
  let crc = ~before;
  for (const byte of data) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});
