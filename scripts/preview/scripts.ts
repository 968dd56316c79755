import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** scorm-again is large: it is served as it is, and only the edition that is needed. */
const SCORM_AGAIN: Readonly<Record<string, string>> = {
  '/lms/scorm12.js': 'scorm-again/scorm12',
  '/lms/scorm2004.js': 'scorm-again/scorm2004',
};

const bundled = new Map<string, Promise<string>>();

/** A script of ours for the browser, bundled when it is first asked for. @param entry relative to this folder */
export function bundledScript(entry: string): Promise<string> {
  const known = bundled.get(entry) ?? bundleScript(entry);
  bundled.set(entry, known);
  return known;
}

async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [
      {
        name: 'scorm-again',
        setup(options) {
          options.onResolve({ filter: /^scorm-again\// }, ({ path: wanted }) => ({
            path: Object.entries(SCORM_AGAIN).find(([, name]) => name === wanted)?.[0],
            external: true,
          }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** scorm-again as it is published, undefined for other addresses. */
export async function scormAgain(address: string): Promise<Buffer | undefined> {
  const name = SCORM_AGAIN[address];
  return name === undefined ? undefined : readFile(fileURLToPath(import.meta.resolve(name)));
}
