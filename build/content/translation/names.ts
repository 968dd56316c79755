import type { Files } from '../files.ts';

/** The folder and the name of the file that makes a language one of the course's. */
const COURSE_FOLDER = 'course';
const COURSE_NAME = /^course\.([^.]+)\.yaml$/;

/** Path of a file's translation, which lies beside it: `own.md` has `own.de.md`. */
export function translationOf(file: string, language: string): string {
  return file.replace(/\.([a-z]+)$/, `.${language}.$1`);
}

/** Path of what a file is the translation of. */
export function originalOf(translation: string): string {
  return translation.replace(/\.[^./]+(\.[a-z]+)$/, '$1');
}

/** The language of a translation by its file's name, as in `own.pt-BR.md`; null for an original. */
export function languageOf(name: string): string | null {
  return /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.(?:md|yaml)$/.exec(name)?.[1] ?? null;
}

/** Languages that the course has been translated to, sorted: each has a `course/course.<language>.yaml`. */
export async function translationsIn(files: Files): Promise<string[]> {
  const names = await files.list(COURSE_FOLDER);
  return names.filter((name) => COURSE_NAME.test(name)).flatMap((name) => languageOf(name) ?? []);
}
