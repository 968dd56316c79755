import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { answersOf, headlineOf, type Answers } from './answers.ts';
import { courseItems } from './facts/course-items.ts';
import { Facts, QUERIES, sqlOf, type FactSettings } from './facts/facts.ts';
import type { Flaw } from './facts/loaded.ts';
import { filledColumns } from './out/columns.ts';
import { reportPage } from './out/html/page.ts';
import { writeXlsx } from './out/xlsx.ts';
import { draftMapping, readMapping } from './readers/mapping-file.ts';
import type { Mapping } from './readers/mapping.ts';
import { headersOf, recognize } from './readers/readers.ts';
import { roster as rosterOf } from './readers/roster.ts';
import { toCsv } from './source/delimited.ts';
import { readJsonRows } from './source/json-table.ts';
import { fetchStatements } from './source/lrs.ts';
import { ReportError } from './source/report-error.ts';
import { ANSWER_COLUMNS, isJson, readStatements, STATEMENT_MAPPINGS } from './source/statements.ts';
import { openTable, type Table } from './source/table.ts';

/** What a report is made from. */
export interface ReportInput extends Omit<FactSettings, 'least'> {
  /** Files, and addresses of LRSs. */
  readonly exports: readonly string[];
  readonly roster: string | undefined;
  readonly mapping: string | undefined;
  /** The course to report on, where exports tell of more than one. */
  readonly course: string | undefined;
  readonly out: string;
  /** Project whose course has the words of the questions. */
  readonly root: string;
  /** Title of that course, where no export names one. */
  readonly title: string;
  /** Name and password for an LRS. */
  readonly login: string | undefined;
  /** Told what is being done, and how much of all is done, from 0 to 1. */
  readonly onProgress: (what: string, share: number) => void;
}

/** What came of it. */
export interface ReportResult {
  readonly headline: string;
  readonly flaws: readonly Flaw[];
  readonly files: readonly string[];
}

/** Fewest people or answers of which a mean is shown: fewer could be recognized. */
export const LEAST = 5;

/**
 * Makes a report. The files of an earlier one are replaced once all new ones are there; on any failure they stay.
 * @throws {ReportError}
 */
export async function report(input: ReportInput): Promise<ReportResult> {
  await mkdir(dirname(input.out), { recursive: true });
  const work = await mkdtemp(`${input.out}.`);
  const facts = await Facts.open(work, { ...input, least: LEAST });
  try {
    const sources = await readAll(facts, input, work);
    const course = await courseOf(facts, input.course);
    input.onProgress('Putting the exports together', 0.6);
    await facts.settle(course, await courseItems(input.root));
    input.onProgress('Asking the questions', 0.75);
    const answers = await answersOf(facts, LEAST);
    if (Number(answers.summary[0]?.['people']) === 0) {
      throw new ReportError(
        input.exports.join(', '),
        'there are no people in it',
        'Is the export empty? Check its filters in the LMS.',
      );
    }
    input.onProgress('Writing', 0.9);
    const names = await write(facts, answers, { ...input, course: course ?? input.title, sources, work });
    return {
      headline: headlineOf(answers),
      flaws: facts.flaws,
      files: names.map((name) => join(input.out, name)),
    };
  } finally {
    facts.close();
    await rm(work, { recursive: true, force: true });
  }
}

interface Source {
  readonly file: string;
  readonly source: string;
}

async function readAll(facts: Facts, input: ReportInput, work: string): Promise<Source[]> {
  const sources: Source[] = [];
  const inputs = [...input.exports, ...(input.roster === undefined ? [] : [input.roster])];
  for (const [index, file] of inputs.entries()) {
    input.onProgress(`Reading ${basename(file)}`, (index / inputs.length) * 0.6);
    const isRoster = file === input.roster && index === inputs.length - 1;
    for (const { table, mapping } of await openExport(file, index, isRoster, input, work)) {
      await facts.add({ table, mapping });
      sources.push({ file: basename(file), source: mapping.source });
    }
  }
  return sources;
}

interface Opened {
  readonly table: Table;
  readonly mapping: Mapping;
}

async function openExport(
  file: string,
  index: number,
  isRoster: boolean,
  input: ReportInput,
  work: string,
): Promise<readonly Opened[]> {
  if (/^https?:\/\//.test(file)) {
    await mkdir(input.out, { recursive: true });
    const onPage = (pages: number) => input.onProgress(`Fetching page ${pages} from the LRS`, 0);
    const local = await fetchStatements(file, { login: input.login, folder: input.out, onPage });
    return openStatements(local, file, index, work);
  }
  const found = await stat(file).catch(() => null);
  if (!found?.isFile())
    throw new ReportError(file, 'there is no such file', 'Check the name, and the folder you are in.');
  if (found.size === 0) throw new ReportError(file, 'the file is empty', 'Export it again.');
  const rows = await readJsonRows(file);
  if (!isRoster && rows === null && (await isJson(file))) return openStatements(file, file, index, work);
  const table = rows
    ? await openRows(rows, file, work, `json-${index}`, index)
    : await openTable(file, work, index);
  if (isRoster) return [{ table, mapping: rosterMapping(table) }];
  if (input.mapping !== undefined)
    return [{ table, mapping: await readMapping(input.mapping, table.headers) }];
  const mapping = recognize(table.headers, table.rows);
  if (mapping) return [{ table, mapping }];
  const draft = `${file}.mapping.yaml`;
  await writeFile(draft, draftMapping(table.headers), { flag: 'wx' }).catch(() => undefined);
  throw new ReportError(
    file,
    `the columns of this export are not known: ${table.headers.filter(Boolean).slice(0, 8).join(', ')}`,
    `Look through ${draft}, which says what could be guessed, and run the command again with --mapping ${draft}.`,
  );
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
  return { ...(await openTable(path, work, index)), file: name };
}

async function openStatements(
  file: string,
  name: string,
  index: number,
  work: string,
): Promise<readonly Opened[]> {
  const { attempts, answers } = await readStatements(file);
  const open = (rows: readonly (readonly string[])[], part: string) =>
    openRows(rows, name, work, `statements-${index}-${part}`, index);
  return [
    { table: await open(attempts, 'attempts'), mapping: STATEMENT_MAPPINGS.attempts },
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

/** The one course that the report is about. */
async function courseOf(facts: Facts, wanted: string | undefined): Promise<string | null> {
  const courses = await facts.courses();
  if (wanted !== undefined) {
    const found = courses.find((course) => course.toLowerCase() === wanted.toLowerCase());
    if (found !== undefined) return found;
    const list = courses.map((course) => `"${course}"`).join(', ');
    throw new ReportError(
      '--course',
      `no export tells of "${wanted}"`,
      courses.length > 0 ? `They tell of ${list}.` : 'They name no course: leave the option out.',
    );
  }
  if (courses.length <= 1) return courses[0] ?? null;
  const list = courses.slice(0, 20).map((course) => `--course "${course}"`);
  throw new ReportError(
    'the exports',
    `tell of ${courses.length} courses`,
    `Choose one: ${list.join(', ')}.`,
  );
}

interface WriteInput extends Omit<ReportInput, 'course'> {
  readonly course: string;
  readonly sources: readonly Source[];
  readonly work: string;
}

/** Writes everything to a folder of its own first, so that no report is ever half old and half new. */
async function write(facts: Facts, answers: Answers, input: WriteInput): Promise<string[]> {
  const { work, out, course, today, sources, privacy } = input;
  const folder = join(work, 'out');
  await mkdir(folder);
  const shown = privacy === 'none' ? { ...answers, people: [], nudges: [] } : answers;
  const headline = headlineOf(answers);
  const page = await reportPage({
    answers: shown,
    course,
    today,
    headline,
    sources,
    flaws: facts.flaws,
    least: LEAST,
  });
  await writeFile(join(folder, 'report.html'), page);
  await writeXlsx(shown, join(folder, 'report.xlsx'));
  // Machines read totals from it; people are in the CSVs, all of them.
  const tables = Object.entries(shown).filter(([query]) => query !== 'people' && query !== 'nudges');
  const summary = { course, today, headline, sources, flaws: facts.flaws, ...Object.fromEntries(tables) };
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(summary, null, 2)}\n`);
  const names = ['report.html', 'report.xlsx', 'report.json'];
  for (const query of QUERIES) {
    const columns = filledColumns(query, shown[query]).filter(({ key }) => key !== 'verdict');
    if (columns.length === 0) continue;
    await facts.writeCsv(
      query,
      columns.map(({ key }) => key),
      join(folder, `${query}.csv`),
    );
    names.push(`${query}.csv`);
  }
  await mkdir(out, { recursive: true });
  for (const name of names) await rename(join(folder, name), join(out, name));
  return names;
}

/** All queries as they can be run in a warehouse, the schema first. */
export async function allSql(): Promise<string> {
  const names = ['schema', 'learner', 'person-total', ...QUERIES] as const;
  const files = await Promise.all(names.map(sqlOf));
  return names.map((name, index) => `-- ${name}.sql\n${files[index]}`).join('\n');
}
