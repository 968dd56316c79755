import path from 'node:path';

/** The last part of a quiz's address in the player: no lesson may have it as its id. */
export const QUIZ = 'quiz';

/** That of a module's opening: no lesson may have it, either. */
export const OPENING = 'opening';

/** The first part of a job aid's address in the player: no module may have it as its id. */
export const JOB_AID = 'job-aids';

/** Addresses of pages outside of modules. */
const PAGES = ['#/', '#/map', '#/glossary', '#/job-aids', '#/credits', '#/search', '#/settings', '#/help'];

/** Where a link in a lesson leads. */
export type LinkTarget =
  | { readonly type: 'lesson'; readonly module: string; readonly lesson: string }
  | { readonly type: 'quiz'; readonly module: string }
  | { readonly type: 'job-aid'; readonly id: string }
  | { readonly type: 'page'; readonly address: string }
  | { readonly type: 'unsafe' }
  | { readonly type: 'external' }
  | { readonly type: 'unknown' };

/**
 * Reads a link as it is written in a lesson: a relative path to another lesson's file (`meeting-of-minds.md`,
 * `../../building-blocks/lessons/own.md`) or a job aid's (`../../../course/job-aids/asking-well.md`), which editors and
 * GitHub can follow too, or an address of the player (`#/module/lesson`, `#/module/quiz`, `#/job-aids/asking-well`,
 * `#/job-aids`, `#/glossary`, `#/credits`, `#/search`, `#/settings`, `#/help`, `#/map`, `#/`). Links out of the course are not possible: a package has to work
 * offline.
 */
export function readLink(href: string, lessonFile: string): LinkTarget {
  // Browsers ignore blanks and control characters in front of and within a scheme.
  const compact = href.replace(/[\0-\x20]/g, '').toLowerCase();
  if (/^(?:javascript|vbscript|data|file|blob):/.test(compact)) return { type: 'unsafe' };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\|www\.)/.test(compact)) return { type: 'external' };
  if (PAGES.includes(href)) return { type: 'page', address: href };
  const [, module = '', lesson = ''] = /^#\/([^/]+)\/([^/]+)$/.exec(href) ?? [];
  if (module === JOB_AID) return { type: 'job-aid', id: lesson };
  if (lesson === QUIZ) return { type: 'quiz', module };
  if (lesson) return { type: 'lesson', module, lesson };
  const file = relative(href, path.posix.dirname(lessonFile));
  const [, jobAid] = /^course\/job-aids\/([^/]+)\.md$/.exec(file) ?? [];
  if (jobAid !== undefined) return { type: 'job-aid', id: jobAid };
  const match = /^modules\/([^/]+)\/lessons\/([^/]+)\.md$/.exec(file);
  return match ? { type: 'lesson', module: match[1] ?? '', lesson: match[2] ?? '' } : { type: 'unknown' };
}

/** The player's address of a link's target, '' if it has none. */
export function addressOf(target: LinkTarget): string {
  if (target.type === 'page') return target.address;
  if (target.type === 'job-aid') return `#/${JOB_AID}/${target.id}`;
  if (target.type === 'quiz') return `#/${target.module}/${QUIZ}`;
  return target.type === 'lesson' ? `#/${target.module}/${target.lesson}` : '';
}

/** Path from the project root of a picture that a lesson shows; null if it lies outside of the lesson's module. */
export function readPicture(src: string, lessonFile: string): string | null {
  const folder = path.posix.dirname(lessonFile);
  const file = relative(src, folder);
  return file.startsWith(`${path.posix.dirname(folder)}/`) ? file : null;
}

/** Path from the project root of a relative path; '' for an absolute one, which means nothing in a package. */
function relative(href: string, folder: string): string {
  return href.startsWith('/') ? '' : path.posix.join(folder, decode(href));
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
