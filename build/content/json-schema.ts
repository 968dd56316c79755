import * as z from 'zod';
import { bankSchema } from './questions/kinds.ts';
import { courseSchema } from './schema/course.ts';
import { lessonSchema } from './schema/lesson.ts';
import { moduleSchema } from './schema/module.ts';
import { glossarySchema, pageSchema } from './schema/reference.ts';
import { rolePlaySchema } from './schema/roleplay.ts';

/**
 * JSON Schemas of all that authors write in YAML, by file name in json-schema/: with them, editors complete and check
 * while one types. Draft 7, as editors' YAML support knows it best.
 */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const toJson = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return {
    'course.json': toJson(courseSchema),
    'module.json': toJson(moduleSchema),
    'lesson.json': toJson(lessonSchema),
    'questions.json': toJson(bankSchema),
    'glossary.json': toJson(glossarySchema),
    'page.json': toJson(pageSchema),
    'roleplay.json': toJson(rolePlaySchema),
  };
}
