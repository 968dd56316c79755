import { readFile, stat } from 'node:fs/promises';
import { ReportError } from './report-error.ts';

/** Bytes of JSON that surely fit into one text: Node's are up to 2^29 characters long. */
const MOST_BYTES = 2 ** 29 - 1024;

/**
 * All that is in a JSON file; null if it cannot be parsed.
 * @throws {ReportError} if it is too large to be read at once
 */
export async function readJson(file: string): Promise<unknown> {
  if ((await stat(file)).size > MOST_BYTES) {
    throw new ReportError(
      file,
      'the JSON is too large to be read at once',
      'Export it as JSON lines (one statement a line), in parts, or name the address of the LRS itself.',
    );
  }
  return parseJson((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
}

/** What a text of JSON says; null if it cannot be parsed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
