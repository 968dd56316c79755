import type * as z from 'zod';
import { nearest, quoted, suggest } from '../did-you-mean.ts';
import type { ProblemList } from '../problems.ts';
import { valueAt } from '../schema-path.ts';
import { fit } from '../shape.ts';
import type { Path, YamlSource } from '../yaml.ts';
import { schemaOf, textsOf, type TextRecord, type Texts } from './texts.ts';

/** What there is of a part of a file, in the original and in its translation, and where. */
interface Part {
  readonly original: unknown;
  readonly at: Path;
  readonly own: unknown;
  readonly ownAt: Path;
}

/** What comparing needs everywhere. */
interface Context {
  readonly original: YamlSource;
  readonly translation: YamlSource;
  readonly problems: ProblemList;
}

/**
 * A YAML file in another language: all that it holds, with the texts of its translation. Notes texts that are not
 * translated, for which those of the original stand in, and whatever the translation has that the original has not.
 * Places are those in the translation, as far as it has what is there.
 * @param schema of the original
 */
export function translated(
  original: YamlSource,
  schema: z.ZodType,
  translation: YamlSource,
  problems: ProblemList,
): YamlSource {
  const texts = textsOf(schema);
  if (!texts || fit(schemaOf(texts), translation, problems) === null) return original;
  const part = { original: original.data, at: [], own: translation.data, ownAt: [] };
  const data = merged(texts, part, { original, translation, problems });
  const inTranslation = (path: Path) => pathInTranslation(path, original.data, translation.data);
  const placeOf = (find: 'place' | 'keyPlace') => (path: Path) => {
    const own = inTranslation(path);
    return own ? translation[find](own) : original[find](path);
  };
  return { file: translation.file, data, place: placeOf('place'), keyPlace: placeOf('keyPlace') };
}

function merged(texts: Texts, part: Part, context: Context): unknown {
  if (texts.kind === 'text') return part.own;
  if (texts.kind === 'list') return mergedList(texts.entry, part, context);
  return mergedRecord(texts, part, context);
}

function mergedRecord({ keys }: TextRecord, part: Part, context: Context): unknown {
  const { original, translation, problems } = context;
  if (typeof part.original !== 'object' || part.original === null) return part.original;
  const result: Record<string, unknown> = { ...part.original };
  for (const [key, texts] of keys) {
    const [at, ownAt] = [
      [...part.at, key],
      [...part.ownAt, key],
    ];
    const inner = { original: valueAt(part.original, [key]), at, own: valueAt(part.own, [key]), ownAt };
    if (inner.original !== undefined && inner.own !== undefined) {
      result[key] = merged(texts, inner, context);
    } else if (inner.original !== undefined) {
      const message = `"${key}" is not translated`;
      const hint = `Add "${key}". ${said(inner, context)}`;
      problems.add(translation.place(part.ownAt), 'missing-translation', message, hint);
    } else if (inner.own !== undefined) {
      const message = `the original has no "${key}" here`;
      const hint = `Delete it, or add it to ${original.file} first.`;
      problems.add(translation.keyPlace(ownAt), 'nothing-to-translate', message, hint);
    }
  }
  return result;
}

function said({ original: value, at }: Part, { original }: Context): string {
  const { line } = original.place(at);
  return typeof value === 'string'
    ? `In line ${line} of ${original.file} it is ${quoted(value)}.`
    : `It begins in line ${line} of ${original.file}.`;
}

function mergedList(entry: TextRecord, part: Part, context: Context): unknown {
  if (!Array.isArray(part.original)) return part.original;
  const own = Array.isArray(part.own) ? (part.own as unknown[]) : [];
  const misspelt = checkEntries(part, own, context);
  return part.original.map((value: unknown, index): unknown => {
    const id = valueAt(value, ['id']);
    const ownIndex = own.findIndex((candidate) => valueAt(candidate, ['id']) === id);
    const at = [...part.at, index];
    if (ownIndex >= 0) {
      const inner = { original: value, at, own: own[ownIndex], ownAt: [...part.ownAt, ownIndex] };
      return mergedRecord(entry, inner, context);
    }
    // An id that is only misspelt is not missing as well.
    if (misspelt.has(String(id))) return value;
    const message = `"${String(part.at.at(-1))}" has no entry "${String(id)}"`;
    const { file, line } = context.original.place(at);
    const hint = `Add it, with its texts: it stands in line ${line} of ${file}.`;
    context.problems.add(context.translation.keyPlace(part.ownAt), 'missing-translation', message, hint);
    return value;
  });
}

/** Notes entries that the original has not, and entries that are there twice. Returns ids that they probably mean. */
function checkEntries(
  part: Part,
  own: readonly unknown[],
  { original, translation, problems }: Context,
): Set<string> {
  const idsOf = (list: readonly unknown[]) => list.map((value) => String(valueAt(value, ['id'])));
  const ids = idsOf(part.original as unknown[]);
  const missing = ids.filter((id) => !idsOf(own).includes(id));
  const misspelt = new Set<string>();
  const firsts = new Map<string, Path>();
  for (const [index, value] of own.entries()) {
    const id = String(valueAt(value, ['id']));
    const path = [...part.ownAt, index, 'id'];
    const first = firsts.get(id);
    if (first) {
      const message = `the id "${id}" is already taken in line ${translation.place(first).line}`;
      problems.add(translation.place(path), 'duplicate-id', message, 'Keep one of the two.');
    } else if (!ids.includes(id)) {
      const message = `the original has no entry "${id}" in "${String(part.at.at(-1))}"`;
      const hint =
        missing.length > 0
          ? suggest(id, missing, 'Not translated yet:')
          : `Delete it, or add it to ${original.file} first.`;
      problems.add(translation.place(path), 'nothing-to-translate', message, hint);
      misspelt.add(nearest(id, missing) ?? id);
    }
    firsts.set(id, first ?? path);
  }
  return misspelt;
}

/** Where the translation has what a path leads to in the original; null where it has not. */
function pathInTranslation(path: Path, original: unknown, translation: unknown): Path | null {
  const own: PropertyKey[] = [];
  for (const [index, step] of path.entries()) {
    const id = valueAt(original, [...path.slice(0, index + 1), 'id']);
    const list = valueAt(translation, own);
    const moved =
      typeof step === 'number' && id !== undefined && Array.isArray(list)
        ? list.findIndex((entry) => valueAt(entry, ['id']) === id)
        : step;
    own.push(moved);
    if (valueAt(translation, own) === undefined) return null;
  }
  return own;
}
