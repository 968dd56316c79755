import * as z from 'zod';
import { readText, type Files } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { ProblemList } from './problems.ts';
import { translated } from './translation/translated.ts';
import { translationOf } from './translation/names.ts';
import { schemaOf, textsOf } from './translation/texts.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/**
 * Reads a YAML file, with its texts in the language of `files`. Null, with the problems noted, if it cannot be read;
 * where a translation is missing or cannot be read, the original stands in.
 * @param schema of the file: it says what of it is text
 * @param hint what the file is for, should it be missing; null for a file that need not be there
 */
export async function readYaml(
  files: Files,
  file: string,
  schema: z.ZodType,
  hint: string | null,
  problems: ProblemList,
): Promise<YamlSource | null> {
  const place = { file, line: 1, column: 1 };
  const text = await readText(files, file, problems, hint === null ? null : { place, hint });
  const original = text === null ? null : parseYaml(text, file, problems);
  const translation = original && (await readTranslation(files, file, problems));
  const own = translation && parseYaml(translation.text, translation.file, problems);
  return original && own ? translated(original, schema, own, problems) : original;
}

/** A Markdown file with front matter, its text in the language of the files. */
export interface MarkdownSource {
  /** Where the text stands: the file asked for, or its translation. */
  readonly file: string;
  /** Null if there is none or it cannot be read, which is then noted. */
  readonly head: YamlSource | null;
  /** Markdown, with empty lines in place of the front matter. */
  readonly body: string;
  /** What the text was translated from; absent for an original. */
  readonly original?: { readonly file: string; readonly body: string };
}

/**
 * Reads a Markdown file; null if there is none or it cannot be read, which is then noted.
 * @param schema of its front matter
 */
export async function readMarkdown(
  files: Files,
  file: string,
  schema: z.ZodType,
  problems: ProblemList,
): Promise<MarkdownSource | null> {
  const text = await readText(files, file, problems, null);
  if (text === null) return null;
  const { head, body } = splitFrontMatter(text, file, keysOf(schema), problems);
  const translation = await readTranslation(files, file, problems);
  if (!translation) return { file, head, body };
  const texts = textsOf(schema);
  const keys = texts ? keysOf(schemaOf(texts)) : [];
  const own = splitFrontMatter(translation.text, translation.file, keys, problems);
  const both = head && own.head ? translated(head, schema, own.head, problems) : head;
  return { file: translation.file, head: both, body: own.body, original: { file, body } };
}

/** Keys that have to be there, or that all may be left out. */
function keysOf(schema: z.ZodType): string[] {
  const entries = Object.entries(schema instanceof z.ZodObject ? schema.shape : {});
  const required = entries.filter(([, value]) => !(value instanceof z.ZodOptional));
  return (required.length > 0 ? required : entries).map(([key]) => key);
}

/** The translation of a file as text; null, with that noted, if there should be one and is none to use. */
async function readTranslation(
  files: Files,
  file: string,
  problems: ProblemList,
): Promise<{ readonly file: string; readonly text: string } | null> {
  if (files.language === undefined) return null;
  const own = translationOf(file, files.language);
  const found = new ProblemList();
  const text = await readText(files, own, found, null);
  problems.addAll(found);
  if (text !== null) return { file: own, text };
  if (found.problems.length === 0) {
    const hint = `Add ${own}: it holds the texts of this file. docs/translating.md shows how.`;
    problems.add({ file, line: 1, column: 1 }, 'missing-translation', `there is no ${own}`, hint);
  }
  return null;
}
