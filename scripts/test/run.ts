import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** How a command ended, and all that it wrote, both streams in the order in which it came. */
export interface Ended {
  readonly ok: boolean;
  readonly output: string;
}

/** Long enough for the slowest machine; a step that hangs must not keep a build server busy for hours. */
const LIMIT = 30 * 60_000;

/** Runs a script with Node, without a shell. */
export function runNode(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT });
    const written: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => written.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code, signal) => {
      const end = signal ? `\nended by ${signal}` : '';
      // @web/test-runner moves the cursor about even when nobody sees it.
      const output = stripVTControlCharacters(Buffer.concat(written).toString('utf8'));
      resolve({ ok: code === 0, output: output + end });
    });
  });
}
