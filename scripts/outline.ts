/** `npm run outline`: prints the course in numbers and writes its whole text as one page. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { loadCourse } from '../build/content/load.ts';
import { explain } from '../build/explain.ts';
import { outlineOf } from '../build/outline/outline.ts';
import { outlineTable } from '../build/outline/table.ts';
import { readArguments } from './arguments.ts';

const root = resolve(import.meta.dirname, '..');

const command = {
  name: 'npm run outline',
  about:
    'Prints the course as a table, and writes it as outline.csv and, with its whole text, answers included, as outline.html.',
  options: { out: { value: 'DIR', about: 'Folder for the two files; dist if left out.' } },
};

const parsed = readArguments(command, process.argv.slice(2));
if ('help' in parsed) {
  process.stdout.write(parsed.help);
} else if ('problem' in parsed) {
  console.error(parsed.problem);
  process.exitCode = 2;
} else {
  process.exitCode = await run(resolve(root, parsed.values.out ?? 'dist')).catch((error: unknown) => {
    console.error(`${explain(error)}\n\nNothing was written.`);
    return 1;
  });
}

async function run(out: string): Promise<number> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const { rows, csv, html } = await outlineOf(await loadCourse({ root, version }), root);
  console.log(outlineTable(rows));
  await mkdir(out, { recursive: true });
  for (const [name, text] of [
    ['outline.csv', csv],
    ['outline.html', html],
  ] as const) {
    await writeFile(join(out, name), text);
    console.log(`${name === 'outline.csv' ? '\n' : ''}${relative(process.cwd(), join(out, name))}`);
  }
  return 0;
}
