import { known, type Headers, type Mapping, type RecordColumns } from './mapping.ts';
import { personIn } from './person.ts';

/** Names of the columns of a transcript, in small letters without accents. */
export interface TranscriptNames {
  readonly course: readonly string[];
  readonly status: readonly (readonly string[])[];
  readonly score?: readonly string[];
  readonly started?: readonly string[];
  readonly last?: readonly string[];
  readonly completed?: readonly string[];
  readonly duration?: readonly string[];
  readonly attempt?: readonly string[];
  readonly version?: readonly string[];
  readonly words?: RecordColumns['words'];
}

/** One row for each person and course: what most LMSs call a transcript. */
export function transcript(headers: Headers, source: string, names: TranscriptNames): Mapping {
  const find = (list: readonly string[] | undefined) => (list ? headers.find(...list) : undefined);
  const status = names.status.map(find).filter((column) => column !== undefined);
  const record = known({
    course: find(names.course),
    score: find(names.score),
    started: find(names.started),
    last: find(names.last),
    completed: find(names.completed),
    duration: find(names.duration),
    attempt: find(names.attempt),
    version: find(names.version),
    words: names.words,
  });
  return { source, person: personIn(headers), records: [{ ...record, status }] };
}
