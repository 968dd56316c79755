import * as z from 'zod';
import type { Path } from './yaml.ts';

/** The value that a path leads to, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

/**
 * The schema that a path leads to, or null where it leads nowhere.
 * @param data what the schema is compared with: it decides between the members of a union
 */
export function schemaAt(root: z.ZodType, data: unknown, path: Path): z.ZodType | null {
  let schema: z.ZodType | null = inner(root, data);
  for (const [index, step] of path.entries()) {
    let next: unknown = null;
    if (schema instanceof z.ZodObject) next = typeof step === 'string' ? schema.shape[step] : null;
    else if (schema instanceof z.ZodArray) next = schema.element;
    schema = next instanceof z.ZodType ? inner(next, valueAt(data, path.slice(0, index + 1))) : null;
  }
  return schema;
}

/** What an optional holds; the member of a union that the data chooses. */
function inner(schema: z.ZodType, data: unknown): z.ZodType {
  if (schema instanceof z.ZodOptional) return inner(schema.unwrap() as z.ZodType, data);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const kind = valueAt(data, [discriminator]);
  const members = schema.options as readonly z.ZodType[];
  return members.find((member) => hasLiteral(member, discriminator, kind)) ?? schema;
}

function hasLiteral(member: z.ZodType, key: string, value: unknown): boolean {
  const literal: unknown = member instanceof z.ZodObject ? member.shape[key] : undefined;
  return literal instanceof z.ZodLiteral && literal.value === value;
}
