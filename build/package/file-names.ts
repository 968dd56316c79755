/** The manifest's name; it must lie at the root of the zip under exactly this name. */
export const MANIFEST = 'imsmanifest.xml';

/** The same for cmi5. */
export const COURSE_STRUCTURE = 'cmi5.xml';

/** The page that the LMS opens. */
export const LAUNCH_PAGE = 'index.html';

/** Longest zip name that every LMS takes, without the extension. */
export const ZIP_NAME_LIMIT = 30;

/** What some LMSs refuse a package for; Docebo has most of the list. */
const REFUSED = ['php', 'py', 'sh', 'asp', 'jsp', 'pl', 'rb', 'htaccess'];

/** Order of files in a zip and a manifest: by UTF-16 units, so that no locale has a say in it. */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What is wrong with a file's path in a package, if anything: upper case breaks on case-sensitive servers,
 * accents and spaces are refused or garbled (Rise Up), and so is a raw `&` (Acendre).
 * @returns sentences, each with the path and the remedy.
 */
export function checkFileName(path: string): string[] {
  const dotted = path.split('/').find((part) => part.startsWith('.'));
  if (dotted !== undefined) return [`${path}: "${dotted}" begins with a dot; leave it out.`];
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'mjs') {
    return [`${path}: some LMSs serve .mjs as plain text, and it does not run; build it as .js.`];
  }
  if (REFUSED.includes(extension)) {
    return [`${path}: some LMSs refuse packages with .${extension} files; leave it out.`];
  }
  if (/^[a-z0-9.-]+(\/[a-z0-9.-]+)*\/?$/.test(path)) return [];
  return [`${path}: only a-z, 0-9, "-" and "." may be in a name; rename it, e.g. to ${plainName(path)}.`];
}

/**
 * What is wrong with a package's own file name, if anything.
 * @param name without folders.
 */
export function checkZipName(name: string): string[] {
  if (!name.endsWith('.zip')) return [`${name}: the package's name must end in ".zip".`];
  const problems = checkFileName(name);
  const length = name.length - '.zip'.length;
  if (length > ZIP_NAME_LIMIT) {
    problems.push(
      `${name}: the name has ${length} characters before ".zip", some LMSs take ${ZIP_NAME_LIMIT} at most; shorten it.`,
    );
  }
  return problems;
}

function plainName(path: string): string {
  const plain = path.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9./-]+/g, '-')
    .split('/')
    .filter((part) => part !== '' && part !== '..')
    .map((part) => part.replace(/^[.-]+(?=.)/, ''))
    .join('/');
}
