import { checkAttributes } from './attributes.ts';
import type { CheckContext } from './context.ts';
import { checkElements } from './elements.ts';
import { checkHeadings } from './headings.ts';
import { checkIds } from './ids.ts';
import { checkItemWriting } from './item-writing.ts';
import { checkKeyBalance } from './key-balance.ts';
import { checkLinks } from './links.ts';
import { checkPictures } from './pictures.ts';
import { checkQuestionRefs } from './question-refs.ts';
import { checkQuestions } from './questions.ts';
import { checkStructure } from './structure.ts';

const checks = [
  checkStructure,
  checkIds,
  checkElements,
  checkAttributes,
  checkHeadings,
  checkLinks,
  checkPictures,
  checkQuestionRefs,
  checkQuestions,
  checkItemWriting,
  checkKeyBalance,
];

/** Runs all checks, whatever each of them finds. */
export function checkAll(context: CheckContext): void {
  for (const check of checks) check(context);
}
