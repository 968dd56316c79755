/** `npm start`: the preview LMS; with `-- --help` it tells what can be chosen. See docs/preview.md. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { explain } from '../build/explain.ts';
import { runCommand } from './arguments.ts';
import { openBrowser } from './browser/open.ts';
import { startLmsServer, type LmsServer } from './preview/lms-server.ts';
import { previewFolder } from './preview/preview-lms.ts';
import { command, startOptions, type StartOptions } from './preview/start-options.ts';

const root = resolve(import.meta.dirname, '..');

await runCommand(command, (values) => run(startOptions(values)));

async function run({ port, build, open }: StartOptions): Promise<number> {
  if (build && (await runBuild()) !== 0)
    console.error('The packages of an earlier build are shown, if there are any.');
  let server: LmsServer;
  try {
    server = await startLmsServer({ folder: previewFolder(root), port, say: (line) => console.log(line) });
  } catch (error) {
    const isTaken = ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
    console.error(isTaken ? `Port ${port} is taken. Choose another one with --port.` : explain(error));
    return 1;
  }
  await addBuilt(server);
  console.log(`\nThe preview LMS is at ${server.origin}/ (Ctrl+C to stop)`);
  if (open) openBrowser(`${server.origin}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return 0;
}

/** In a process of its own, as it fills the memory. Resolves to its exit code. */
function runBuild(): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('error', () => done(1)).on('close', (code) => done(code ?? 1));
  });
}

async function addBuilt({ lms }: LmsServer): Promise<void> {
  const folder = resolve(root, 'dist');
  const zips = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : [];
  lms.keepBuilt(zips);
  for (const name of zips.sort()) {
    try {
      await lms.addPackage(resolve(folder, name), name, true);
    } catch (error) {
      // The web package is no course for an LMS, and says so itself.
      if (!name.endsWith('-web.zip')) console.log(error instanceof Error ? error.message : String(error));
    }
  }
}
