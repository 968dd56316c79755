import { defaultSettings, type Settings } from '../model/settings.ts';
import { BrowserOnly } from '../tracking/browser-only.ts';
import type { Lms } from '../tracking/lms.ts';
import { Scorm12 } from '../tracking/scorm12.ts';
import { Scorm2004 } from '../tracking/scorm2004.ts';
import { ThisBrowser } from '../tracking/this-browser.ts';

/**
 * The adapter for what a package was built for, with its settings.
 * @param course its id.
 */
export function lmsFor(standard: Lms['standard'], { exit }: Settings = defaultSettings, course = ''): Lms {
  switch (standard) {
    case 'scorm12':
      return new Scorm12(window, { exit });
    case 'scorm2004':
      return new Scorm2004(window, { exit });
    case 'web':
      return new ThisBrowser(course, window.location.href);
    case 'none':
      return new BrowserOnly();
  }
}
