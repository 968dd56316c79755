import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Flaw } from './facts/loaded.ts';
import { draftMapping, readMapping, tellsOfCourses } from './readers/mapping-file.ts';
import type { Mapping } from './readers/mapping.ts';
import { headersOf, recognize } from './readers/readers.ts';
import { roster as rosterOf } from './readers/roster.ts';
import { toCsv } from './source/delimited.ts';
import { readJsonRows } from './source/json-table.ts';
import { fetchStatements } from './source/lrs.ts';
import { ReportError } from './source/report-error.ts';
import { ANSWER_COLUMNS, isJson, readStatements, STATEMENT_MAPPINGS } from './source/statements.ts';
import { openTable, type Table } from './source/table.ts';

/** A table of an export, and what its columns are. */
export interface Opened {
  readonly table: Table;
  readonly mapping: Mapping;
  /** What was lost before there was a table. */
  readonly flaws?: readonly Flaw[];
}

/** How to open an export. */
export interface OpenOptions {
  /** Number of the export in this run. */
  readonly index: number;
  readonly isRoster: boolean;
  /** Folder for what has to be written anew. */
  readonly work: string;
  /** Where to keep what an LRS tells. */
  readonly out: string;
  readonly login: string | undefined;
  /** For exports that are not recognized: the one whose columns are all there is taken. */
  readonly mappings: readonly string[];
  readonly onPage: (pages: number) => void;
}

/**
 * Opens an export, whatever it is: a file, or the address of an LRS. What nobody knows gets a first mapping beside it.
 * @throws {ReportError}
 */
export async function openExport(file: string, options: OpenOptions): Promise<readonly Opened[]> {
  const { index, isRoster, work, out, login } = options;
  if (/^https?:\/\//.test(file)) {
    await mkdir(out, { recursive: true });
    const local = await fetchStatements(file, { login, folder: out, onPage: options.onPage });
    return openStatements(local, file, index, work);
  }
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory())
    throw new ReportError(file, 'this is a folder', `Name the files in it: ${join(file, 'export.csv')} …`);
  if (!found?.isFile())
    throw new ReportError(file, 'there is no such file', 'Check the name, and the folder you are in.');
  if (found.size === 0) throw new ReportError(file, 'the file is empty', 'Export it again.');
  const rows = await readJsonRows(file);
  if (!isRoster && rows === null && (await isJson(file))) return openStatements(file, file, index, work);
  const table = rows
    ? await openRows(rows, file, work, `json-${index}`, index)
    : await openTable(file, work, index);
  if (isRoster) return [{ table, mapping: rosterMapping(table) }];
  const mapping = recognize(table.headers, table.rows) ?? (await fitting(options.mappings, table));
  if (mapping) return [{ table, mapping }];
  if (rosterOf(headersOf(table.headers)) && !tellsOfCourses(table.headers)) {
    throw new ReportError(
      file,
      'this is a list of people, no export of an LMS',
      `Name it as the roster, beside an export: --roster ${file}.`,
    );
  }
  throw new ReportError(
    file,
    `the columns of this export are not known: ${table.headers.filter(Boolean).slice(0, 8).join(', ')}`,
    await drafted(file, draftMapping(table.headers)),
  );
}

/** The first of the mappings that fits a table; null where there is none at all. */
async function fitting(mappings: readonly string[], { file, headers }: Table): Promise<Mapping | null> {
  const mistakes: unknown[] = [];
  for (const mapping of mappings) {
    try {
      return await readMapping(mapping, headers, file);
    } catch (error) {
      mistakes.push(error);
    }
  }
  if (mistakes.length > 0) throw mistakes[0];
  return null;
}

/** Writes a first mapping beside the export, or into the current folder where that cannot be; returns what to do with it. */
async function drafted(file: string, text: string): Promise<string> {
  for (const draft of [`${file}.mapping.yaml`, `${basename(file)}.mapping.yaml`]) {
    const isThere = await writeFile(draft, text, { flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    );
    if (isThere)
      return `Look through ${draft}, which says what could be guessed, and run the command again with --mapping ${draft}.`;
  }
  return `No mapping could be written beside it or here: save this as mapping.yaml where you may write, look it through, and run the command again with --mapping mapping.yaml.\n${text}`;
}

function rosterMapping(table: Table): Mapping {
  const mapping = rosterOf(headersOf(table.headers));
  if (mapping) return mapping;
  throw new ReportError(
    table.file,
    'this is no roster: it needs a column with an id or mail address, and one such as department, manager, site or due date',
    `Its columns are: ${table.headers.filter(Boolean).join(', ')}. Rename them: "Employee ID", "Email", "Department", "Due date".`,
  );
}

/** Opens rows that were read from something else than a table. @param name what messages call it */
async function openRows(
  rows: readonly (readonly string[])[],
  name: string,
  work: string,
  part: string,
  index: number,
): Promise<Table> {
  const path = join(work, `${part}.csv`);
  await writeFile(path, toCsv(rows));
  return { ...(await openTable(path, work, index)), file: name, unit: null };
}

async function openStatements(
  file: string,
  name: string,
  index: number,
  work: string,
): Promise<readonly Opened[]> {
  const { attempts, answers, flaws } = await readStatements(file);
  const open = (rows: readonly (readonly string[])[], part: string) =>
    openRows(rows, name, work, `statements-${index}-${part}`, index);
  return [
    {
      table: await open(attempts, 'attempts'),
      mapping: STATEMENT_MAPPINGS.attempts,
      flaws: flaws.map((flaw) => ({ file: name, ...flaw, lost: 'rows' })),
    },
    ...(answers.length > 1
      ? [
          {
            table: await open(answers, 'answers'),
            mapping: { ...STATEMENT_MAPPINGS.answers, records: [ANSWER_COLUMNS] },
          },
        ]
      : []),
  ];
}
