import type { Column, PersonColumns } from '../readers/mapping.ts';
import { partAccounts } from './accounts.ts';
import { ofCourse } from './courses.ts';
import type { Engine } from './engine.ts';
import { cell, type Finding, type Loaded } from './loaded.ts';

/** Adds the people of an export to the table `seen`: one row for each of its rows. Ids are compared without case and spaces. */
export async function loadPeople(engine: Engine, { number, mapping }: Loaded): Promise<void> {
  const { person } = mapping;
  await engine.run(`
    INSERT INTO seen
    SELECT ${number}, r, nullif(lower(replace(${cell(person.id)}, ' ', '')), ''), ${cell(person.id)}, lower(${cell(person.email)}),
      ${nameOf(person)}, ${cell(person.department)}, ${turned(person.manager)}, ${cell(person.site)},
      ${cell(person.hired)}, ${cell(person.due)}, ${mapping.isRoster === true}, ${cell(person.home)}
    FROM raw_${number}`);
}

function nameOf({ name, first, last }: PersonColumns): string {
  return name === undefined
    ? `nullif(trim(concat_ws(' ', ${cell(first)}, ${cell(last)})), '')`
    : turned(name);
}

/** A name: "Last, First" is turned round, but not "Smith, Jr.". */
function turned(name: Column | undefined): string {
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
    `SELECT min(r) AS r, count(*) AS rows FROM seen WHERE file = ${number} AND key IS NULL AND email IS NULL`,
  );
  const twice = await engine.rows(
    `SELECT email, min(r) AS r, count(*) AS rows FROM seen WHERE file = ${number} AND email IS NOT NULL AND key IS NOT NULL
     GROUP BY email HAVING count(DISTINCT key) > 1 ORDER BY r LIMIT 20`,
  );
  return [
    ...nobody.flatMap(({ r, rows }) => {
      const message =
        'there is neither an id nor a mail address: counted as a person of their own, never by name alone';
      return Number(rows) > 0 ? [{ at: { row: Number(r) }, message, rows: Number(rows), lost: null }] : [];
    }),
    ...twice.map(({ email, r, rows }) => {
      const message = `the mail address${cite(String(email))} belongs to more than one id: each id is taken for a person`;
      return { at: { row: Number(r) }, message, rows: Number(rows), lost: null };
    }),
  ];
}

/**
 * Gives everyone that was seen one number: by id or else by mail. Rows of other courses say nothing of people, nor that they
 * should take this one.
 * @returns what a person should know about exports
 */
export async function settlePeople(
  engine: Engine,
  files: readonly Loaded[],
  course: string | null,
  cite: (text: string) => string,
): Promise<{ readonly file: string; readonly message: string }[]> {
  for (const loaded of files) await leaveOthersOut(engine, loaded, course);
  const shared = await partAccounts(engine);
  for (const group of ['department', 'manager', 'site']) await spellAlike(engine, group);
  await joinByMail(engine);
  const dates = files
    .map(({ number }) => `SELECT ${number} AS file, text, value FROM date_${number}`)
    .join(' UNION ALL ');
  await engine.run(`
    CREATE TABLE key_number AS SELECT key, CAST(row_number() OVER (ORDER BY key) AS INTEGER) AS person FROM (SELECT DISTINCT key FROM seen_key);
    CREATE TABLE seen_person AS SELECT k.file, k.r, n.person FROM seen_key k JOIN key_number n ON n.key = k.key;
    INSERT INTO person
      SELECT p.person, min_by(s.id, ${PLACE}), ${best('email')}, ${best('name')}, ${best('department')}, ${best('manager')}, ${best('site')},
        ${day('h')}, ${day('d')}, bool_or(s.is_roster)
      FROM seen s
      JOIN seen_person p ON p.file = s.file AND p.r = s.r
      LEFT JOIN (${dates}) h ON h.file = s.file AND h.text = s.hired
      LEFT JOIN (${dates}) d ON d.file = s.file AND d.text = s.due
      GROUP BY p.person;
    DROP TABLE seen_key; DROP TABLE key_number;`);
  const message = `${shared} names of accounts are there at several home pages: each account is taken for a person, whom a roster does not find`;
  return [
    ...(shared > 0 ? [{ file: 'the exports', message }] : []),
    ...(await strayMails(engine, files, cite)),
  ];
}

/** Where a row stands among all: those of the roster first. */
const PLACE = '(CASE WHEN s.is_roster THEN 0 ELSE s.file END) * 1000000000000 + s.r';

async function leaveOthersOut(engine: Engine, loaded: Loaded, course: string | null): Promise<void> {
  const conditions = loaded.mapping.records.map((record) => ofCourse(loaded, record, course));
  if (conditions.length === 0 || conditions.includes('true')) return;
  const { number } = loaded;
  await engine.run(
    `DELETE FROM seen WHERE file = ${number} AND r IN (SELECT r FROM raw_${number} WHERE NOT (${conditions.join(' OR ')}))`,
  );
}

/** Groups whose names differ by capitals only are one, as it is spelled first. */
async function spellAlike(engine: Engine, group: string): Promise<void> {
  await engine.run(`
    CREATE TABLE spelling AS SELECT lower(${group}) AS word, min_by(${group}, ${PLACE}) AS spelled
      FROM seen s WHERE ${group} IS NOT NULL GROUP BY lower(${group}) HAVING count(DISTINCT ${group}) > 1;
    UPDATE seen SET ${group} = spelled FROM spelling WHERE lower(${group}) = word AND ${group} <> spelled;
    DROP TABLE spelling`);
}

/**
 * Makes the table `seen_key`: who a row is about. An id that the roster does not have is someone in it whose mail address it comes
 * with, since LMSs may have ids of their own; unless a file has several ids for that address, or an id several people's addresses.
 */
async function joinByMail(engine: Engine): Promise<void> {
  await engine.run(`
    CREATE TABLE roster_mail AS
      SELECT email, min(coalesce('i' || key, 'm' || email)) AS key, count(DISTINCT coalesce(key, '')) AS people
      FROM seen WHERE is_roster AND email IS NOT NULL GROUP BY email;
    CREATE TABLE stray AS
      SELECT file, key, email, count(*) OVER (PARTITION BY file, email) AS ids
      FROM (SELECT DISTINCT file, key, email FROM seen WHERE key IS NOT NULL AND email IN (SELECT email FROM roster_mail) AND NOT is_roster);
    DELETE FROM stray WHERE key IN (SELECT key FROM seen WHERE is_roster AND key IS NOT NULL);
    CREATE TABLE joined AS
      SELECT s.key, min(m.key) AS meant FROM stray s JOIN roster_mail m ON m.email = s.email
      GROUP BY s.key HAVING count(DISTINCT m.key) = 1 AND max(s.ids) = 1 AND max(m.people) = 1;
    CREATE TABLE known AS
      SELECT s.file, s.r, s.email, s.is_roster, coalesce(j.meant, 'i' || s.key) AS key
      FROM seen s LEFT JOIN joined j ON j.key = s.key AND NOT s.is_roster;
    CREATE TABLE known_mail AS
      SELECT email, coalesce(min(key) FILTER (WHERE is_roster), min(key)) AS key
      FROM known WHERE email IS NOT NULL AND key IS NOT NULL GROUP BY email;
    CREATE TABLE seen_key AS
      SELECT s.file, s.r, coalesce(s.key, k.key, 'm' || s.email, 'r' || s.file || '.' || s.r) AS key
      FROM known s LEFT JOIN known_mail k ON k.email = s.email;
    DROP TABLE known; DROP TABLE known_mail;`);
}

/** Mail addresses of the roster that come with another id, where nobody can know who is meant. */
async function strayMails(engine: Engine, files: readonly Loaded[], cite: (text: string) => string) {
  const rows = await engine.rows(
    `SELECT DISTINCT file, email FROM stray WHERE key NOT IN (SELECT key FROM joined) ORDER BY file, email LIMIT 20`,
  );
  return rows.map(({ file, email }) => ({
    file: files.find(({ number }) => number === file)?.table.file ?? '',
    message: `the mail address${cite(String(email))} comes with an id that the roster does not have, and may be more than one person's there or here: kept apart`,
  }));
}

/** The roster's date; where it has none, the latest of the exports. */
function day(date: string): string {
  return `CAST(coalesce(max(${date}.value) FILTER (WHERE s.is_roster), max(${date}.value)) AS DATE)`;
}

/** What the roster says goes before what exports say; of these, the last one named. */
function best(column: string): string {
  return `max_by(s.${column}, (CASE WHEN s.is_roster THEN 1000000 ELSE s.file END)) FILTER (WHERE s.${column} IS NOT NULL)`;
}
