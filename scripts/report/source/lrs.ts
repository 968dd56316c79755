import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportError } from './report-error.ts';

/** How far statements of an LRS have been fetched: kept beside them, so that a fetch that broke off goes on. */
interface Cursor {
  readonly address: string;
  /** Where the next page is; null once all are there. */
  readonly next: string | null;
  readonly pages: number;
}

const [STATEMENTS, CURSOR] = ['lrs-statements.jsonl', 'lrs-cursor.json'] as const;

/** What is kept between runs, in the folder for the report. */
export const LRS_FILES: readonly string[] = [STATEMENTS, CURSOR, `${CURSOR}.new`];

/** What fetching needs to know. */
export interface LrsOptions {
  /** Name and password, joined by a colon. */
  readonly login: string | undefined;
  /** Folder that the statements are kept in between runs. */
  readonly folder: string;
  readonly onPage?: (pages: number) => void;
}

/**
 * Fetches all statements of an LRS (IEEE 9274.1.1, 4.1.6.1: `more` leads to the next page) into a file of one
 * statement a line, and goes on where an earlier run broke off. Returns its path.
 * @param address of the LRS, with or without `/statements` at its end
 * @throws {ReportError} when it cannot be reached or refuses; what has been fetched stays for the next run
 */
export async function fetchStatements(
  address: string,
  { login, folder, onPage }: LrsOptions,
): Promise<string> {
  const file = join(folder, STATEMENTS);
  const cursorFile = join(folder, CURSOR);
  const begun = await readCursor(cursorFile, address);
  const first = new URL(address.replace(/\/?$/, /\/statements\/?$/.test(address) ? '' : '/statements'));
  let cursor: Cursor = begun ?? { address, next: first.href, pages: 0 };
  if (!begun || begun.next === null) {
    cursor = { address, next: first.href, pages: 0 };
    await writeFile(file, '');
  }
  while (cursor.next !== null) {
    const page = await fetchPage(cursor.next, first, login);
    await appendFile(file, page.statements.map((statement) => `${JSON.stringify(statement)}\n`).join(''));
    cursor = { address, next: page.more, pages: cursor.pages + 1 };
    await writeFile(`${cursorFile}.new`, JSON.stringify(cursor));
    await rename(`${cursorFile}.new`, cursorFile);
    onPage?.(cursor.pages);
  }
  return file;
}

async function readCursor(file: string, address: string): Promise<Cursor | null> {
  try {
    const cursor = JSON.parse(await readFile(file, 'utf8')) as Cursor;
    return cursor.address === address ? cursor : null;
  } catch {
    return null;
  }
}

async function fetchPage(address: string, first: URL, login: string | undefined) {
  const headers: Record<string, string> = { 'X-Experience-API-Version': '1.0.3' };
  if (login !== undefined) headers['Authorization'] = `Basic ${Buffer.from(login).toString('base64')}`;
  const url = new URL(address, first);
  // The login is for this LRS: a page elsewhere does not get it.
  if (url.origin !== first.origin) {
    throw new ReportError(
      first.href,
      `the LRS sends on to ${url.origin}`,
      'Ask who runs the LRS: pages should come from one address.',
    );
  }
  const response = await fetch(url, { headers }).catch((error: unknown) => {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new ReportError(
      first.href,
      `the LRS cannot be reached (${why})`,
      'Run the command again later: it goes on where it broke off.',
    );
  });
  if (response.status === 401 || response.status === 403) {
    throw new ReportError(
      first.href,
      `the LRS refuses the login (${response.status})`,
      'Set LRS_LOGIN to name:password, and allow the name to read statements.',
    );
  }
  if (!response.ok) {
    throw new ReportError(
      first.href,
      `the LRS answers with an error (${response.status})`,
      'Run the command again later: it goes on where it broke off.',
    );
  }
  const page = (await response.json().catch(() => null)) as { statements?: unknown; more?: unknown } | null;
  if (!Array.isArray(page?.statements)) {
    throw new ReportError(
      first.href,
      'the answer holds no statements',
      'Name the address of the LRS itself, such as https://lrs.example.com/xapi.',
    );
  }
  const more = typeof page.more === 'string' && page.more !== '' ? page.more : null;
  return { statements: page.statements as unknown[], more };
}
