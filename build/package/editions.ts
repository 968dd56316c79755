import type { Standard } from '../../course/tracking/lms.ts';

/** The editions of SCORM that packages can be built for. */
export type ScormId = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th';

/** The kinds of package that can be built: those for an LMS, and `web` for a page without one. */
export type EditionId = ScormId | 'cmi5' | 'web';

/** What every kind of package has. */
export interface Edition {
  readonly id: EditionId;
  /** What people call it. */
  readonly label: string;
  /** The adapter that the course in the package must use. */
  readonly standard: Standard;
}

/** All that differs from one edition of SCORM to another, the schema files' content apart. */
export interface ScormEdition extends Edition {
  readonly id: ScormId;
  /**
   * `<schemaversion>`, word for word as the edition wants it. LMSs tell the editions apart by this text alone;
   * Moodle takes a manifest without it for SCORM 1.2.
   */
  readonly schemaVersion: string;
  /** Namespace of `<manifest>` and the other content packaging elements. */
  readonly namespace: string;
  /** Folder below `build/schemas` with the schema files that go into the package. */
  readonly schemaFolder: string;
  readonly standard: 'scorm12' | 'scorm2004';
}

const CP_2004 = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/** The editions of SCORM. Two of SCORM 2004, since Docebo and Cornerstone take the 3rd, KnowBe4 only the 4th. */
export const SCORM_EDITIONS: Readonly<Record<ScormId, ScormEdition>> = {
  scorm12: {
    id: 'scorm12',
    label: 'SCORM 1.2',
    schemaVersion: '1.2',
    namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    schemaFolder: 'scorm12',
    standard: 'scorm12',
  },
  'scorm2004-3rd': {
    id: 'scorm2004-3rd',
    label: 'SCORM 2004 3rd Edition',
    schemaVersion: '2004 3rd Edition',
    namespace: CP_2004,
    schemaFolder: 'scorm2004-3rd',
    standard: 'scorm2004',
  },
  'scorm2004-4th': {
    id: 'scorm2004-4th',
    label: 'SCORM 2004 4th Edition',
    schemaVersion: '2004 4th Edition',
    namespace: CP_2004,
    schemaFolder: 'scorm2004-4th',
    standard: 'scorm2004',
  },
};

/** The editions of SCORM in the order in which they are built and listed. */
export const SCORM_IDS: readonly ScormId[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'];

/** The table of all kinds of package. */
export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  ...SCORM_EDITIONS,
  cmi5: { id: 'cmi5', label: 'cmi5', standard: 'cmi5' },
  web: { id: 'web', label: 'Web page', standard: 'web' },
};

/** All kinds of package in the order in which they are built and listed. */
export const EDITION_IDS: readonly EditionId[] = [...SCORM_IDS, 'cmi5', 'web'];

/** Whether a kind of package is an edition of SCORM. */
export function isScorm(id: EditionId): id is ScormId {
  return id in SCORM_EDITIONS;
}
