import * as z from 'zod';
import { bankSchema } from './questions/kinds.ts';
import { courseSchema } from './schema/course.ts';
import { lessonSchema } from './schema/lesson.ts';
import { moduleSchema } from './schema/module.ts';
import { glossarySchema, pageSchema } from './schema/reference.ts';
import { rolePlaySchema } from './schema/roleplay.ts';
import { schemaOf, textsOf } from './translation/texts.ts';

/**
 * JSON Schemas of all that authors write in YAML, by file name in json-schema/: with them, editors complete and check
 * while one types. Draft 7, as editors' YAML support knows it best.
 */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const toJson = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const schemas = {
    course: courseSchema,
    module: moduleSchema,
    lesson: lessonSchema,
    questions: bankSchema,
    glossary: glossarySchema,
    page: pageSchema,
    roleplay: rolePlaySchema,
  };
  const originals = Object.entries(schemas).map(([name, schema]) => [`${name}.json`, toJson(schema)]);
  const translations = Object.entries(schemas).flatMap(([name, schema]) => {
    const texts = textsOf(schema);
    return texts ? [[`${name}.translation.json`, toJson(schemaOf(texts))]] : [];
  });
  return Object.fromEntries([...originals, ...translations]) as Readonly<Record<string, unknown>>;
}
