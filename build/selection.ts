import type { FinalOutline } from '../course/model/course.ts';
import { moduleAlone } from '../course/model/part.ts';
import type { Term } from '../course/model/reference.ts';
import type { CheckedCourse, CheckedModule } from './content/model.ts';
import { suggest } from './content/did-you-mean.ts';
import { readLink } from './content/links.ts';
import type { LessonNode } from './content/markdown/tree.ts';
import type { Audience } from './content/schema/module.ts';
import { UsageError } from './usage-error.ts';

/** Which part of the course goes into the packages. */
export interface Selection {
  /** The one module that becomes a course of its own. */
  readonly module?: string | undefined;
  /** `leaders` get the modules for leaders in addition; everyone, the default, does not. */
  readonly audience?: Audience | undefined;
}

/**
 * The course as it goes into the packages. What an LMS is to keep apart has an id of its own, since manifest and zip
 * name come from it: each module, and the course for leaders. Ids of modules hold no double hyphen, so that none of
 * them can make an id that is taken. A module by itself has its own quiz and no final assessment. Links to modules that
 * are left out become plain text.
 * @throws {UsageError} for a module that there is not, and where nothing is left.
 */
export function selectCourse(course: CheckedCourse, selection: Selection): CheckedCourse {
  const { module: slug, audience = 'everyone' } = selection;
  if (slug !== undefined) return oneModule(course, slug, audience);
  if (audience === 'leaders') return { ...course, id: `${course.id}--for-leaders` };
  const modules = course.modules.filter((module) => module.audience !== 'leaders');
  if (modules.length === 0) {
    throw new UsageError('Every module of the course is for leaders. Add "--audience leaders".');
  }
  return withModules(course, modules);
}

/** The course in modules that each stand alone: nothing leads from one to another, and there is no final assessment. */
export function inModules(course: CheckedCourse): CheckedCourse {
  const modules = course.modules.flatMap((module) => withModules(course, [module]).modules);
  const { reference } = withModules(course, []);
  return { ...course, final: undefined, modules, reference };
}

function oneModule(course: CheckedCourse, slug: string, audience: Audience): CheckedCourse {
  const module = course.modules.find(({ id }) => id === slug);
  if (!module) {
    const ids = course.modules.map(({ id }) => id);
    throw new UsageError(`There is no module "${slug}". ${suggest(slug, ids, 'The modules are')}`);
  }
  if (module.audience === 'leaders' && audience !== 'leaders') {
    throw new UsageError(`The module "${slug}" is for leaders only. Add "--audience leaders".`);
  }
  const alone = withModules(course, [module]);
  return moduleAlone(alone, alone.modules[0] ?? module);
}

function withModules(course: CheckedCourse, kept: readonly CheckedModule[]): CheckedCourse {
  if (kept.length === course.modules.length) return course;
  const ids = new Set(kept.map(({ id }) => id));
  const linked = <T extends { readonly file: string; readonly body: readonly LessonNode[] }>(text: T): T => {
    return { ...text, body: withoutDeadLinks(text.body, text.file, ids) };
  };
  const { glossary, jobAids, credits } = course.reference;
  const reference = {
    glossary: glossary.map((term) => withoutDeadEnd(term, ids)),
    jobAids: jobAids.map(linked),
    credits: credits && linked(credits),
  };
  const modules = kept.map((module) => ({ ...module, lessons: module.lessons.map(linked) }));
  return { ...course, final: finalOver(course.final, ids), modules, reference };
}

/** The final assessment on the modules that are left; undefined if it asked about none of them. */
function finalOver(final: FinalOutline | undefined, modules: ReadonlySet<string>): FinalOutline | undefined {
  const asked = final?.modules.filter((id) => modules.has(id)) ?? [];
  return final && asked.length > 0 ? { ...final, modules: asked } : undefined;
}

function withoutDeadEnd({ see, ...term }: Term, modules: ReadonlySet<string>): Term {
  return see !== undefined && modules.has(see.split('/')[0] ?? '') ? { ...term, see } : term;
}

function withoutDeadLinks(
  nodes: readonly LessonNode[],
  file: string,
  modules: ReadonlySet<string>,
): LessonNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return node;
    const children = withoutDeadLinks(node.children, file, modules);
    const href = node.tag === 'a' && node.attributes.find(({ name }) => name === 'href')?.value;
    const target = href ? readLink(href, file) : null;
    const dead = target && 'module' in target && !modules.has(target.module);
    return dead ? children : { ...node, children };
  });
}
