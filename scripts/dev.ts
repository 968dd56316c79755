/** `npm run dev`: shows the course while it is written; with `-- --help` it tells what can be chosen. */
import { resolve } from 'node:path';
import { startDev } from '../build/dev/server.ts';
import { explain } from '../build/explain.ts';
import { checkLanguage } from '../build/language.ts';
import { runCommand, wholeNumber } from './arguments.ts';
import { report } from './dev/report.ts';

const root = resolve(import.meta.dirname, '..');

const command = {
  name: 'npm run dev',
  about:
    'Shows the course in a browser on this machine while it is written: every saved file is on screen at once. Nothing is recorded.',
  options: {
    port: { value: 'NUMBER', about: 'Port to listen on; 8000 if left out, 0 for any free one.' },
    lang: {
      value: 'CODE',
      about: 'A translation to show, such as de; what it lacks is shown as it was written.',
    },
  },
};

await runCommand(command, ({ port = '8000', lang }) => run(wholeNumber('port', port, 0, 65_535), lang));

async function run(port: number, language: string | undefined): Promise<number> {
  try {
    if (language !== undefined) await checkLanguage(language, root);
    console.log('Reading the course …');
    const server = await startDev({
      root,
      port,
      language,
      onUpdate: (...update) => console.log(report(...update)),
      onError: (error) => console.error(explain(error)),
    });
    if (server.state.problems.length > 0) console.log(report(server.state));
    console.log(`\nThe course is at ${server.origin}/ (Ctrl+C to stop)`);
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
    console.error(isTaken ? `Port ${port} is taken. Choose another one with --port.` : explain(error));
    return 1;
  }
}
