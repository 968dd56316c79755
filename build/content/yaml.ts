import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { PerFile } from './per-file.ts';
import type { Place, ProblemList } from './problems.ts';
import { findMistakes, findTabs } from './yaml-mistakes.ts';

/** Steps from the top of a YAML file to a value, as Zod has them. */
export type Path = readonly PropertyKey[];

/** A YAML file's (or front matter's) content, and where each part of it stands. */
export interface YamlSource {
  readonly file: string;
  readonly data: unknown;
  /** Where the value stands; if it is missing, the nearest thing around it. */
  place(path: Path): Place;
  /** Where the key of the value stands, rather than the value. */
  keyPlace(path: Path): Place;
}

/**
 * Parses YAML. Returns null, with the problems noted, if it cannot be read.
 * @param firstLine number of the line in the file at which `text` begins
 */
export function parseYaml(
  text: string,
  file: string,
  problems: ProblemList,
  firstLine = 1,
): YamlSource | null {
  return parsed.get(file, text, firstLine, problems, (own) => parse(text, file, own, firstLine));
}

const parsed = new PerFile<YamlSource | null>();

function parse(text: string, file: string, problems: ProblemList, firstLine: number): YamlSource | null {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // `prettyErrors` would put positions into the messages.
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const tabs = findTabs(text);
  const mistakes = tabs.length > 0 ? tabs : findMistakes(doc, text);
  for (const { offset, code, message, hint } of mistakes) problems.add(at(offset), code, message, hint);
  if (mistakes.length > 0) return null;
  if (doc.contents === null || (isScalar(doc.contents) && doc.contents.value === null)) {
    problems.add({ file, line: firstLine, column: 1 }, 'empty-file', 'there is nothing in here', emptyHint);
    return null;
  }
  return {
    file,
    data: doc.toJS(),
    place: (path) => at(offsetOf(doc, path, false)),
    keyPlace: (path) => at(offsetOf(doc, path, true)),
  };
}

const emptyHint = 'Fill in the keys that are needed, or take a file of the same kind as a pattern.';

function offsetOf(doc: Document, path: Path, key: boolean): number {
  let node: unknown = doc.contents;
  let offset = rangeStart(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(step)) : undefined;
    const next = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.value;
    const wantsKey = pair && key && index === path.length - 1;
    // A key without a value has a null node without a place of its own: its key stands in for it.
    offset = (wantsKey ? undefined : rangeStart(next)) ?? rangeStart(pair?.key) ?? offset;
    if (next === undefined || next === null) break;
    node = next;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
