import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SCORM_EDITIONS, SCORM_IDS } from './editions.ts';
import type { ScormEdition } from './editions.ts';
import { comparePaths } from './file-names.ts';

/** A schema file, with the place it has in a package. */
export interface SchemaFile {
  /** Path in the zip, with `/`. */
  readonly name: string;
  readonly data: Buffer;
}

/** Ours, for validation only: one schema that imports those of all namespaces. Never packed. */
export const DRIVER = '_driver.xsd';

/**
 * The official schema files of an edition, in zip order: all that goes into a package beside the course, and no
 * more than its manifest refers to.
 */
export function readSchemaFiles(edition: ScormEdition): SchemaFile[] {
  return schemaNames(edition).map((name) => ({ name, data: readFileSync(pathOf(edition, name)) }));
}

/** Our driver schema of an edition, as text. */
export function readDriver(edition: ScormEdition): string {
  return readSchema(`${edition.schemaFolder}/${DRIVER}`);
}

/** The schema of cmi5.xml; cmi5 does not ask for it in the package. */
export const COURSE_STRUCTURE_SCHEMA = 'cmi5/CourseStructure.xsd';

/** A schema file as text, by its path in build/schemas. */
export function readSchema(path: string): string {
  return readFileSync(new URL(`../schemas/${path}`, import.meta.url), 'utf8');
}

/** Names of all schema files of all editions: the only names in a package with upper case or underscores. */
export function allSchemaNames(): ReadonlySet<string> {
  return new Set(SCORM_IDS.flatMap((id) => schemaNames(SCORM_EDITIONS[id])));
}

function schemaNames(edition: ScormEdition): string[] {
  return readdirSync(pathOf(edition, ''), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(xsd|dtd)$/.test(name) && name !== DRIVER)
    .sort(comparePaths);
}

function pathOf(edition: ScormEdition, name: string): string {
  return fileURLToPath(new URL(`../schemas/${edition.schemaFolder}/${name}`, import.meta.url));
}
