import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answersOf, headlineOf, type Answers } from './answers.ts';
import { courseItems } from './facts/course-items.ts';
import type { Part } from './facts/engine.ts';
import { Facts, type FactSettings } from './facts/facts.ts';
import { QUERIES, sqlOf } from './facts/queries.ts';
import type { Flaw } from './facts/loaded.ts';
import { openExport } from './open.ts';
import { filledColumns } from './out/columns.ts';
import { reportPage } from './out/html/page.ts';
import { workFolder } from './out/folder.ts';
import { writeXlsx } from './out/xlsx.ts';
import { LRS_FILES } from './source/lrs.ts';
import { ReportError } from './source/report-error.ts';

/** What a report is made from. */
export interface ReportInput extends Omit<FactSettings, 'least'> {
  /** Files, and addresses of LRSs. */
  readonly exports: readonly string[];
  readonly roster: string | undefined;
  readonly mappings: readonly string[];
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
  /** Stops the run: it fails, and leaves nothing behind. */
  readonly signal?: AbortSignal;
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
  const steps = new Steps(input);
  const { signal } = input;
  const { work, remove } = await workFolder(input.out);
  let facts: Facts | undefined;
  try {
    facts = await Facts.open(work, { ...input, least: LEAST }, { onShare: steps.tell, signal });
    const sources = await readAll(facts, input, work, steps);
    const course = await courseOf(facts, input.course);
    steps.begin('Putting the exports together', [0.5, 0.85]);
    await facts.settle(course, await courseItems(input.root));
    steps.begin('Asking the questions', [0.85, 0.93]);
    const answers = await answersOf(facts, LEAST);
    if (Number(answers.summary[0]?.['people']) === 0) {
      throw new ReportError(
        input.exports.join(', '),
        'there are no people in it',
        'Is the export empty? Check its filters in the LMS.',
      );
    }
    steps.begin('Writing', [0.93, 1]);
    const names = await write(facts, answers, { ...input, course: course ?? input.title, sources, work });
    return {
      headline: headlineOf(answers),
      flaws: facts.flaws,
      files: names.map((name) => join(input.out, name)),
    };
  } finally {
    facts?.close();
    await remove();
  }
}

/** The steps of a run: each a part of the whole, with progress of its own. */
class Steps {
  readonly #input: Pick<ReportInput, 'onProgress' | 'signal'>;
  #what = '';
  #part: Part = [0, 0];

  constructor(input: Pick<ReportInput, 'onProgress' | 'signal'>) {
    this.#input = input;
  }

  begin(what: string, part: Part): void {
    this.#input.signal?.throwIfAborted();
    this.#what = what;
    this.#part = part;
    this.tell(0);
  }

  /** Tells how much of the step is done. */
  readonly tell = (share: number): void => {
    const [from, to] = this.#part;
    this.#input.onProgress(this.#what, from + (to - from) * share);
  };
}

interface Source {
  readonly file: string;
  readonly source: string;
}

async function readAll(facts: Facts, input: ReportInput, work: string, steps: Steps): Promise<Source[]> {
  const sources: Source[] = [];
  const inputs = [...input.exports, ...(input.roster === undefined ? [] : [input.roster])];
  const sizes = await Promise.all(
    inputs.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 1,
      ),
    ),
  );
  const whole = sizes.reduce((sum, size) => sum + size, 1);
  let before = 0;
  for (const [index, file] of inputs.entries()) {
    const after = before + (sizes[index] ?? 0);
    const part = [(before / whole) * 0.5, (after / whole) * 0.5] as const;
    before = after;
    steps.begin(`Reading ${basename(file)}`, part);
    const isRoster = file === input.roster && index === inputs.length - 1;
    const onPage = (pages: number) => steps.begin(`Fetching page ${pages} from the LRS`, part);
    for (const { table, mapping, flaws = [] } of await openExport(file, {
      ...input,
      index,
      isRoster,
      work,
      onPage,
    })) {
      facts.flaws.push(...flaws);
      await facts.add({ table, mapping });
      sources.push({ file: basename(file), source: mapping.source });
    }
  }
  return sources;
}

/** The one course that the report is about. */
async function courseOf(facts: Facts, wanted: string | undefined): Promise<string | null> {
  const courses = facts.courses();
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
  const names: string[] = [...REPORT_FILES];
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
  for (const name of names) await replace(join(folder, name), join(out, name));
  // What an earlier report had and this one has not could name people whom this one does not name.
  const written = [...REPORT_FILES, ...QUERIES.map((query) => `${query}.csv`)];
  const stale = [...written, ...(privacy === 'names' ? [] : LRS_FILES)].filter(
    (name) => !names.includes(name),
  );
  for (const name of stale) await rm(join(out, name), { force: true });
  return names;
}

const REPORT_FILES = ['report.html', 'report.xlsx', 'report.json'] as const;

async function replace(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    const hint = 'Is it a folder, or open in another program? Close or move it, and run the command again.';
    throw new ReportError(to, `this file cannot be replaced (${error.code ?? error.message})`, hint);
  });
}

/** All queries as they can be run in a warehouse, the schema first. */
export async function allSql(): Promise<string> {
  const names = ['schema', 'learner', 'person-total', ...QUERIES] as const;
  const files = await Promise.all(names.map(sqlOf));
  return names.map((name, index) => `-- ${name}.sql\n${files[index]}`).join('\n');
}
