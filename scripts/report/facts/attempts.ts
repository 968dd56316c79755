import type { Column, RecordColumns } from '../readers/mapping.ts';
import { plain } from '../values/plain.ts';
import { STATUSES } from '../values/status.ts';
import { loadAnswers } from './first-answers.ts';
import { quote, type Engine } from './engine.ts';
import { cell, numberIn, type Loaded } from './loaded.ts';

/** Adds what an export says of attempts, answers and objectives. */
export async function loadRecords(engine: Engine, loaded: Loaded, course: string | null): Promise<void> {
  for (const record of loaded.mapping.records) {
    if (course !== null && typeof record.course === 'object' && plain(record.course.name) !== plain(course))
      continue;
    await loadAttempts(engine, loaded, record, course);
    await loadAnswers(engine, loaded, record, ofCourse(record, course));
    for (const { id, score } of record.objectives ?? []) {
      await engine.run(`
        INSERT INTO objective SELECT p.person, ${quote(id)}, ${numberIn(score)} FROM raw_${loaded.number} x
        JOIN seen_person p ON p.file = ${loaded.number} AND p.r = x.r
        WHERE ${numberIn(score)} IS NOT NULL AND ${ofCourse(record, course)}`);
    }
  }
}

/** Whether a row is about the course. */
function ofCourse({ course: column }: RecordColumns, course: string | null): string {
  return typeof column === 'number' && course !== null
    ? `lower(${cell(column)}) = lower(${quote(course)})`
    : 'true';
}

async function loadAttempts(
  engine: Engine,
  { number }: Loaded,
  record: RecordColumns,
  course: string | null,
) {
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
  const begun = record.started ?? record.last ?? record.attempt;
  await engine.run(`
    INSERT INTO attempt
    SELECT person, ${number}, attempt,
      coalesce(said, CASE WHEN score >= (SELECT number FROM setting WHERE name = 'pass_mark') THEN 'passed'
        WHEN completed IS NOT NULL THEN 'completed' ELSE 'in progress' END),
      score, started, last, completed, seconds, version
    FROM (
      SELECT p.person, try_cast(${cell(record.attempt)} AS INTEGER) AS attempt, ${said} AS said,
        ${numberIn(record.score)} AS score, CAST(${meaning('date', record.started)} AS TIMESTAMP) AS started,
        CAST(${meaning('date', record.last)} AS TIMESTAMP) AS last, CAST(${meaning('date', record.completed)} AS TIMESTAMP) AS completed,
        CAST(${meaning('duration', record.duration)} AS BIGINT) AS seconds, ${cell(record.version)} AS version
      FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r ${joins.join(' ')}
      WHERE ${ofCourse(record, course)} AND ${begun === undefined || record.status?.length ? 'true' : `${cell(begun)} IS NOT NULL`}
    )`);
}
