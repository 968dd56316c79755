import * as z from 'zod';
import type { Code } from './codes.ts';
import { listed, nearest, quoted, suggest } from './did-you-mean.ts';
import type { ProblemList } from './problems.ts';
import { schemaAt, valueAt } from './schema-path.ts';
import { notes } from './schema/fields.ts';
import type { Path, YamlSource } from './yaml.ts';

/**
 * Checks what a YAML file holds at `path` against a schema. Returns the value, or null with every deviation noted in
 * words of ours: Zod's own are for programmers.
 */
export function fit<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
  problems: ProblemList,
  path: Path = [],
): z.output<S> | null {
  const data = valueAt(source.data, path);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const findings = result.error.issues.flatMap((issue) => explain(schema, data, issue));
  for (const { code, message, hint, ...finding } of findings) {
    // A key that is only misspelt is not missing as well.
    const meant = findings.some((f) => f.instead !== undefined && samePath(f.instead, finding.path));
    if (meant && (code === 'missing-key' || code === 'missing-feedback')) continue;
    const full = [...path, ...finding.path];
    problems.add(finding.instead ? source.keyPlace(full) : source.place(full), code, message, hint);
  }
  return null;
}

interface Finding {
  readonly path: Path;
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  /** For an unknown key: the path with the key that was probably meant, or its own. */
  readonly instead?: Path;
}

const samePath = (a: Path, b: Path) => a.length === b.length && a.every((step, index) => step === b[index]);

/** An issue together with what messages about it need. */
interface Context {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly value: unknown;
  readonly schema: z.ZodType | null;
  /** How messages call the value: its key in quotes. */
  readonly name: string;
  /** What it is: 'the name of the lesson'. */
  readonly about: string;
  /** How messages call what the value belongs to: 'an option'. */
  readonly owner: string;
}

function explain(root: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Finding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return unknownKeys(root, data, issue);
  const schema = schemaAt(root, data, path);
  const value = valueAt(data, path);
  const name = path.length === 0 ? titleOf(schema) : nameOf(path);
  const about = schema?.meta()?.description ?? titleOf(schema);
  const owner = titleOf(schemaAt(root, data, path.slice(0, -1)));
  const context = { issue, path, value, schema, name, about, owner };
  return [value === undefined || value === null ? missing(context) : wrong(context)];
}

function unknownKeys(
  root: z.ZodType,
  data: unknown,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
): Finding[] {
  const owner = schemaAt(root, data, path);
  const known = owner instanceof z.ZodObject ? Object.keys(owner.shape) : [];
  return keys.map((key) => ({
    path: [...path, key],
    instead: [...path, nearest(key, known) ?? key],
    code: 'unknown-key',
    message: `${titleOf(owner)} has no key ${quoted(key)}`,
    hint: suggest(key, known, 'The keys are'),
  }));
}

function missing({ issue, path, value, name, about, owner, schema }: Context): Finding {
  const key = path.at(-1);
  if (typeof key !== 'string') {
    const what = path.length === 0 ? keysOf(schema) : `Write ${about}, or delete the line.`;
    return { path, code: 'empty-value', message: `${name} is empty`, hint: what };
  }
  const code = noteOf(schema)?.code === 'missing-feedback' ? 'missing-feedback' : 'missing-key';
  const message = value === null ? `${name} has no value` : `${owner} needs ${name}`;
  const possible = issue.code === 'invalid_union' ? discriminators(issue) : [];
  const kinds = possible.length > 0 ? ` Possible are ${listed(possible)}.` : '';
  const what = kinds === '' ? about : `what kind of question it is`;
  return { path, code, message, hint: `Add "${key}": ${what}.${kinds}` };
}

function wrong(context: Context): Finding {
  const { issue, path, value, name, about, schema } = context;
  const note = noteOf(schema);
  const general = `${name} is ${about}.`;
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: 'wrong-type', ...typeWords(issue.expected, context) };
    case 'too_small': {
      if (issue.origin === 'number') return outOfRange(context, `must be at least ${issue.minimum}`);
      const code = note?.code === 'missing-feedback' ? note.code : 'empty-value';
      return { path, code, message: `${name} is empty`, hint: general };
    }
    case 'too_big':
      return outOfRange(context, `must be at most ${issue.maximum}`);
    case 'invalid_value':
      return notAllowed(context, issue.values.map(String));
    case 'invalid_union':
      if (discriminators(issue).length > 0) return notAllowed(context, discriminators(issue));
  }
  const message = `${name} cannot be ${shown(value)}`;
  return { path, code: note?.code ?? 'bad-value', message, hint: note?.hint ?? general };
}

const noteOf = (schema: z.ZodType | null) => (schema ? notes.get(schema) : undefined);

function outOfRange({ path, name, value, about }: Context, limit: string): Finding {
  const message = `${name} is ${String(value)}, but ${limit}`;
  return { path, code: 'out-of-range', message, hint: `${name} is ${about}.` };
}

function notAllowed({ path, name, value }: Context, allowed: readonly string[]): Finding {
  const hint =
    typeof value === 'string' ? suggest(value, allowed, 'Possible are') : `Possible are ${listed(allowed)}.`;
  return { path, code: 'bad-value', message: `${name} cannot be ${shown(value)}`, hint };
}

/** What a union chooses its members by; none for one that goes by type. */
function discriminators(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};

function typeWords(expected: string, context: Context): { message: string; hint: string } {
  const { name, value, about, path, schema } = context;
  const message = `${name} should be ${typeNames[expected] ?? expected}, not ${typeOf(value)}`;
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const key = path.at(-1);
    // Other numbers may have been written in another way: 1.10, 0x1F, .nan.
    const text = typeof value === 'boolean' || Number.isSafeInteger(value) ? String(value) : '…';
    const line = `${typeof key === 'string' ? `${key}: ` : '- '}"${text}"`;
    return { message, hint: `Put it in quotes: ${line}.` };
  }
  if (expected === 'boolean') return { message, hint: 'Write true or false, without quotes.' };
  if (expected === 'array') return { message, hint: `Begin each entry with "- ": ${name} is ${about}.` };
  return { message, hint: expected === 'object' ? keysOf(schema) : `${name} is ${about}.` };
}

function keysOf(schema: z.ZodType | null): string {
  if (schema instanceof z.ZodObject) return `Its keys are ${listed(Object.keys(schema.shape))}.`;
  return 'Its first keys are "id" and "kind".';
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return 'a text';
  return Number.isNaN(value) ? 'an odd number' : String(value);
}

const shown = (value: unknown) => (typeof value === 'string' ? quoted(value) : typeOf(value));

function nameOf(path: Path): string {
  const key = path.at(-1);
  if (typeof key === 'string') return `"${key}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return `entry ${Number(key) + 1}${list === undefined ? '' : ` of "${list}"`}`;
}

function titleOf(schema: z.ZodType | null): string {
  return schema?.meta()?.title ?? schema?.meta()?.description ?? 'this';
}
