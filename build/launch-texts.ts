import type { Words } from '../course/i18n/en.ts';
import { directionOf } from '../course/i18n/languages.ts';
import type { Course } from '../course/model/course.ts';
import type { Lms } from '../course/tracking/lms.ts';

/** What the launch page says before any script has come: the title screen as it is for everyone. */
export interface LaunchTexts {
  /** Language and direction of the interface. */
  readonly language: string;
  readonly direction: string;
  /** How many languages the interface speaks. */
  readonly languageCount: string;
  /** Language and direction of the course text. */
  readonly textLanguage: string;
  readonly textDirection: string;
  readonly title: string;
  readonly description: string;
  readonly facts: string;
  /** The name of the way in, which fits those who begin and those who come back. */
  readonly enter: string;
  readonly map: string;
  readonly opening: string;
  readonly recorded: string;
  readonly notRecorded: string;
  readonly noScript: string;
  readonly tooOld: string;
}

/** The texts of the launch page in the language in which the interface opens, true for what the package is built for. */
export async function launchTexts(course: Course, standard: Lms['standard']): Promise<LaunchTexts> {
  const [language = 'en'] = course.languages;
  const words = await wordsOf(language);
  const { recorded, notRecorded } = standard === 'web' ? words.web : words;
  const minutes = course.modules.reduce((sum, module) => sum + module.minutes, 0);
  const facts = [words.minutes(minutes), words.version(course.version), course.company];
  return {
    language,
    direction: directionOf(language),
    languageCount: String(course.languages.length),
    textLanguage: course.language,
    textDirection: directionOf(course.language),
    title: course.title,
    description: course.description,
    facts: facts.filter(Boolean).join(' · '),
    enter: words.enter,
    map: words.openMap,
    opening: words.opening,
    recorded,
    notRecorded,
    noScript: words.noScript,
    tooOld: words.tooOld,
  };
}

async function wordsOf(language: string): Promise<Words> {
  const file = (await import(`../course/i18n/${language}.ts`)) as Readonly<Record<string, Words>>;
  const words = file[language];
  if (!words) throw new Error(`course/i18n/${language}.ts has no words.`);
  return words;
}
