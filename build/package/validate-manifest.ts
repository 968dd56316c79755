import { validateXML } from 'xmllint-wasm';
import type { XMLFileInfo } from 'xmllint-wasm';
import { SCORM_EDITIONS } from './editions.ts';
import type { ScormId } from './editions.ts';
import { COURSE_STRUCTURE, MANIFEST } from './file-names.ts';
import { COURSE_STRUCTURE_SCHEMA, DRIVER, readDriver, readSchema, readSchemaFiles } from './schema-files.ts';
import { descendants, parseXml } from './xml.ts';

/**
 * Validates a manifest against the official schemas of an edition, and what the schemas leave open: a mastery
 * score is a number from 0 to 100. Takes 0.1 to 0.2 s; nothing is fetched from the network.
 * @returns what is wrong, each beginning with `imsmanifest.xml:<line>:` where the line is known; none if valid.
 */
export async function validateManifest(xml: string, edition: ScormId): Promise<string[]> {
  const files = readSchemaFiles(SCORM_EDITIONS[edition]).map(({ name, data }) => schemaForLibxml(name, data));
  const driver = { fileName: DRIVER, contents: readDriver(SCORM_EDITIONS[edition]) };
  const problems = await validateAgainst(driver, { fileName: MANIFEST, contents: xml }, files);
  // Only sound XML is worth a closer look, and only that can be parsed.
  return problems.length > 0 ? problems : checkMasteryScore(xml);
}

/** Validates cmi5.xml as `validateManifest` does a manifest; what its schema leaves open, `checkCmi5` checks. */
export async function validateCourseStructure(xml: string): Promise<string[]> {
  const schema = { fileName: 'CourseStructure.xsd', contents: readSchema(COURSE_STRUCTURE_SCHEMA) };
  return validateAgainst(schema, { fileName: COURSE_STRUCTURE, contents: xml }, []);
}

async function validateAgainst(
  schema: XMLFileInfo,
  manifest: XMLFileInfo,
  preload: readonly XMLFileInfo[],
): Promise<string[]> {
  try {
    const result = await validateXML({ xml: [manifest], schema: [schema], preload: [...preload] });
    return result.valid ? [] : problemsIn(result.rawOutput, manifest.fileName);
  } catch (error) {
    // xmllint-wasm rejects, with xmllint's output as the message, when it is not even well-formed.
    if (error instanceof Error) return problemsIn(error.message, manifest.fileName);
    throw error;
  }
}

/**
 * SCORM 1.2's metadata schema breaks the rule of unique particle attribution (XML Schema 1, 3.8.6), and
 * xmllint-wasm's libxml2 refuses to compile it. With `##other` for `##any` it obeys, and what we write is
 * validated all the same. The file itself stays as published.
 */
function schemaForLibxml(name: string, data: Buffer): XMLFileInfo {
  const contents = data.toString('utf8');
  if (name !== 'imsmd_rootv1p2p1.xsd') return { fileName: name, contents };
  return { fileName: name, contents: contents.replaceAll('##any', '##other') };
}

/** xmllint's lines about the manifest; those about the schemas, source lines and carets are noise. */
function problemsIn(output: string, manifest: string): string[] {
  const lines = output.split('\n').filter((line) => line.startsWith(`${manifest}:`));
  if (lines.length === 0) return [`${manifest}: ${output.trim()}`];
  return lines.map((line) =>
    line
      .replace(/: (?:Schemas validity error|(?:parser|namespace) error) : /, ': ')
      .replace(/\{https?:[^}]*\}/g, '')
      .trim(),
  );
}

function checkMasteryScore(xml: string): string[] {
  return [...descendants(parseXml(xml).root)]
    .filter(({ name, text }) => name === 'masteryscore' && !isPercent(text.trim()))
    .map(({ text }) => `${MANIFEST}: masteryscore is "${text.trim()}"; it must be a number from 0 to 100.`);
}

function isPercent(text: string): boolean {
  return /^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100;
}
