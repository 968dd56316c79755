import type { Key } from '../../course/model/course.ts';
import type { Place, ProblemList } from './problems.ts';

/** Path of the file of released ids. */
export const IDS_FILE = 'course/released-ids.txt';

/** What has a permanent number. */
export type IdKind = 'lesson' | 'question' | 'quiz' | 'final' | 'activity';

/** An id as the content uses it. */
export interface UsedId {
  readonly kind: IdKind;
  /** `module/lesson`, `module/question`, `module/activity`, `module` for its quiz, or the id of a final assessment. */
  readonly path: string;
  readonly place: Place;
}

/** The numbers of all ids in use, and the ids that are new. */
export interface AssignedIds {
  /** The file of released ids as it was read, '' if there is none yet. */
  readonly released: string;
  /** New ids, as lines of that file, in the order of their numbers. */
  readonly added: readonly string[];
  /** The permanent number of an id in use; throws for one that is not. */
  key(kind: IdKind, path: string): Key;
}

interface Entry {
  readonly kind: string;
  readonly path: string;
  readonly retired: boolean;
  readonly number: Key;
  readonly line: number;
}

/**
 * Gives every id its permanent number: known ones the number of their line in the file of released ids (comments and
 * empty lines not counted), new ones the next numbers in course order. Notes released ids that are gone without
 * being marked as retired, and retired ones that are used again.
 * @param mayBeHidden true for released ids whose file could not be read: that problem has been told already
 */
export function assignKeys(
  released: string,
  used: readonly UsedId[],
  problems: ProblemList,
  mayBeHidden: (kind: string, path: string) => boolean = () => false,
): AssignedIds {
  const entries = parse(released, problems);
  const byId = new Map(entries.map((entry) => [idLine(entry), entry]));
  const keys = new Map<string, Key>();
  const added: string[] = [];
  for (const id of used) {
    const line = idLine(id);
    const entry = byId.get(line);
    if (entry?.retired) noteRetired(id, entry, problems);
    if (!entry && !keys.has(line)) added.push(line);
    if (!keys.has(line)) keys.set(line, entry?.number ?? entries.length + added.length);
  }
  for (const entry of entries) {
    if (!entry.retired && !keys.has(idLine(entry)) && !mayBeHidden(entry.kind, entry.path))
      noteVanished(entry, used, problems);
  }
  return {
    released,
    added,
    key(kind, path) {
      const key = keys.get(idLine({ kind, path }));
      if (key === undefined)
        throw new Error(`No number for ${kind} ${path}: it is not among the ids in use.`);
      return key;
    },
  };
}

/** Text of the file of released ids with the new ids appended; unchanged if there are none. */
export function appended(ids: AssignedIds): string {
  if (ids.added.length === 0) return ids.released;
  const gap = ids.released === '' || ids.released.endsWith('\n') ? '' : '\n';
  return `${ids.released}${gap}${ids.added.join('\n')}\n`;
}

const idLine = ({ kind, path }: { kind: string; path: string }): string => `${kind} ${path}`;

const pattern =
  /^(?:(?<kind>lesson|question|activity) (?<item>[a-z0-9-]+\/[a-z0-9-]+)|(?<test>quiz|final) (?<name>[a-z0-9-]+))(?<retired> retired)?$/;

function parse(text: string, problems: ProblemList): Entry[] {
  const entries: Entry[] = [];
  const lines = new Map<string, number>();
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.trimEnd();
    if (content === '' || content.startsWith('#')) continue;
    const line = index + 1;
    const place = { file: IDS_FILE, line, column: 1 };
    const groups = pattern.exec(content)?.groups;
    if (!groups) {
      const hint =
        'A line reads "lesson module/lesson", "question module/question", "activity module/activity", "quiz module" or "final id". Restore the line from version control.';
      problems.add(place, 'malformed-released-id', 'this line cannot be read', hint);
    }
    const entry = {
      kind: groups?.['kind'] ?? groups?.['test'] ?? 'quiz',
      path: groups?.['item'] ?? groups?.['name'] ?? '',
      retired: groups?.['retired'] !== undefined,
      number: entries.length + 1,
      line,
    };
    const before = lines.get(idLine(entry));
    if (groups && before !== undefined) {
      const hint = 'Restore the file from version control: the line number of an id is its number for ever.';
      problems.add(place, 'duplicate-released-id', `${idLine(entry)} is in line ${before} already`, hint);
    }
    if (!lines.has(idLine(entry))) lines.set(idLine(entry), line);
    // Unreadable lines count too, so that the numbers of those below stay right.
    entries.push(groups ? entry : { ...entry, retired: true });
  }
  return entries;
}

function noteRetired({ kind, path, place }: UsedId, { line }: Entry, problems: ProblemList): void {
  const message = `the id of ${kind} "${path}" was retired (${IDS_FILE}, line ${line})`;
  const hint =
    'Choose another id: learners may still have records under this one. If it is the same item as before, delete " retired" in that line.';
  problems.add(place, 'retired-id-used', message, hint);
}

function noteVanished(entry: Entry, used: readonly UsedId[], problems: ProblemList): void {
  const place = { file: IDS_FILE, line: entry.line, column: 1 };
  const other = used.find(({ kind, path }) => path === entry.path && kind !== entry.kind);
  const hint = `Bring it back under this id. Only if it is gone for good, write "${idLine(entry)} retired" in this line; learners lose their records of it.`;
  if (other) {
    problems.add(
      place,
      'changed-kind',
      `"${entry.path}" was released as a ${entry.kind} and is a ${other.kind} now`,
      hint,
    );
  } else {
    problems.add(place, 'vanished-id', `the ${entry.kind} "${entry.path}" was released and is gone`, hint);
  }
}
