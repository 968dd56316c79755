import { readdirSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A response's body and its type. */
export interface Served {
  readonly type: string;
  readonly body: Buffer | string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.dtd': 'application/xml-dtd',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.xsd': 'application/xml; charset=utf-8',
};

/** Other files, `.mjs` among them, are text/plain, and with nosniff do not run: so does Moodle 5.1 serve them. */
const OTHER_TYPE = 'text/plain; charset=utf-8';

/**
 * The files of an unpacked package by their names in it. A request is looked up here and never made into a path,
 * so that nothing outside the folder can be asked for, and names are case-sensitive on every machine.
 */
export async function packageFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if ((await stat(file)).isFile()) files.set(name.split(path.sep).join('/'), file);
  }
  return files;
}

/** Reads a file of the package. */
export async function serveFile(file: string): Promise<Served> {
  return { type: TYPES[path.extname(file).toLowerCase()] ?? OTHER_TYPE, body: await readFile(file) };
}

/** The LMS page's own files by their addresses, which mirror this folder; TypeScript is compiled when it is asked for. */
const LMS_FILES: Readonly<Record<string, URL>> = {
  '/': new URL('./page/lms-page.html', import.meta.url),
  '/lms/frame': new URL('./page/frame.html', import.meta.url),
  '/lms/registration.ts': new URL('./registration.ts', import.meta.url),
  ...scriptsIn('page'),
  ...scriptsIn('faults'),
  '/lms/scorm12.js': new URL(import.meta.resolve('scorm-again/scorm12')),
  '/lms/scorm2004.js': new URL(import.meta.resolve('scorm-again/scorm2004')),
};

function scriptsIn(folder: string): Record<string, URL> {
  const names = readdirSync(new URL(folder, import.meta.url)).filter((name) => /^[a-z0-9-]+\.ts$/.test(name));
  return Object.fromEntries(
    names.map((name) => [`/lms/${folder}/${name}`, new URL(`./${folder}/${name}`, import.meta.url)]),
  );
}

/** A file of the LMS page, undefined if there is none at this address. */
export async function serveLmsFile(address: string): Promise<Served | undefined> {
  const url = LMS_FILES[address];
  if (!url) return undefined;
  const file = fileURLToPath(url);
  if (!file.endsWith('.ts')) return serveFile(file);
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  const { outputText } = ts.transpileModule(await readFile(file, 'utf8'), { compilerOptions });
  return { type: TYPES['.js'] ?? OTHER_TYPE, body: outputText };
}
