import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Place, ProblemList } from './problems.ts';

/** Where the compiler reads from: the disk, or memory in tests. Paths are relative to the root, with `/`. */
export interface Files {
  /** A file's bytes, or null if there is no such file. Rejects if it is there but cannot be read. */
  read(file: string): Promise<Uint8Array | null>;
  /** Sorted names in a folder, those of folders with a final `/`; none if there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Something that is another one once anything in the folder may have changed; absent where that is unknown. */
  stamp?(folder: string): unknown;
  /** BCP 47 tag of the language in which texts are read; absent: the one in which they were written. */
  readonly language?: string;
}

/** The same files, their texts in another language. */
export function inLanguage(files: Files, language: string): Files {
  return {
    language,
    read: (file) => files.read(file),
    list: (folder) => files.list(folder),
    ...(files.stamp && { stamp: (folder: string) => files.stamp?.(folder) }),
  };
}

/** The files below a folder of the disk. */
export function diskFiles(root: string): Files {
  return {
    read: (file) => readFile(path.join(root, file)).catch(nullIfMissing),
    async list(folder) {
      const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(nullIfMissing);
      return (entries ?? []).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    },
  };
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

/** Files held in memory, by path: strings are stored as UTF-8. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  return {
    read(file) {
      const content = Object.hasOwn(contents, file) ? contents[file] : undefined;
      return Promise.resolve(
        typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null),
      );
    },
    list(folder) {
      const inside = Object.keys(contents).filter((file) => file.startsWith(`${folder}/`));
      const names = inside.map((file) => file.slice(folder.length + 1).replace(/\/.*/s, '/'));
      return Promise.resolve([...new Set(names)].sort());
    },
  };
}

/**
 * An author's file as text with `\n` line ends; null if there is none or it cannot be used, which is then noted as a
 * problem (a missing file at `askedBy`, the place that asks for it).
 */
export async function readText(
  files: Files,
  file: string,
  problems: ProblemList,
  missing: { readonly place: Place; readonly hint: string } | null,
): Promise<string | null> {
  const start = { file, line: 1, column: 1 };
  const bytes = await files.read(file).catch((error: NodeJS.ErrnoException) => {
    const hint = 'Check that it is a file and that you are allowed to read it.';
    problems.add(start, 'unreadable-file', `the file cannot be read (${error.code ?? error.message})`, hint);
    return undefined;
  });
  if (bytes === undefined) return null;
  if (bytes === null) {
    if (missing) problems.add(missing.place, 'missing-file', `there is no file ${file}`, missing.hint);
    return null;
  }
  return decode(bytes, file, problems);
}

function decode(bytes: Uint8Array, file: string, problems: ProblemList): string | null {
  const broken = firstBadByte(bytes);
  if (broken) {
    const hint =
      'Save the file again with the encoding UTF-8; in most editors that is a choice in "Save as".';
    problems.add({ file, ...broken }, 'not-utf8', 'here is a character that is not UTF-8', hint);
    return null;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).replaceAll('\r\n', '\n');
  if (text.startsWith('\uFEFF')) {
    const hint = 'Save the file again as "UTF-8", not as "UTF-8 with BOM".';
    problems.add(
      { file, line: 1, column: 1 },
      'byte-order-mark',
      'the file begins with an invisible mark',
      hint,
    );
    return null;
  }
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const control = /[\0-\x08\x0b-\x1f\x7f]/.exec(text);
  if (!control) return text;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `here is an invisible control character (U+${code})`;
  problems.add(
    placeAt(text, control.index, file),
    'control-character',
    message,
    'Delete it, or type the line afresh.',
  );
  return null;
}

/** Place of an offset in a text. */
export function placeAt(text: string, offset: number, file: string): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function firstBadByte(bytes: Uint8Array): { line: number; column: number } | null {
  const valid = (part: Uint8Array) => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
    } catch {
      return null;
    }
  };
  if (valid(bytes) !== null) return null;
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    if (valid(bytes.subarray(start, end)) === null) {
      // A prefix that ends within a character is invalid too, so the longest valid prefix is what counts.
      let length = end - start - 1;
      let prefix = valid(bytes.subarray(start, start + length));
      while (prefix === null) prefix = valid(bytes.subarray(start, start + --length));
      return { line, column: prefix.length + 1 };
    }
    start = end + 1;
  }
}
