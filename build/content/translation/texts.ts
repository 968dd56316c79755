import * as z from 'zod';
import { isText } from '../schema/fields.ts';

/**
 * What of an authored file learners read, and so what a translation of it holds: texts, in the same keys as in the
 * original, and ids that tell which entry of a list is meant.
 */
export type Texts = TextLeaf | TextRecord | TextList;

/** A text, or a list of texts that is translated as a whole. */
interface TextLeaf {
  readonly kind: 'text';
  readonly schema: z.ZodType;
}

/** Keys with texts in them. */
export interface TextRecord {
  readonly kind: 'record';
  readonly title: string;
  readonly keys: ReadonlyMap<string, Texts>;
}

/** Records with ids. */
interface TextList {
  readonly kind: 'list';
  readonly schema: z.ZodType;
  /** What their ids look like. */
  readonly id: z.ZodType;
  readonly entry: TextRecord;
}

/** The texts in what a schema describes; null if there are none. */
export function textsOf(schema: z.ZodType): Texts | null {
  if (schema instanceof z.ZodOptional) return textsOf(schema.unwrap() as z.ZodType);
  if (isText(schema)) return { kind: 'text', schema };
  if (schema instanceof z.ZodArray) return textsOfList(schema, schema.element as z.ZodType);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const members = (schema.options as readonly z.ZodType[]).map(textsOf).filter((texts) => texts !== null);
    return members.reduce((all, texts) => joined(all, texts), recordOf(schema, new Map()));
  }
  if (!(schema instanceof z.ZodObject)) return null;
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const keys = Object.entries(shape).flatMap(([key, value]): [string, Texts][] => {
    const texts = textsOf(value);
    return texts ? [[key, texts]] : [];
  });
  return keys.length === 0 ? null : recordOf(schema, new Map(keys));
}

/** What a translation of the texts has to look like. All texts are optional: what is missing is told by comparing. */
export function schemaOf(texts: Texts): z.ZodType {
  if (texts.kind === 'text') return texts.schema;
  if (texts.kind === 'record') return recordSchema(texts, {});
  const { id, entry, schema } = texts;
  return z.array(recordSchema(entry, { id })).meta({ description: schema.meta()?.description ?? '' });
}

function recordSchema({ title, keys }: TextRecord, shape: z.ZodRawShape): z.ZodType {
  const texts = [...keys].map(([key, value]): [string, z.ZodType] => [key, schemaOf(value).optional()]);
  return z
    .strictObject({ ...shape, ...Object.fromEntries(texts) })
    .meta({ title: `the translation of ${title}` });
}

function textsOfList(list: z.ZodType, element: z.ZodType): Texts | null {
  const entry = textsOf(element);
  if (entry?.kind === 'text') return { kind: 'text', schema: list };
  const id = idOf(element);
  // Without ids, nothing would tell which entry a text belongs to.
  return entry?.kind === 'record' && id ? { kind: 'list', schema: list, id, entry } : null;
}

function idOf(schema: z.ZodType): z.ZodType | null {
  if (schema instanceof z.ZodDiscriminatedUnion) return idOf(schema.options[0] as z.ZodType);
  return schema instanceof z.ZodObject ? ((schema.shape['id'] as z.ZodType | undefined) ?? null) : null;
}

function recordOf(schema: z.ZodType, keys: TextRecord['keys']): TextRecord {
  return { kind: 'record', title: schema.meta()?.title ?? 'this', keys };
}

/** The texts of both: what members of a union hold, since a translation does not say which of them it is. */
function joined(a: Texts, b: Texts): Texts {
  if (a.kind === 'list' && b.kind === 'list') {
    return { ...a, entry: joined(a.entry, b.entry) as TextRecord };
  }
  if (a.kind !== 'record' || b.kind !== 'record') return a;
  const keys = new Map(a.keys);
  for (const [key, texts] of b.keys) {
    const known = keys.get(key);
    keys.set(key, known ? joined(known, texts) : texts);
  }
  return { ...a, keys };
}
