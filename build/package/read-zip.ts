import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** A file as it lies in a zip. */
export interface ZipContent {
  /** Path with `/`; a folder's ends in `/`. */
  readonly name: string;
  readonly data: Buffer;
}

/**
 * Reads a whole zip into memory, entries in their order in the zip.
 * @throws {Error} when it is no zip, or an entry has an absolute path, a `..` or a backslash in its name.
 */
export async function readZip(path: string): Promise<ZipContent[]> {
  // strictFileNames: a backslash is a mistake of the tool that made the zip, not to be mended in silence.
  const zip = await openPromise(path, { strictFileNames: true });
  const contents: ZipContent[] = [];
  for await (const entry of zip.eachEntry()) {
    contents.push({ name: entry.fileName, data: await readEntry(zip, entry) });
  }
  return contents;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.fileName.endsWith('/')) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry, {})) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
