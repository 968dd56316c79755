import type { Standard } from '../../course/tracking/lms.ts';

/** The kinds of package that can be built. */
export type EditionId = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th';

/** All that differs from one kind of package to another, the schema files' content apart. */
export interface Edition {
  readonly id: EditionId;
  /** What people call it. */
  readonly label: string;
  /**
   * `<schemaversion>`, word for word as the edition wants it. LMSs tell the editions apart by this text alone;
   * Moodle takes a manifest without it for SCORM 1.2.
   */
  readonly schemaVersion: string;
  /** Namespace of `<manifest>` and the other content packaging elements. */
  readonly namespace: string;
  /** Folder below `build/schemas` with the schema files that go into the package. */
  readonly schemaFolder: string;
  /** The adapter that the course in the package must use. */
  readonly standard: Standard;
}

const CP_2004 = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/** The table of editions. Two of SCORM 2004, since Docebo and Cornerstone take the 3rd, KnowBe4 only the 4th. */
export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
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

/** The editions in the order in which they are built and listed. */
export const EDITION_IDS: readonly EditionId[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'];

/**
 * The edition of that name, as given on a command line.
 * @throws {RangeError} naming the editions there are.
 */
export function findEdition(name: string): Edition {
  const id = EDITION_IDS.find((known) => known === name);
  if (id === undefined) {
    throw new RangeError(`There is no edition "${name}". The editions are: ${EDITION_IDS.join(', ')}.`);
  }
  return EDITIONS[id];
}
