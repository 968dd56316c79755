import { quoted } from '../did-you-mean.ts';
import type { ElementInfo, ElementTable } from '../elements.ts';
import { elementsOf } from '../markdown/tree.ts';
import type { ProblemList } from '../problems.ts';
import type { Sheet, Sources } from '../read.ts';
import type { PageSource } from '../reference.ts';
import { id as kebabId } from '../schema/fields.ts';
import type { GlossaryData } from '../schema/reference.ts';
import { checkModules } from './check.ts';
import type { CheckContext } from './context.ts';
import { checkScope } from './ids.ts';
import { missingTarget } from './links.ts';

/** Terms have ids of their own, and lead to lessons that there are. */
export function checkTerms(
  { source, data }: Sheet<GlossaryData>,
  { modules }: Sources,
  problems: ProblemList,
): void {
  const terms = data?.terms ?? [];
  const entries = terms.map(({ id }, index) => ({ id, path: ['terms', index, 'id'] }));
  checkScope(source, entries, problems);
  for (const [index, { see }] of terms.entries()) {
    const [module = '', lesson = ''] = see?.split('/') ?? [];
    const wrong = see === undefined ? null : missingTarget({ module, lesson }, modules);
    if (wrong) problems.add(source.place(['terms', index, 'see']), 'unknown-link', wrong.message, wrong.hint);
  }
}

/** Pages keep the rules of lessons, but that nothing on them is asked or recorded. */
export function checkPages(
  pages: readonly PageSource[],
  context: Omit<CheckContext, 'modules' | 'bodies'>,
): void {
  checkModules({ ...context, modules: [], bodies: new Map(pages.map((page) => [page, page.body])) });
  for (const page of pages) {
    checkName(page, context.problems);
    checkPassive(page, context.elements, context.problems);
  }
}

function checkName({ id, file }: PageSource, problems: ProblemList): void {
  if (kebabId('').safeParse(id).success) return;
  const message = `the name of this file, ${quoted(id)}, cannot be the address of a page`;
  const hint = 'Rename it: small letters, digits and single hyphens, a letter first, such as asking-well.md.';
  problems.add({ file, line: 1, column: 1 }, 'malformed-id', message, hint);
}

/** Whatever refers to a question or to other data of a module has to be answered there. */
function checkPassive({ body }: PageSource, elements: ElementTable, problems: ProblemList): void {
  for (const { element } of elementsOf(body)) {
    const info = elements.get(element.tag);
    if (!info || !isActive(info)) continue;
    const message = `<${element.tag}> is not possible outside of lessons`;
    const hint = 'Nothing on this page is answered or recorded: say it in words, or link to the lesson.';
    problems.add(element.place, 'forbidden-element', message, hint);
  }
}

const PASSIVE = new Set(['text', 'boolean', 'number', 'choice']);

const isActive = ({ attributes }: ElementInfo) =>
  [...attributes.values()].some(({ kind }) => !PASSIVE.has(kind));
