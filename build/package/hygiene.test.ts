import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { SCORM_IDS } from './editions.ts';
import type { ScormId } from './editions.ts';
import { soundPackage, temporaryFolder } from './fixtures.ts';
import { checkSchemas } from './hygiene-schemas.ts';
import { checkZip } from './hygiene.ts';
import { parseXml } from './xml.ts';
import { writeZip } from './zip.ts';

type Files = Map<string, Buffer>;

async function zipOf(t: TestContext, files: Files, name = 'ripple.zip'): Promise<string> {
  const file = join(await temporaryFolder(t), name);
  await writeZip(
    file,
    [...files].map(([entry, data]) => ({ name: entry, data })),
  );
  return file;
}

/** Replaces text in a file of the package, which must be there. */
function edit(files: Files, name: string, from: string | RegExp, to: string): void {
  const text = String(files.get(name));
  const edited = text.replace(from, to);
  assert.notEqual(edited, text);
  files.set(name, Buffer.from(edited));
}

const manifest = (from: string | RegExp, to: string) => (files: Files) =>
  edit(files, 'imsmanifest.xml', from, to);
const add =
  (name: string, text = '') =>
  (files: Files): void => {
    files.set(name, Buffer.from(text));
    edit(files, 'imsmanifest.xml', '</resource>', `<file href="${name}"/></resource>`);
  };

/** What is done to a sound package, and what is said of it then. */
interface Broken {
  readonly edition?: ScormId;
  readonly change: (files: Files) => void;
  readonly problems: readonly string[];
}

const BROKEN: Readonly<Record<string, Broken>> = {
  'no manifest': {
    change: (files) => void files.delete('imsmanifest.xml'),
    problems: ['imsmanifest.xml: it is missing; without it no LMS takes the package.'],
  },
  'everything in a folder': {
    change: (files) => {
      for (const [name, data] of [...files].filter(([entry]) => !/xsd$|dtd$/.test(entry))) {
        files.delete(name);
        files.set(`ripple/${name}`, data);
      }
    },
    problems: [
      'ripple/imsmanifest.xml: it must lie at the root of the zip; zip what is in "ripple", not the folder itself.',
    ],
  },
  'a manifest that is not well-formed': {
    change: manifest('</resources>', ''),
    problems: ['imsmanifest.xml: line 97: </manifest> closes nothing that is open.'],
  },
  'a byte order mark': {
    change: manifest('<?xml', '\uFEFF<?xml'),
    problems: ['imsmanifest.xml: it begins with a byte order mark; save it as UTF-8 without BOM.'],
  },
  'a dot file': {
    change: add('.ds'),
    problems: ['.ds: ".ds" begins with a dot; leave it out.'],
  },
  'upper case': {
    change: add('Logo.png'),
    problems: ['Logo.png: only a-z, 0-9, "-" and "." may be in a name; rename it, e.g. to logo.png.'],
  },
  'a file that is refused': {
    change: add('mail.php'),
    problems: ['mail.php: some LMSs refuse packages with .php files; leave it out.'],
  },
  'a module script': {
    change: add('a.mjs'),
    problems: ['a.mjs: some LMSs serve .mjs as plain text, and it does not run; build it as .js.'],
  },
  'a file that is not listed': {
    change: (files) => void files.set('extra.js', Buffer.from('')),
    problems: ['imsmanifest.xml: it does not list "extra.js", which is in the zip.'],
  },
  'a file that is listed but not there': {
    change: (files) => void files.delete('assets/empty.css'),
    problems: ['imsmanifest.xml: it lists "assets/empty.css", which is not in the zip.'],
  },
  'our driver schema in the package': {
    change: add('_driver.xsd'),
    problems: ['_driver.xsd: only a-z, 0-9, "-" and "." may be in a name; rename it, e.g. to driver.xsd.'],
  },
  'an href without its file': {
    change: manifest(/<file href="index.html"\/>/, ''),
    problems: [
      'imsmanifest.xml: resource "sco-591b66" has the href "index.html", but no <file> with that href.',
      'imsmanifest.xml: it does not list "index.html", which is in the zip.',
    ],
  },
  'no launch page': {
    change: manifest('href="index.html">', 'href="assets/empty.css">'),
    problems: ['imsmanifest.xml: no resource has the href "index.html".'],
  },
  "2004's spelling of scormtype in 1.2": {
    edition: 'scorm12',
    change: manifest('adlcp:scormtype', 'adlcp:scormType'),
    problems: ['imsmanifest.xml: resource "sco-591b66" has no adlcp:scormtype.'],
  },
  'xml:base': {
    change: manifest('<resources>', '<resources xml:base="./">'),
    problems: [
      'imsmanifest.xml: xml:base is used, which not every LMS knows; write the whole path in each href.',
    ],
  },
  'an identifier with a colon': {
    change: manifest('identifier="item-591b66"', 'identifier="urn:item"'),
    problems: [
      'imsmanifest.xml: the identifier "urn:item" of item must be ASCII letters, digits, ".", "_" and "-", a letter first.',
    ],
  },
  'identifiers that begin alike': {
    change: manifest(/"(org|item)-591b66"/g, '"colleague-service-$1"'),
    problems: [
      'imsmanifest.xml: the identifiers "colleague-service-org" and "colleague-service-item" do not differ in their first 15 characters.',
    ],
  },
  'no schema and no schemaversion': {
    change: manifest(/<schema>[^]*<\/schemaversion>/, ''),
    problems: [
      'imsmanifest.xml: schema is ""; it must be "ADL SCORM".',
      'imsmanifest.xml: schemaversion is ""; it must be one of "1.2", "2004 3rd Edition", "2004 4th Edition".',
    ],
  },
  "one standard's version with the other's namespace": {
    edition: 'scorm12',
    change: manifest('<schemaversion>1.2<', '<schemaversion>2004 3rd Edition<'),
    problems: [
      'imsmanifest.xml: manifest is in the namespace "http://www.imsproject.org/xsd/imscp_rootv1p1p2"; SCORM 2004 3rd Edition has "http://www.imsglobal.org/xsd/imscp_v1p1".',
    ],
  },
  'a default that is no organization': {
    change: manifest('default="org-591b66"', 'default="org-1"'),
    problems: ['imsmanifest.xml: organizations has the default "org-1", which is no organization.'],
  },
  'an item without a resource': {
    change: manifest(/ identifierref="[^"]*"/, ''),
    problems: ['imsmanifest.xml: item "item-591b66" refers to the resource "", which does not exist.'],
  },
  'an organization without items': {
    change: manifest(/<item[^]*<\/item>/, ''),
    problems: ['imsmanifest.xml: organization "org-591b66" has no item.'],
  },
  'empty titles': {
    change: manifest(/<title>[^<]*/g, '<title>'),
    problems: [
      'imsmanifest.xml: organization "org-591b66" has no title.',
      'imsmanifest.xml: item "item-591b66" has no title.',
    ],
  },
  'a namespace without a schema': {
    change: manifest(/http:\/\/ltsc\.ieee\.org\/xsd\/LOM lom\.xsd/, ''),
    problems: ['imsmanifest.xml: xsi:schemaLocation names no schema for "http://ltsc.ieee.org/xsd/LOM".'],
  },
  'a schema in a folder': {
    change: (files) => {
      add('xsd/lom.xsd', '<schema xmlns="http://www.w3.org/2001/XMLSchema"/>')(files);
      edit(files, 'imsmanifest.xml', 'LOM lom.xsd', 'LOM xsd/lom.xsd');
    },
    problems: ['imsmanifest.xml: the schema "xsd/lom.xsd" must lie at the root of the zip.'],
  },
  'a schema on the network': {
    change: manifest('LOM lom.xsd', 'LOM http://ltsc.ieee.org/xsd/lom.xsd'),
    problems: [
      'imsmanifest.xml: it refers to "http://ltsc.ieee.org/xsd/lom.xsd" on the network; put that file into the zip instead.',
    ],
  },
  'a schema that is imported from the network': {
    change: (files) => edit(files, 'imscp_v1p1.xsd', '= "xml.xsd"', '= "http://www.w3.org/2001/xml.xsd"'),
    problems: [
      'imscp_v1p1.xsd: it refers to "http://www.w3.org/2001/xml.xsd" on the network; put that file into the zip instead.',
    ],
  },
  'a schema, a schema it includes and a DTD that are missing': {
    change: (files) => {
      for (const name of ['adlnav_v1p3.xsd', 'common/dataTypes.xsd', 'datatypes.dtd']) {
        files.delete(name);
        edit(files, 'imsmanifest.xml', `<file href="${name}"/>`, '');
      }
    },
    problems: [
      'XMLSchema.dtd: it refers to "datatypes.dtd", which is not in the zip.',
      'imsmanifest.xml: it refers to "adlnav_v1p3.xsd", which is not in the zip.',
      'lom.xsd: it refers to "common/dataTypes.xsd", which is not in the zip.',
    ],
  },
  'a schema that is damaged': {
    change: (files) => edit(files, 'xml.xsd', '</xs:schema>', ''),
    problems: ['xml.xsd: line 82: <xs:schema> is not closed.'],
  },
};

describe('checkZip', () => {
  for (const edition of SCORM_IDS) {
    it(`finds nothing wrong with a sound package for ${edition}`, async (t) => {
      assert.deepEqual(await checkZip(await zipOf(t, soundPackage(edition))), []);
    });
  }

  for (const [name, { edition = 'scorm2004-4th', change, problems }] of Object.entries(BROKEN)) {
    it(`reports ${name}`, async (t) => {
      const files = soundPackage(edition);
      change(files);
      assert.deepEqual(await checkZip(await zipOf(t, files)), problems);
    });
  }

  it('needs every single schema file that is packed', () => {
    for (const edition of SCORM_IDS) {
      const files = soundPackage(edition);
      const { root } = parseXml(String(files.get('imsmanifest.xml')));
      for (const name of [...files.keys()].filter((key) => /\.(xsd|dtd)$/.test(key))) {
        const rest = new Map([...files].filter(([key]) => key !== name));
        const problems = checkSchemas(root, rest);
        assert.ok(problems.length > 0, name);
        for (const text of problems)
          assert.ok(text.endsWith(`: it refers to "${name}", which is not in the zip.`));
      }
    }
  });

  it('reports a zip name that is too long, under the name it will have', async (t) => {
    const file = await zipOf(t, soundPackage('scorm12'));
    const name = `${'n'.repeat(31)}.zip`;
    assert.deepEqual(await checkZip(file, name), [
      `${name}: the name has 31 characters before ".zip", some LMSs take 30 at most; shorten it.`,
    ]);
  });

  it('reports what is no zip', async (t) => {
    const file = join(await temporaryFolder(t), 'a.zip');
    await writeFile(file, 'not a zip');
    const [problem, ...more] = await checkZip(file);
    assert.match(problem ?? '', /^a\.zip: it cannot be read as a zip \(Error: .*\); build it again\.$/);
    assert.deepEqual(more, []);
  });
});
