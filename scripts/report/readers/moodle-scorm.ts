import { known, type AnswerColumns, type Column, type Headers, type Mapping } from './mapping.ts';
import { personIn } from './person.ts';

const ATTEMPT = ['attempt', 'versuch', 'tentative', 'intento'];
const STARTED = [
  'started on',
  'begonnen am',
  'commence le',
  'comenzado en',
  'comenzado el',
  'empezado el',
  'gestartet am',
];
const LAST = [
  'last accessed on',
  'zuletzt geoffnet am',
  'letzter zugriff am',
  'zuletzt zugegriffen am',
  'dernier acces le',
  'ultimo acceso en',
  'ultimo acceso el',
  'ultima entrada el',
];
const SCORE = ['score', 'punktzahl', 'bewertung', 'punkte', 'puntuacion', 'calificacion', 'note'];
const QUESTION = /^(?:question|frage|pregunta) (\d+)$/;
const RESPONSE = /^(?:response|antwort|reponse|respuesta) (\d+)$/;
const RIGHT = /^(?:right answer|richtige antwort|bonne reponse|reponse correcte|respuesta correcta) (\d+)$/;
const RESULT = /^(?:result|ergebnis|resultat|resultado) (\d+)$/;

/**
 * Moodle's SCORM report (mod/scorm/report): basic, interactions and objectives are one table with more or fewer
 * columns. It has no status. After the score comes a column for each SCO, with its score or a word for its status.
 */
export function moodleScorm(headers: Headers, rows: readonly (readonly string[])[]): Mapping | null {
  const attempt = headers.find(...ATTEMPT);
  const started = headers.find(...STARTED);
  const last = headers.find(...LAST);
  const score = headers.find(...SCORE);
  if (attempt === undefined || last === undefined || score === undefined) return null;
  const answers = answersIn(headers);
  const sco = scoColumn(headers, score);
  const columns = { attempt, started, last, score, status: sco === undefined ? undefined : [sco] };
  const objectives = objectivesIn(headers, sco);
  const isBlank =
    answers.length > 0 && rows.every((row) => answers.every(({ result }) => !row[result]?.trim()));
  return {
    source: 'SCORM report of Moodle',
    person: personIn(headers),
    records: [{ ...known(columns), answers, objectives }],
    remarks: isBlank ? [BLANK] : [],
  };
}

const BLANK =
  "has columns for answers, but they are blank: Moodle's interactions report cannot show those of SCORM 2004. Use the SCORM 1.2 package to have them.";

function answersIn(headers: Headers): AnswerColumns[] {
  const byNumber = (pattern: RegExp) =>
    new Map(headers.matching(pattern).map(({ column, match }) => [match[1], column] as const));
  const [responses, rights, results] = [byNumber(RESPONSE), byNumber(RIGHT), byNumber(RESULT)];
  return headers.matching(QUESTION).flatMap(({ column: item, match }) => {
    const [response, right, result] = [responses, rights, results].map((columns) => columns.get(match[1]));
    if (response === undefined || result === undefined) return [];
    return [{ item, response, result, ...known({ right }) }];
  });
}

function scoColumn({ all }: Headers, score: Column): Column | undefined {
  return score + 1 < all.length ? score + 1 : undefined;
}

/** Columns behind the SCO's that are named like an objective. */
function objectivesIn(headers: Headers, sco: Column | undefined) {
  if (sco === undefined) return [];
  return headers.matching(/^[a-z0-9_.-]+$/).flatMap(({ column }) => {
    return column > sco ? [{ id: headers.all[column] ?? '', score: column }] : [];
  });
}
