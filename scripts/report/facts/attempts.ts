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
  const date = (column: Column | undefined) =>
    column === undefined
      ? 'NULL'
      : `(SELECT CAST(any_value(value) AS TIMESTAMP) FROM date_${number} d WHERE d.text = ${cell(column)})`;
  const columns = record.status ?? [];
  const ranks = columns.map((column) => {
    const order = STATUSES.map((status, rank) => `WHEN ${quote(status)} THEN ${rank}`).join(' ');
    // "Completed" and "failed" beside each other: failed.
    return `(SELECT max(CASE value ${order} END) FROM status_${number} t WHERE t.text = ${cell(column)})`;
  });
  const rank =
    ranks.length > 1
      ? `CASE WHEN 2 IN (${ranks.join(', ')}) THEN 2 ELSE greatest(${ranks.join(', ')}) END`
      : (ranks[0] ?? 'NULL');
  const said = `CASE ${rank} ${STATUSES.map((status, index) => `WHEN ${index} THEN ${quote(status)}`).join(' ')} END`;
  const seconds =
    record.duration === undefined
      ? 'NULL'
      : `(SELECT CAST(any_value(value) AS BIGINT) FROM duration_${number} t WHERE t.text = ${cell(record.duration)})`;
  const begun = record.started ?? record.last ?? record.attempt;
  await engine.run(`
    INSERT INTO attempt
    SELECT person, ${number}, attempt,
      coalesce(said, CASE WHEN score >= (SELECT number FROM setting WHERE name = 'pass_mark') THEN 'passed'
        WHEN completed IS NOT NULL THEN 'completed' ELSE 'in progress' END),
      score, started, last, completed, seconds, version
    FROM (
      SELECT p.person, try_cast(${cell(record.attempt)} AS INTEGER) AS attempt, ${said} AS said,
        ${numberIn(record.score)} AS score, ${date(record.started)} AS started, ${date(record.last)} AS last,
        ${date(record.completed)} AS completed, ${seconds} AS seconds, ${cell(record.version)} AS version
      FROM raw_${number} x JOIN seen_person p ON p.file = ${number} AND p.r = x.r
      WHERE ${ofCourse(record, course)} AND ${begun === undefined || record.status?.length ? 'true' : `${cell(begun)} IS NOT NULL`}
    )`);
}
