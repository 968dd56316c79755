import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SCORM_IDS } from './editions.ts';
import type { ScormId } from './editions.ts';
import { manifestOf } from './fixtures.ts';
import { validateManifest } from './validate-manifest.ts';

/** A valid manifest with one change, and what is said of it after the line number. */
interface Mutation {
  readonly edition: ScormId;
  readonly from: string;
  readonly to: string;
  readonly problems: readonly string[];
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a scormtype that does not exist': {
    edition: 'scorm12',
    from: 'scormtype="sco"',
    to: 'scormtype="page"',
    problems: [
      "Element 'resource', attribute 'scormtype': [facet 'enumeration'] The value 'page' is not an element of the set {'asset', 'sco'}.",
    ],
  },
  'an element that does not exist': {
    edition: 'scorm12',
    from: '<resources>',
    to: '<resource-list/><resources>',
    problems: ["Element 'resource-list': This element is not expected. Expected is ( resources )."],
  },
  'a title over 200 characters in SCORM 1.2': {
    edition: 'scorm12',
    from: '<title>',
    to: `<title>${'x'.repeat(200)}`,
    problems: [
      "Element 'title': [facet 'maxLength'] The value has a length of '231'; this exceeds the allowed maximum length of '200'.",
    ],
  },
  'metadata in the wrong order': {
    edition: 'scorm12',
    from: '<imsmd:general>',
    to: '<imsmd:rights/><imsmd:general>',
    problems: [
      "Element 'general': This element is not expected. Expected is one of ( relation, annotation, classification ).",
    ],
  },
  'a mastery score that is no number, which the schema takes': {
    edition: 'scorm12',
    from: '</title>\n      </item>',
    to: '</title><adlcp:masteryscore>80 %</adlcp:masteryscore></item>',
    problems: ['masteryscore is "80 %"; it must be a number from 0 to 100.'],
  },
  "the 4th edition's completionThreshold in the 3rd": {
    edition: 'scorm2004-3rd',
    from: '<imsss:sequencing>\n          <imsss:delivery',
    to: '<adlcp:completionThreshold completedByMeasure="true">1</adlcp:completionThreshold><imsss:sequencing>\n          <imsss:delivery',
    problems: [
      "Element 'completionThreshold', attribute 'completedByMeasure': The attribute 'completedByMeasure' is not allowed.",
    ],
  },
  'a scormType that does not exist': {
    edition: 'scorm2004-3rd',
    from: 'scormType="sco"',
    to: 'scormType="page"',
    problems: [
      "Element 'resource', attribute 'scormType': [facet 'enumeration'] The value 'page' is not an element of the set {'sco', 'asset'}.",
    ],
  },
  'a progress measure over 1': {
    edition: 'scorm2004-4th',
    from: '<imsss:sequencing>\n          <imsss:delivery',
    to: '<adlcp:completionThreshold minProgressMeasure="90"/><imsss:sequencing>\n          <imsss:delivery',
    problems: [
      "Element 'completionThreshold', attribute 'minProgressMeasure': [facet 'maxInclusive'] The value '90' is greater than the maximum value allowed ('1.0').",
    ],
  },
  'a word in hideLMSUI that does not exist': {
    edition: 'scorm2004-4th',
    from: '<imsss:sequencing>\n          <imsss:delivery',
    to: '<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>next</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation><imsss:sequencing>\n          <imsss:delivery',
    problems: [
      "Element 'hideLMSUI': [facet 'enumeration'] The value 'next' is not an element of the set {'abandon', 'continue', 'exit', 'previous', 'suspendAll', 'exitAll', 'abandonAll'}.",
    ],
  },
  'a language twice in the metadata': {
    edition: 'scorm2004-4th',
    from: '<lom:lifeCycle>',
    to: '<lom:lifeCycle/><lom:lifeCycle>',
    problems: [
      "Element 'lifeCycle': Duplicate key-sequence ['lifeCycle'] in unique identity-constraint 'lomUnique'.",
    ],
  },
};

describe('validateManifest', () => {
  for (const edition of SCORM_IDS) {
    it(`finds ${edition} valid`, async () => {
      assert.deepEqual(await validateManifest(manifestOf(edition), edition), []);
    });
  }

  for (const [name, { edition, from, to, problems }] of Object.entries(MUTATIONS)) {
    it(`refuses ${name}`, async () => {
      const xml = manifestOf(edition);
      assert.ok(xml.includes(from));
      const found = await validateManifest(xml.replace(from, to), edition);
      assert.deepEqual(
        found.map((problem) => problem.replace(/^imsmanifest\.xml:(\d+:)? /, '')),
        problems,
      );
    });
  }

  it('refuses the manifest of one standard as the other', async () => {
    assert.deepEqual(await validateManifest(manifestOf('scorm12'), 'scorm2004-4th'), [
      "imsmanifest.xml:9: Element 'manifest': No matching global declaration available for the validation root.",
    ]);
  });

  it('says where it is not even well-formed', async () => {
    assert.deepEqual(await validateManifest('<a>\n<b>\n</a>', 'scorm12'), [
      'imsmanifest.xml:3: Opening and ending tag mismatch: b line 2 and a',
    ]);
    assert.deepEqual(await validateManifest('', 'scorm12'), ['imsmanifest.xml:1: Document is empty']);
  });
});
