import { defaultSettings, type Settings } from '../model/settings.ts';
import { BrowserOnly } from '../tracking/browser-only.ts';
import type { Course } from '../model/course.ts';
import type { Lms } from '../tracking/lms.ts';
import { Scorm12 } from '../tracking/scorm12.ts';
import { Scorm2004 } from '../tracking/scorm2004.ts';
import { ThisBrowser } from '../tracking/this-browser.ts';

/**
 * The adapter for what a package was built for, with its settings.
 * @param course what the adapter needs of it.
 */
export function lmsFor(
  standard: Lms['standard'],
  { exit }: Settings = defaultSettings,
  { id, iri = '', language }: Pick<Course, 'id' | 'iri' | 'language'> = { id: '', language: 'en' },
): Lms | Promise<Lms> {
  switch (standard) {
    case 'scorm12':
      return new Scorm12(window, { exit });
    case 'scorm2004':
      return new Scorm2004(window, { exit });
    case 'cmi5':
      // A chunk of its own, which only the cmi5 package has.
      return import('../tracking/cmi5/cmi5.ts').then(
        ({ Cmi5 }) => new Cmi5(window.location.search, { iri, language }),
      );
    case 'web':
      return new ThisBrowser(id, window.location.href);
    case 'none':
      return new BrowserOnly();
  }
}
