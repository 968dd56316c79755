import type { RecordColumns } from '../readers/mapping.ts';
import { plain } from '../values/plain.ts';
import { quote, type Engine } from './engine.ts';
import { cell, type Finding, type Loaded } from './loaded.ts';

/** Courses that an export tells of, as they stand in it. */
export async function coursesIn(
  engine: Engine,
  { number, mapping }: Omit<Loaded, 'courses'>,
): Promise<string[]> {
  const names = new Set<string>();
  for (const { course } of mapping.records) {
    if (typeof course === 'object') names.add(course.name);
    if (typeof course !== 'number') continue;
    const rows = await engine.rows(
      `SELECT DISTINCT ${cell(course)} AS name FROM raw_${number} WHERE name IS NOT NULL`,
    );
    for (const { name } of rows) names.add(String(name));
  }
  return [...names].sort();
}

/**
 * Whether a row is about the course, by its name without accents and capitals. A row without a name is about the only course that
 * its export tells of.
 */
export function ofCourse(
  { courses }: Loaded,
  { course: column }: RecordColumns,
  course: string | null,
): string {
  if (column === undefined || course === null) return 'true';
  const isMeant = (name: string) => plain(name) === plain(course);
  if (typeof column === 'object') return String(isMeant(column.name));
  if (courses.every(isMeant)) return 'true';
  const names = courses.filter(isMeant).map(quote);
  return names.length === 0 ? 'false' : `coalesce(${cell(column)} IN (${names.join(', ')}), false)`;
}

/** Rows that name no course, in an export that tells of several. */
export async function namelessIn(engine: Engine, { number, mapping, courses }: Loaded): Promise<Finding[]> {
  const columns = mapping.records.map(({ course }) => course).filter((column) => typeof column === 'number');
  if (columns.length === 0 || new Set(courses.map(plain)).size < 2) return [];
  const isBlank = columns.map((column) => `${cell(column)} IS NULL`).join(' AND ');
  const [found] = await engine.rows(
    `SELECT min(r) AS r, count(*) AS rows FROM raw_${number} WHERE ${isBlank}`,
  );
  const rows = Number(found?.['rows']);
  const message = 'the row names no course, and the file tells of several: it is left out';
  return rows === 0 ? [] : [{ at: { row: Number(found?.['r']) }, message, rows, lost: 'rows' }];
}
