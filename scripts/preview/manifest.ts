import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from './protocol.ts';

/** What an LMS needs to know of a package with one SCO. */
export interface Manifest {
  readonly edition: Edition;
  readonly title: string;
  /** The start page, relative to the package. */
  readonly start: string;
}

/**
 * Reads imsmanifest.xml of an unpacked package.
 * Looks for the few things it needs with patterns: whether the manifest is valid XML and follows its schemas is
 * for the build's own checks to say.
 * @throws when there is no manifest, or it lacks what a launch needs.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const xml = await readFile(path.join(folder, 'imsmanifest.xml'), 'utf8').catch(() => {
    throw new Error('The package has no imsmanifest.xml at its root.');
  });
  const text = xml.replace(/<!--.*?-->/gs, '');
  const start = /<resource\s[^>]*?\bhref\s*=\s*["']([^"']+)["']/s.exec(text)?.[1];
  if (!start) throw new Error('imsmanifest.xml names no start page (href of a resource).');
  const title = /<organization[\s>].*?<title>(.*?)<\/title>/s.exec(text)?.[1] ?? '';
  return { edition: editionOf(text), title: unescape(title.trim()), start: unescape(start) };
}

function editionOf(xml: string): Edition {
  const version = /<schemaversion>\s*(.*?)\s*<\/schemaversion>/s.exec(xml)?.[1] ?? '';
  if (version === '1.2') return 'scorm12';
  if (/^(2004 .*|CAM 1\.3)$/.test(version)) return 'scorm2004';
  throw new Error(
    `imsmanifest.xml has the schemaversion "${version}"; known are 1.2, 2004 ... Edition and CAM 1.3.`,
  );
}

function unescape(text: string): string {
  const characters: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => characters[name] ?? '');
}
