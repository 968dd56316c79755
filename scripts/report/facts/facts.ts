import { createReadStream, createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DateOrder } from '../values/dates.ts';
import { linesOf } from '../source/places.ts';
import { plain } from '../values/plain.ts';
import { coursesIn, namelessIn } from './courses.ts';
import { Engine, quote, type EngineOptions, type Row } from './engine.ts';
import { loadRecords } from './attempts.ts';
import type { CourseItem } from './course-items.ts';
import { loadAnswers } from './first-answers.ts';
import type { Flaw, Loaded } from './loaded.ts';
import { loadMeanings } from './meanings.ts';
import { loadPeople, settlePeople, strangersIn } from './people.ts';
import { citing, HIDDEN, type Privacy } from './privacy.ts';
import { sqlOf, type QueryName } from './queries.ts';
import { loadRaw } from './raw.ts';

/** Headers that are there twice: of two, nobody can know which one is meant. */
function doubles(headers: readonly string[]): string[] {
  return headers.flatMap((header, index) => {
    const first = headers.indexOf(header);
    if (header === '' || first === index) return [];
    return [
      `the header "${header}" is there twice, in columns ${first + 1} and ${index + 1}: the first is read`,
    ];
  });
}

/** What facts are computed with. */
export interface FactSettings {
  /** Percent from which a score is a pass, where an export has no status. */
  readonly passMark: number;
  /** `YYYY-MM-DD`: what is due before is overdue. */
  readonly today: string;
  /** Fewest answers or people of which a mean is shown. */
  readonly least: number;
  /** How to read dates that could be either. */
  readonly dates: DateOrder | null;
  readonly privacy: Privacy;
}

/** The facts of all exports, and the answers to questions about them. */
export class Facts {
  readonly #engine: Engine;
  readonly #settings: FactSettings;
  readonly #loaded: Loaded[] = [];
  readonly flaws: Flaw[] = [];

  /** @param work folder for the database */
  static async open(work: string, settings: FactSettings, options?: EngineOptions): Promise<Facts> {
    const engine = await Engine.open(join(work, 'facts.duckdb'), options);
    const facts = new Facts(engine, settings);
    await engine.run(await sqlOf('schema'));
    await engine.run(
      'CREATE TABLE seen (file INTEGER, r BIGINT, key TEXT, id TEXT, email TEXT, name TEXT, department TEXT, manager TEXT, site TEXT, hired TEXT, due TEXT, is_roster BOOLEAN, home TEXT)',
    );
    const { passMark, today, least } = settings;
    await engine.run(
      `INSERT INTO setting VALUES ('pass_mark', ${passMark}, NULL), ('least', ${least}, NULL), ('today', NULL, ${quote(today)})`,
    );
    return facts;
  }

  private constructor(engine: Engine, settings: FactSettings) {
    this.#engine = engine;
    this.#settings = settings;
  }

  /** Reads an export. Rows that cannot be used are among the flaws. */
  async add({ table, mapping }: Pick<Loaded, 'table' | 'mapping'>): Promise<void> {
    const raw = { number: this.#loaded.length + 1, table, mapping };
    const { findings: rejected, unread } = await loadRaw(this.#engine, raw);
    const loaded = { ...raw, courses: await coursesIn(this.#engine, raw) };
    this.#loaded.push(loaded);
    for (const remark of [...(mapping.remarks ?? []), ...doubles(table.headers)])
      this.#note(table.file, remark);
    const cite = citing(this.#settings.privacy);
    const { findings, remark } = await loadMeanings(this.#engine, loaded, {
      order: this.#settings.dates,
      today: this.#settings.today,
      cite,
    });
    if (remark !== null) this.#note(table.file, remark);
    await loadPeople(this.#engine, loaded);
    const all = [
      ...rejected,
      ...findings,
      ...(await namelessIn(this.#engine, loaded)),
      ...(await strangersIn(this.#engine, loaded, cite)),
    ];
    const lines = await linesOf(
      table,
      all.map(({ at }) => at),
      unread,
    );
    const flaws = all.map(({ message, rows, lost }, index) => ({
      file: table.file,
      line: lines[index] ?? null,
      message,
      rows,
      lost,
    }));
    this.flaws.push(...flaws.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }

  /** Names of all courses that the exports tell of. */
  courses(): string[] {
    const names = new Map<string, string>();
    for (const name of this.#loaded.flatMap(({ courses }) => courses).sort())
      if (!names.has(plain(name))) names.set(plain(name), name);
    return [...names.values()];
  }

  /**
   * Puts the exports together: one row a person, attempts merged.
   * @param course null for all that there is
   */
  async settle(course: string | null, items: readonly CourseItem[]): Promise<void> {
    const cite = citing(this.#settings.privacy);
    for (const { file, message } of await settlePeople(this.#engine, this.#loaded, course, cite))
      this.#note(file, message);
    await this.#engine.run(HIDDEN[this.#settings.privacy]);
    await loadAnswers(this.#engine, this.#loaded, course);
    for (const loaded of this.#loaded) await loadRecords(this.#engine, loaded, course);
    await this.#engine.run(`
      CREATE TABLE best AS SELECT person, objective, max(score) AS score FROM objective GROUP BY person, objective;
      DELETE FROM objective; INSERT INTO objective SELECT * FROM best; DROP TABLE best`);
    await this.#engine.fill(
      'item',
      items.map(({ item, module, objective, kind, question, right }) => [
        item,
        module,
        objective,
        kind,
        question,
        right,
      ]),
    );
    await this.#engine.fill(
      'item_option',
      items.flatMap(({ item, options }) => options.map(({ id, text, isRight }) => [item, id, text, isRight])),
    );
    await this.#engine.run(await sqlOf('learner'));
    await this.#engine.run(await sqlOf('person-total'));
  }

  /**
   * The answer to one of the questions in sql/. Fractions are rounded, for the last digits of a sum hang on the order in
   * which it was added up: the same exports give the same report.
   * @param limit the most rows that are wanted
   */
  async ask(query: QueryName, limit?: number): Promise<Row[]> {
    // Lists of people are not computed, only sorted: there is no use in a copy of a million of them.
    const kind = limit === undefined ? 'TABLE' : 'VIEW';
    await this.#engine.run(`CREATE OR REPLACE ${kind} asked_${query} AS ${await sqlOf(query)}`);
    const columns = await this.#engine.rows(`DESCRIBE asked_${query}`);
    const rounded = columns.map(({ column_name: name, column_type: type }) =>
      type === 'DOUBLE' ? `round(${name}, 10) AS ${name}` : name,
    );
    await this.#engine.run(
      `CREATE OR REPLACE VIEW result_${query} AS SELECT ${rounded.join(', ')} FROM asked_${query}`,
    );
    return this.#engine.rows(`FROM result_${query} ${limit === undefined ? '' : `LIMIT ${limit}`}`);
  }

  /**
   * Writes all rows of an answer, which has been asked for before, as CSV, whatever their number: UTF-8 with the mark that Excel needs to see it. Texts
   * that a spreadsheet would run as a formula get an apostrophe in front (OWASP, "CSV Injection").
   */
  async writeCsv(query: QueryName, columns: readonly string[], file: string): Promise<void> {
    const types = await this.#engine.rows(`DESCRIBE result_${query}`);
    const texts = new Set(
      types.filter(({ column_type: type }) => type === 'VARCHAR').map(({ column_name: name }) => name),
    );
    const list = columns.map((column) =>
      texts.has(column)
        ? `CASE WHEN regexp_matches(${column}, '^[=+\\-@\\t\\r]') THEN '''' || ${column} ELSE ${column} END AS ${column}`
        : column,
    );
    const bare = `${file}.bare`;
    await this.#engine.run(
      `COPY (SELECT ${list.join(', ')} FROM result_${query}) TO ${quote(bare)} (FORMAT csv, HEADER)`,
    );
    await writeFile(file, '\uFEFF');
    await pipeline(createReadStream(bare), createWriteStream(file, { flags: 'a' }));
    await rm(bare);
  }

  /** Any query: for tests and for what is written row by row. */
  async query(sql: string): Promise<Row[]> {
    return this.#engine.rows(sql);
  }

  /** Runs a statement of the engine's own. */
  async run(sql: string): Promise<void> {
    await this.#engine.run(sql);
  }

  /** Lets go of the database. */
  close(): void {
    this.#engine.close();
  }

  #note(file: string, message: string): void {
    this.flaws.push({ file, line: null, message, rows: 0, lost: null });
  }
}
