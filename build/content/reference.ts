import type { Term } from '../../course/model/reference.ts';
import { readMarkdown, readYaml, type MarkdownSource } from './authored.ts';
import { checkPages, checkTerms } from './check/reference.ts';
import type { ElementTable } from './elements.ts';
import type { Files } from './files.ts';
import { parseMarkdown } from './markdown.ts';
import type { LessonNode } from './markdown/tree.ts';
import { existingPictures } from './module-content.ts';
import type { ProblemList } from './problems.ts';
import { CREDITS, GLOSSARY, JOB_AIDS, type Sheet, type Sources } from './read.ts';
import { glossarySchema, pageSchema, type GlossaryData, type PageData } from './schema/reference.ts';
import { fit } from './shape.ts';

/** Glossary, job aids and credits, free of problems. Each of them may be missing. */
export interface CheckedReference {
  /** By the alphabet of the course's language. */
  readonly glossary: readonly Term[];
  readonly jobAids: readonly CheckedPage[];
  readonly credits: CheckedPage | null;
}

/** A job aid, or the credits. */
export interface CheckedPage extends PageData {
  readonly id: string;
  /** Path from the project root. */
  readonly file: string;
  /** The text as written: the compiler resolves links. */
  readonly body: readonly LessonNode[];
}

/** A page as it was read: null where it does not fit its schema. */
export interface PageSource extends Omit<MarkdownSource, 'head' | 'body'> {
  readonly id: string;
  readonly sheet: Sheet<PageData> | null;
  readonly body: readonly LessonNode[];
}

/** Reads and checks what belongs to no module. Problems are noted, never thrown. */
export async function readReference(
  files: Files,
  sources: Sources,
  elements: ElementTable,
  problems: ProblemList,
): Promise<CheckedReference> {
  const glossary = await readGlossary(files, problems);
  const jobAids = await Promise.all(
    sources.jobAids.map((id) => readPage(files, id, `${JOB_AIDS}/${id}.md`, elements, problems)),
  );
  const credits = await readPage(files, 'credits', CREDITS, elements, problems);
  const pages = [...jobAids, credits].filter((page) => page !== null);
  const pictures = await existingPictures(files, new Map(pages.map((page) => [page, page.body])));
  if (glossary) checkTerms(glossary, sources, problems);
  checkPages(pages, { sources, elements, pictures, problems });
  const language = files.language ?? sources.course?.data?.language ?? 'en';
  return {
    glossary: (glossary?.data?.terms ?? []).toSorted((a, b) => a.term.localeCompare(b.term, language)),
    jobAids: jobAids.flatMap(checkedPage),
    credits: checkedPage(credits)[0] ?? null,
  };
}

function checkedPage(page: PageSource | null): CheckedPage[] {
  const data = page?.sheet?.data;
  return page && data ? [{ ...data, id: page.id, file: page.file, body: page.body }] : [];
}

async function readGlossary(files: Files, problems: ProblemList): Promise<Sheet<GlossaryData> | null> {
  const source = await readYaml(files, GLOSSARY, glossarySchema, null, problems);
  return source && { source, data: fit(glossarySchema, source, problems) };
}

async function readPage(
  files: Files,
  id: string,
  file: string,
  elements: ElementTable,
  problems: ProblemList,
): Promise<PageSource | null> {
  const markdown = await readMarkdown(files, file, pageSchema, problems);
  if (!markdown) return null;
  const { head, body, ...text } = markdown;
  const sheet = head && { source: head, data: fit(pageSchema, head, problems) };
  return { id, ...text, sheet, body: parseMarkdown(body, text.file, elements, problems) };
}
