import { checkActivities, checkPartKeys } from './activities.ts';
import { checkAttributes } from './attributes.ts';
import type { CheckContext } from './context.ts';
import { checkElements } from './elements.ts';
import { checkFinal } from './final.ts';
import { checkHeadings } from './headings.ts';
import { checkIds, checkModuleIds } from './ids.ts';
import { checkItemWriting } from './item-writing.ts';
import { checkKeyBalance } from './key-balance.ts';
import { checkLinks } from './links.ts';
import { checkPictures } from './pictures.ts';
import { checkQuestionRefs } from './question-refs.ts';
import { checkQuestions } from './questions.ts';
import { checkRolePlays } from './role-plays.ts';
import { checkModuleList, checkStructure } from './structure.ts';
import { checkTables } from './tables.ts';
import { checkCourseTranslations, checkTranslatedLessons, checkTranslationFiles } from './translations.ts';

/** Checks that look at the course as a whole, once. */
const courseChecks = [checkModuleList, checkModuleIds, checkFinal, checkCourseTranslations];

/**
 * Checks that look at one module after the other. Of other modules they know nothing but their ids, the ids of their
 * lessons and whether they have a quiz, unless there is something wrong: see `readContent`.
 */
const moduleChecks = [
  checkStructure,
  checkIds,
  checkElements,
  checkAttributes,
  checkHeadings,
  checkLinks,
  checkPictures,
  checkTables,
  checkQuestionRefs,
  checkActivities,
  checkPartKeys,
  checkQuestions,
  checkItemWriting,
  checkKeyBalance,
  checkRolePlays,
  checkTranslationFiles,
  checkTranslatedLessons,
];

/** Runs all checks of the course as a whole, whatever each of them finds. */
export function checkCourse(context: Pick<CheckContext, 'sources' | 'problems'>): void {
  for (const check of courseChecks) check(context);
}

/** Runs all checks of modules, whatever each of them finds. */
export function checkModules(context: CheckContext): void {
  for (const check of moduleChecks) check(context);
}
