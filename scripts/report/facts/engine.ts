import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** A value as a query gives it. */
export type Value = string | number | boolean | null;

/** A row of an answer, by column. */
export type Row = Readonly<Record<string, Value>>;

/** How the database tells what it does, and is stopped. */
export interface EngineOptions {
  /** Told how much of the work at hand is done, from 0 to 1. */
  readonly onShare?: (share: number) => void;
  /** Stops what runs, which then fails. */
  readonly signal?: AbortSignal | undefined;
}

/** The part of the work at hand that a statement is: from 0 to 1. */
export type Part = readonly [from: number, to: number];

const POLL_MS = 250;

/** The database that the report is computed with: one file, deleted with its folder. */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #onShare: (share: number) => void;

  /** @param file where the database lies; what does not fit into memory goes beside it */
  static async open(file: string, options: EngineOptions = {}): Promise<Engine> {
    const instance = await DuckDBInstance.create(file, {
      memory_limit: '3GB',
      preserve_insertion_order: 'true',
    });
    const connection = await instance.connect();
    await connection.run(
      'SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0',
    );
    return new Engine(instance, connection, options);
  }

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    { onShare = () => undefined, signal }: EngineOptions,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#onShare = onShare;
    signal?.addEventListener('abort', () => connection.interrupt());
  }

  /** Runs statements. @param part of the work at hand, for long ones: then their progress is told */
  async run(sql: string, part?: Part): Promise<void> {
    if (sql.trim() === '') return;
    const timer = part && setInterval(() => this.#tell(part), POLL_MS);
    try {
      await this.#connection.run(sql);
    } finally {
      clearInterval(timer);
    }
  }

  #tell([from, to]: Part): void {
    const { percentage } = this.#connection.progress;
    if (percentage > 0) this.#onShare(from + (to - from) * Math.min(1, percentage / 100));
  }

  /** Runs a query; dates come as text, whole numbers as numbers. */
  async rows(sql: string): Promise<Row[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    const types = reader.columnTypes().map(String);
    const names = reader.columnNames();
    return reader.getRowObjectsJson().map((row) => {
      return Object.fromEntries(
        names.map((name, index) => [name, plainValue(row[name], types[index] ?? '')]),
      );
    });
  }

  /** Fills a table, which is there already, with rows of texts and numbers. */
  async fill(table: string, rows: Iterable<readonly Value[]>): Promise<void> {
    const appender = await this.#connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'string') appender.appendVarchar(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else appender.appendDouble(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** Lets go of the database. */
  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Whole numbers of 64 bits and more come as text. */
function plainValue(value: unknown, type: string): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && /INT|DECIMAL/.test(type)) return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : String(value);
}

/** A text as it stands in SQL. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
