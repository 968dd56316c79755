import type { Entry } from 'yauzl';

/** More than any course package has; a package of this size could not be uploaded to most LMSs either. */
export const MAX_BYTES = 500_000_000;
const MAX_FILES = 20_000;
/** Text shrinks to a tenth; only something made for it shrinks to a hundredth. Small files may. */
const MAX_RATIO = 100;
const SMALL = 10_000_000;
/** Bytes of one name, as disks take them, and of a name with all its folders. */
const MAX_NAME = 255;
const MAX_PATH = 1000;
const STORED = 0;
const DEFLATED = 8;

/** What is wrong with a zip, in words for who uploads it: what was found, and what to do. */
export class ZipProblem extends Error {
  constructor(found: string, remedy: string) {
    super(`${found} ${remedy}`);
    this.name = 'ZipProblem';
  }
}

/**
 * Looks at all that a zip says it contains, before any of it is written.
 * @param limit most bytes that the files may have together, unpacked.
 * @throws {ZipProblem}
 */
export function checkEntries(entries: readonly Entry[], limit = MAX_BYTES): void {
  if (entries.length > MAX_FILES) {
    throw new ZipProblem(
      `It has ${number(entries.length)} files.`,
      `An LMS takes ${number(MAX_FILES)} at most.`,
    );
  }
  for (const entry of entries) checkEntry(entry);
  checkNames(entries.map(({ fileName }) => fileName));
  checkSize(entries, limit);
}

function checkEntry(entry: Entry): void {
  const name = quoted(entry.fileName);
  if (!isPlain(entry.fileName)) throw unsafeName(entry.fileName);
  const part = entry.fileName.split('/').find((one) => Buffer.byteLength(one) > MAX_NAME);
  if (part !== undefined || Buffer.byteLength(entry.fileName) > MAX_PATH) {
    throw new ZipProblem(
      `The name ${quoted(`${entry.fileName.slice(0, 60)}…`)} is too long: ${MAX_NAME} bytes are the most for a file or a folder, ${number(MAX_PATH)} for both.`,
      'Rename it.',
    );
  }
  if (isLink(entry)) {
    throw new ZipProblem(`${name} is a symbolic link.`, 'Put the file itself into the zip (zip without -y).');
  }
  if (![STORED, DEFLATED].includes(entry.compressionMethod)) {
    throw new ZipProblem(
      `${name} is compressed in a way that many LMSs cannot read.`,
      'Make the zip with the usual compression (Deflate).',
    );
  }
  if ((entry.generalPurposeBitFlag & 1) === 1) {
    throw new ZipProblem(`${name} is encrypted.`, 'An LMS knows no password: make the zip without one.');
  }
}

/** The refusal of a name by which a file could be written outside the package's folder. */
export function unsafeName(fileName: string): ZipProblem {
  if (fileName.includes('\\')) {
    return new ZipProblem(
      `The name ${quoted(fileName)} has backslashes.`,
      'Some servers take it for one odd name, others for a way out of the folder: make the zip with a tool that writes "a/b.html".',
    );
  }
  return new ZipProblem(
    `The file ${quoted(fileName)} would be written outside the package's own folder.`,
    'Made by a tool of yours, make the zip again from inside the folder. Else do not upload it anywhere: it may be an attack.',
  );
}

/** No part is empty, `.` or `..`, there is no drive, and no character that no file name may have. */
function isPlain(fileName: string): boolean {
  const parts = fileName.replace(/\/$/, '').split('/');
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  return !/^[a-z]:|[\u0000-\u001f]/i.test(fileName) && parts.every((part) => !['', '.', '..'].includes(part));
}

/** The upper half of the attributes is the Unix mode; 0o120000 is a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function checkNames(names: readonly string[]): void {
  const files = new Map<string, string>();
  for (const name of names.filter((one) => !one.endsWith('/'))) {
    const key = name.normalize('NFC').toLowerCase();
    const other = files.get(key);
    if (other === name) {
      throw new ZipProblem(`The file ${quoted(name)} is there twice.`, 'Make the zip again from a folder.');
    }
    if (other !== undefined) {
      throw new ZipProblem(
        `The names ${quoted(other)} and ${quoted(name)} differ in capitals only.`,
        'They are one file on some servers: rename one of them.',
      );
    }
    files.set(key, name);
  }
  for (const name of files.keys()) {
    const parents = name.split('/').slice(0, -1);
    const file = parents
      .map((_, depth) => parents.slice(0, depth + 1).join('/'))
      .find((one) => files.has(one));
    if (file === undefined) continue;
    throw new ZipProblem(
      `${quoted(file)} is a file and a folder as well.`,
      'Make the zip again from a folder.',
    );
  }
}

function checkSize(entries: readonly Entry[], limit: number): void {
  const total = (size: (entry: Entry) => number) => entries.reduce((sum, entry) => sum + size(entry), 0);
  const [unpacked, packed] = [total((one) => one.uncompressedSize), total((one) => one.compressedSize)];
  if (unpacked > SMALL && unpacked > packed * MAX_RATIO) {
    throw new ZipProblem(
      `Its ${megabytes(packed)} would become ${megabytes(unpacked)}, which looks like a zip bomb.`,
      'No course shrinks to less than a hundredth: do not upload this zip anywhere.',
    );
  }
  if (unpacked > limit) {
    throw new ZipProblem(
      `Unpacked it has ${megabytes(unpacked)}; ${megabytes(limit)} is the most.`,
      'Most LMSs take less still. Compress audio and video, or put them on a streaming server.',
    );
  }
}

const quoted = (name: string) => `"${name}"`;
const number = (value: number) => value.toLocaleString('en');
const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${number(bytes)} bytes` : `${number(Math.round(bytes / 1e5) / 10)} MB`;
