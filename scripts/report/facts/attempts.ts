import type { Column, RecordColumns } from '../readers/mapping.ts';
import { STATUSES } from '../values/status.ts';
import { ofCourse } from './courses.ts';
import { quote, type Engine } from './engine.ts';
import { cell, scoreIn, type Loaded } from './loaded.ts';

/** Adds what an export says of attempts and objectives. */
export async function loadRecords(engine: Engine, loaded: Loaded, course: string | null): Promise<void> {
  for (const record of loaded.mapping.records) {
    const where = ofCourse(loaded, record, course);
    if (where === 'false') continue;
    if (tellsAttempts(record)) await loadAttempts(engine, loaded, record, where);
    for (const { id, score } of record.objectives ?? []) {
      await engine.run(`
        INSERT INTO objective SELECT p.person, ${quote(id)}, ${scoreIn(score)} FROM raw_${loaded.number} x
        JOIN seen_person p ON p.file = ${loaded.number} AND p.r = x.r
        WHERE ${scoreIn(score)} IS NOT NULL AND ${where}`);
    }
  }
}

/** Answers alone are no attempt: the export that has them tells of it elsewhere. */
function tellsAttempts(record: RecordColumns): boolean {
  return (
    record.answers === undefined || Object.keys(record).some((key) => key !== 'answers' && key !== 'course')
  );
}

async function loadAttempts(engine: Engine, { number }: Loaded, record: RecordColumns, where: string) {
  const joins: string[] = [];
  /** What the text in a column means. */
  const meaning = (kind: 'date' | 'duration' | 'status', column: Column | undefined) => {
    if (column === undefined) return 'NULL';
    const name = `m${joins.length}`;
    joins.push(`LEFT JOIN ${kind}_${number} ${name} ON ${name}.text = ${cell(column)}`);
    return `${name}.value`;
  };
  const ranks = (record.status ?? []).map((column) => {
    const order = STATUSES.map((status, rank) => `WHEN ${quote(status)} THEN ${rank}`).join(' ');
    return `CASE ${meaning('status', column)} ${order} END`;
  });
  // "Completed" and "failed" beside each other: failed.
  const rank =
    ranks.length > 1
      ? `CASE WHEN 2 IN (${ranks.join(', ')}) THEN 2 ELSE greatest(${ranks.join(', ')}) END`
      : (ranks[0] ?? 'NULL');
  const said = `CASE ${rank} ${STATUSES.map((status, index) => `WHEN ${index} THEN ${quote(status)}`).join(' ')} END`;
  // A row of someone who is only enrolled has nothing in any of these.
  const { attempt, started, last, completed, score, status = [] } = record;
  const signs = [attempt, started, last, completed, score, ...status].filter(
    (column) => column !== undefined,
  );
  const isBegun = signs.map((column) => `${cell(column)} IS NOT NULL`).join(' OR ') || 'true';
  await engine.run(`
    INSERT INTO attempt
    SELECT person, ${number}, attempt,
      coalesce(said, CASE WHEN score >= (SELECT number FROM setting WHERE name = 'pass_mark') THEN 'passed'
        WHEN completed IS NOT NULL THEN 'completed' END),
      score, started, last, completed, seconds, version
    FROM (
      SELECT p.person, try_cast(${cell(attempt)} AS INTEGER) AS attempt, ${said} AS said,
        ${scoreIn(score)} AS score, CAST(${meaning('date', started)} AS TIMESTAMP) AS started,
        CAST(${meaning('date', last)} AS TIMESTAMP) AS last, CAST(${meaning('date', completed)} AS TIMESTAMP) AS completed,
        CAST(${meaning('duration', record.duration)} AS BIGINT) AS seconds, ${cell(record.version)} AS version
      FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r ${joins.join(' ')}
      WHERE ${where} AND (${isBegun})
    )`);
}
