import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { solve } from '../../course/model/roleplay/solve.ts';
import { picturesOf } from '../content/check/pictures.ts';
import { diskFiles, type Files } from '../content/files.ts';
import type { CheckedCourse } from '../content/model.ts';
import { outlineCsv } from './outline-csv.ts';
import { outlinePage } from './page.ts';
import { provedOf } from './role-play-html.ts';
import { rowsOf, type OutlineRow } from './rows.ts';

/** A course for those who read and plan rather than learn. */
export interface Outline {
  readonly rows: readonly OutlineRow[];
  readonly csv: string;
  /** A line for each role play, with the scores that are proved of it. */
  readonly rolePlays: readonly string[];
  /** One page that needs nothing beside itself. */
  readonly html: string;
}

/** The outline of a course. @param root folder of the project, absolute: pictures are read from there. */
export async function outlineOf(
  course: CheckedCourse,
  root: string,
  files: Files = diskFiles(root),
): Promise<Outline> {
  const rows = rowsOf(course);
  const styles = await readFile(new URL('./outline.css', import.meta.url), 'utf8');
  const pictures = await readPictures(course, files);
  const rolePlays = course.modules.flatMap((module) =>
    module.rolePlays.map((talk) => `${module.id}/${talk.id}: ${provedOf(talk, solve(talk))}`),
  );
  return { rows, csv: outlineCsv(rows), rolePlays, html: outlinePage({ course, rows, pictures, styles }) };
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

async function readPictures(course: CheckedCourse, files: Files): Promise<Map<string, string>> {
  const { jobAids, credits } = course.reference;
  const lessons = course.modules.flatMap((module) => module.lessons);
  const texts = [...lessons, ...jobAids, ...(credits ? [credits] : [])];
  const wanted = new Set(texts.flatMap(({ body, file }) => picturesOf(body, file)));
  const entries = [...wanted].map(async (file): Promise<[string, string]> => {
    const data = Buffer.from((await files.read(file)) ?? []).toString('base64');
    return [file, `data:${TYPES[path.extname(file).toLowerCase()] ?? ''};base64,${data}`];
  });
  return new Map(await Promise.all(entries));
}
