import { defaultSettings, type Settings } from '../model/settings.ts';
import { BrowserOnly } from '../tracking/browser-only.ts';
import type { Lms } from '../tracking/lms.ts';
import { Scorm12 } from '../tracking/scorm12.ts';
import { Scorm2004 } from '../tracking/scorm2004.ts';

/** The adapter for a tracking standard, with the package's settings. */
export function lmsFor(standard: Lms['standard'], { exit }: Settings = defaultSettings): Lms {
  switch (standard) {
    case 'scorm12':
      return new Scorm12(window, { exit });
    case 'scorm2004':
      return new Scorm2004(window, { exit });
    case 'none':
      return new BrowserOnly();
  }
}
