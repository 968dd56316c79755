import type { PersonColumns } from '../readers/mapping.ts';
import type { Engine } from './engine.ts';
import { cell, type Finding, type Loaded } from './loaded.ts';

/** Adds the people of an export to the table `seen`: one row for each of its rows. */
export async function loadPeople(engine: Engine, { number, mapping }: Loaded): Promise<void> {
  const { person } = mapping;
  await engine.run(`
    INSERT INTO seen
    SELECT ${number}, r, ${cell(person.id)}, lower(${cell(person.email)}), ${nameOf(person)},
      ${cell(person.department)}, ${cell(person.manager)}, ${cell(person.site)},
      ${cell(person.hired)}, ${cell(person.due)}, ${mapping.isRoster === true}
    FROM raw_${number}`);
}

/** "Last, First" is turned round, but not "Smith, Jr.". */
function nameOf({ name, first, last }: PersonColumns): string {
  if (name === undefined) return `nullif(trim(concat_ws(' ', ${cell(first)}, ${cell(last)})), '')`;
  const text = cell(name);
  return `CASE WHEN regexp_full_match(${text}, '[^,]+, *[^,]+') AND NOT regexp_matches(${text}, ', *(Jr|Sr|II|III|IV|PhD|MD)\\.?$')
    THEN regexp_replace(${text}, '([^,]+), *([^,]+)', '\\2 \\1') ELSE ${text} END`;
}

/** Rows of people that nobody could find again, and mails that belong to two ids. */
export async function strangersIn(
  engine: Engine,
  { number }: Loaded,
  cite: (text: string) => string,
): Promise<Finding[]> {
  const nobody = await engine.rows(
    `SELECT min(r) AS r, count(*) AS rows FROM seen WHERE file = ${number} AND id IS NULL AND email IS NULL`,
  );
  const twice = await engine.rows(
    `SELECT email, min(r) AS r, count(*) AS rows FROM seen WHERE file = ${number} AND email IS NOT NULL AND id IS NOT NULL
     GROUP BY email HAVING count(DISTINCT id) > 1 ORDER BY r LIMIT 20`,
  );
  return [
    ...nobody.flatMap(({ r, rows }) => {
      const message =
        'there is neither an id nor a mail address: counted as a person of their own, never by name alone';
      return Number(rows) > 0 ? [{ at: { row: Number(r) }, message, rows: Number(rows) }] : [];
    }),
    ...twice.map(({ email, r, rows }) => {
      const message = `the mail address${cite(String(email))} belongs to more than one id: each id is taken for a person`;
      return { at: { row: Number(r) }, message, rows: Number(rows) };
    }),
  ];
}

/** Gives everyone that was seen one number, by id or else by mail. */
export async function settlePeople(engine: Engine, files: readonly Loaded[]): Promise<void> {
  const dates = files
    .map(({ number }) => `SELECT ${number} AS file, text, value FROM date_${number}`)
    .join(' UNION ALL ');
  await engine.run(`
    CREATE TABLE known_mail AS SELECT email, min(id) AS id FROM seen WHERE email IS NOT NULL AND id IS NOT NULL GROUP BY email;
    CREATE TABLE seen_key AS
      SELECT s.file, s.r, coalesce('i' || coalesce(s.id, k.id), 'm' || s.email, 'r' || s.file || '.' || s.r) AS key
      FROM seen s LEFT JOIN known_mail k ON k.email = s.email;
    CREATE TABLE key_number AS SELECT key, CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS person FROM (SELECT DISTINCT key FROM seen_key);
    CREATE TABLE seen_person AS SELECT k.file, k.r, n.person FROM seen_key k JOIN key_number n ON n.key = k.key;
    INSERT INTO person
      SELECT p.person, max(s.id), ${best('email')}, ${best('name')}, ${best('department')}, ${best('manager')}, ${best('site')},
        CAST(max(h.value) AS DATE), CAST(max(d.value) AS DATE), bool_or(s.is_roster)
      FROM seen s
      JOIN seen_person p ON p.file = s.file AND p.r = s.r
      LEFT JOIN (${dates}) h ON h.file = s.file AND h.text = s.hired
      LEFT JOIN (${dates}) d ON d.file = s.file AND d.text = s.due
      GROUP BY p.person;
    DROP TABLE seen_key; DROP TABLE key_number;`);
}

/** What the roster says goes before what exports say; of these, the last one named. */
function best(column: string): string {
  return `max_by(s.${column}, (CASE WHEN s.is_roster THEN 1000000 ELSE s.file END)) FILTER (WHERE s.${column} IS NOT NULL)`;
}
