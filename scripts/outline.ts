/** `npm run outline`: prints the course in numbers and writes its whole text as one page. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { loadCourse } from '../build/content/load.ts';
import { explain } from '../build/explain.ts';
import { outlineOf } from '../build/outline/outline.ts';
import { outlineTable } from '../build/outline/table.ts';
import { checkLanguage } from '../build/language.ts';
import { format, type Problem } from '../build/content/problems.ts';
import { runCommand } from './arguments.ts';

const root = resolve(import.meta.dirname, '..');

const command = {
  name: 'npm run outline',
  about:
    'Prints the course as a table, and writes it as outline.csv and, with its whole text, answers included, as outline.html.',
  options: {
    out: { value: 'DIR', about: 'Folder for the two files; dist if left out.' },
    lang: { value: 'CODE', about: 'A translation to read, such as de; what it lacks is as it was written.' },
  },
};

await runCommand(command, ({ out = 'dist', lang }) =>
  run(resolve(root, out), lang).catch((error: unknown) => {
    console.error(`${explain(error)}\n\nNothing was written.`);
    return 1;
  }),
);

async function run(out: string, language: string | undefined): Promise<number> {
  if (language !== undefined) await checkLanguage(language, root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const untranslated: Problem[] = [];
  const onUntranslated = (problems: readonly Problem[]) => untranslated.push(...problems);
  const course = await loadCourse({ root, version, language, onUntranslated });
  const { rows, csv, rolePlays, html } = await outlineOf(course, root);
  console.log(outlineTable(rows));
  if (rolePlays.length > 0)
    console.log(`\nRole plays\n${rolePlays.map((line) => `  ${line}\n`).join('')}`.trimEnd());
  if (untranslated.length > 0) console.log(`\nNot translated yet:\n${format(untranslated)}`);
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
