import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { suggest } from '../../../build/content/did-you-mean.ts';
import { format, ProblemList } from '../../../build/content/problems.ts';
import { list, name, notes, record } from '../../../build/content/schema/fields.ts';
import { fit } from '../../../build/content/shape.ts';
import { parseYaml, type YamlSource } from '../../../build/content/yaml.ts';
import { ReportError } from '../source/report-error.ts';
import { plain } from '../values/plain.ts';
import { STATUSES } from '../values/status.ts';
import { known, type Mapping, type PersonColumns } from './mapping.ts';
import { personIn } from './person.ts';
import { headersOf } from './readers.ts';

const header = (about: string) => name(`the header of the column with ${about}`).optional();

const personSchema = record('who a row is about', {
  id: header('the id of the person'),
  email: header('the mail address'),
  name: header('the whole name'),
  first: header('the first name'),
  last: header('the last name'),
  department: header('the department'),
  manager: header('the manager'),
  site: header('the site'),
  hired: header('the day on which the person was hired'),
  due: header('the day by which the course is to be completed'),
});

const recordSchema = record('what a row tells', {
  course: header('the name of the course'),
  attempt: header('the number of the attempt'),
  status: list(
    name('the header of a column with a status'),
    'the columns with a status: completion, success',
  ).optional(),
  score: header('the score, in percent'),
  started: header('the time when the person began'),
  last: header('the time when the person was last seen'),
  completed: header('the day of completion'),
  duration: header('the time spent'),
  version: header('the version of the course'),
});

const mappingSchema = record('the mapping', {
  source: name('what the export is, in your words'),
  person: personSchema,
  record: recordSchema,
  words: z
    .record(z.string(), z.enum(STATUSES))
    .meta({ description: 'words for a status, and what they mean' })
    .register(notes, { hint: `Write your LMS's word, then one of: ${STATUSES.join(', ')}.` })
    .optional(),
});

/**
 * What a mapping file says of an export.
 * @param name of the export, for messages
 * @throws {ReportError} with every mistake in it, its place and remedy
 */
export async function readMapping(file: string, headers: readonly string[], name: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new ReportError(file, 'there is no such mapping', 'Name a file that is there.');
  const problems = new ProblemList();
  const source = parseYaml(text, file, problems);
  if (source && hasNoPerson(source.data)) {
    const hint = 'Take off the # before "id" or "email", and write the header of the column behind it.';
    problems.add(source.keyPlace(['person']), 'missing-key', 'nothing is filled in below "person"', hint);
  }
  const data = source && problems.problems.length === 0 ? fit(mappingSchema, source, problems) : null;
  if (source && data) checkHeaders(source, data, headers, problems);
  if (!source || !data || problems.problems.length > 0) {
    throw new ReportError(
      file,
      `the mapping has mistakes, or is not for ${name}`,
      `Mend them:\n${format(problems.problems)}`,
    );
  }
  const columns = headersOf(headers);
  const numbers = <T extends object>(names: T) =>
    known(
      Object.fromEntries(
        Object.entries(names).map(([key, value]) => [key, columns.find(plain(String(value)))]),
      ),
    );
  const { status, ...rest } = data.record;
  const words = Object.entries(data.words ?? {}).map(([word, meaning]) => [plain(word), meaning] as const);
  return {
    source: data.source,
    person: numbers(data.person) as PersonColumns,
    records: [
      {
        ...numbers(rest),
        status: (status ?? []).flatMap((one) => columns.find(plain(one)) ?? []),
        words: Object.fromEntries(words),
      },
    ],
  };
}

/** Whether all keys of the person are still comments, as in a draft. */
function hasNoPerson(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'person' in data && data.person === null;
}

function checkHeaders(
  source: YamlSource,
  { person, record: columns }: z.output<typeof mappingSchema>,
  headers: readonly string[],
  problems: ProblemList,
): void {
  const all = headersOf(headers);
  const entries = [
    ...Object.entries(person).map(([key, value]) => ({ path: ['person', key], value })),
    ...Object.entries(columns).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map((one, index) => ({
        path: Array.isArray(value) ? ['record', key, index] : ['record', key],
        value: one,
      })),
    ),
  ];
  for (const { path, value } of entries) {
    if (all.find(plain(value)) !== undefined) continue;
    problems.add(
      source.place(path),
      'bad-value',
      `there is no column "${value}"`,
      suggest(value, headers.filter(Boolean), 'The columns are'),
    );
  }
  if (person.id === undefined && person.email === undefined) {
    const hint = 'Add "id" or "email": nobody is told apart by name alone.';
    problems.add(source.keyPlace(['person']), 'missing-key', 'nothing tells who a row is about', hint);
  }
}

const RECORD_NAMES: Readonly<Record<string, readonly string[]>> = {
  course: ['course', 'training', 'title', 'course name', 'kurs', 'cours', 'curso', 'learning'],
  attempt: ['attempt', 'versuch', 'tentative', 'intento'],
  score: [
    'score',
    'grade',
    'result',
    'points',
    'punkte',
    'note',
    'puntuacion',
    'nota',
    'ergebnis',
    'punktzahl',
  ],
  started: [
    'started',
    'start date',
    'begin',
    'first access',
    'gestartet',
    'begonnen',
    'commence le',
    'iniciado el',
  ],
  last: [
    'last access',
    'last accessed',
    'last activity',
    'letzter zugriff',
    'dernier acces',
    'ultimo acceso',
    'updated',
  ],
  completed: [
    'completed on',
    'completion date',
    'completed',
    'date completed',
    'abgeschlossen am',
    'abschlussdatum',
    'fertig am',
    'beendet am',
    'finished',
    'termine le',
    "date d'achevement",
    'fecha de finalizacion',
    'finalizado el',
  ],
  duration: ['time spent', 'duration', 'total time', 'dauer', 'duree', 'duracion', 'time'],
  version: ['version'],
};
const STATUS_NAMES = ['status', 'state', 'completion', 'completion status', 'stand', 'statut', 'estado'];

/** Whether there are columns that only a report on courses has. */
export function tellsOfCourses(headers: readonly string[]): boolean {
  const { score = [], completed = [], duration = [], attempt = [] } = RECORD_NAMES;
  return (
    headersOf(headers).find(...STATUS_NAMES, ...score, ...completed, ...duration, ...attempt) !== undefined
  );
}

/** A first mapping of an export that nobody knows, to be looked through by a person: what could be guessed is filled in. */
export function draftMapping(headers: readonly string[]): string {
  const all = headersOf(headers);
  const shown = (column: number | undefined) =>
    column === undefined ? null : JSON.stringify(headers[column]);
  const line = (key: string, value: string | null) =>
    value === null ? `  # ${key}: ""` : `  ${key}: ${value}`;
  const person = personIn(all);
  const people = [
    'id',
    'email',
    'name',
    'first',
    'last',
    'department',
    'manager',
    'site',
    'hired',
    'due',
  ] as const;
  const status = shown(all.find(...STATUS_NAMES));
  return [
    '# A mapping: which column of the export is what. Look it through, and take off the # where a column is known.',
    `# The columns are: ${headers
      .filter(Boolean)
      .map((one) => JSON.stringify(one))
      .join(', ')}`,
    'source: Our LMS',
    'person:',
    ...people.map((key) => line(key, shown(person[key]))),
    'record:',
    status === null ? '  # status: [""]' : `  status: [${status}]`,
    ...Object.entries(RECORD_NAMES).map(([key, names]) => line(key, shown(all.find(...names)))),
    `# Words of your LMS for a status that are not understood by themselves (${STATUSES.join(', ')}):`,
    '# words:',
    '#   fertig: completed',
    '',
  ].join('\n');
}
