import { BrowserOnly } from '../tracking/browser-only.ts';
import type { Lms } from '../tracking/lms.ts';
import { Scorm12 } from '../tracking/scorm12.ts';
import { Scorm2004 } from '../tracking/scorm2004.ts';

/** The adapter for a tracking standard. */
export function lmsFor(standard: Lms['standard']): Lms {
  switch (standard) {
    case 'scorm12':
      return new Scorm12(window);
    case 'scorm2004':
      return new Scorm2004(window);
    case 'none':
      return new BrowserOnly();
  }
}
