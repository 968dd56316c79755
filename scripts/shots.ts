import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './arguments.ts';
import { takeElements } from './shots/elements.ts';
import { contactSheet } from './shots/sheet.ts';
import { takeShots } from './shots/take.ts';

const command = {
  name: 'npm run shots',
  about:
    'Takes pictures of every screen of the package in dist/, and writes a contact sheet to look through.',
  options: {
    only: {
      value: 'LIST',
      about: "Beginnings of the screens' names, such as title,lesson; all if left out.",
    },
    package: { value: 'FILE', about: 'A SCORM package; dist/ripple-scorm12.zip if left out.' },
    sizes: { value: 'LIST', about: 'Sizes of the window; 360x740,800x500,1280x800 if left out.' },
    schemes: { value: 'LIST', about: 'light,dark,contrast,forced if left out.' },
    languages: { value: 'LIST', about: 'Languages of the interface; en,ar if left out.' },
    out: { value: 'DIR', about: 'Folder for the pictures; dist/shots if left out.' },
    elements: { about: 'Takes the pictures of docs/elements instead: one of each element.' },
  },
};

const list = (text: string) => text.split(',').filter(Boolean);

await runCommand(command, async (values) => {
  const { only, package: zip = 'dist/ripple-scorm12.zip', sizes, schemes, languages, elements } = values;
  if (elements !== undefined) {
    console.log(`${await takeElements(path.resolve(zip))} pictures in docs/elements/pictures.`);
    return 0;
  }
  const folder = values.out ?? 'dist/shots';
  const out = path.resolve(folder);
  // A part is added to what is there; all of it begins anew.
  if (only === undefined) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const shots = await takeShots({
    out,
    zip: path.resolve(zip),
    only: only === undefined ? null : list(only),
    sizes: list(sizes ?? '360x740,800x500,1280x800'),
    schemes: list(schemes ?? 'light,dark,contrast,forced'),
    languages: list(languages ?? 'en,ar'),
  });
  await writeFile(path.join(out, 'index.html'), contactSheet(shots));
  console.log(`${shots.length} pictures. Look at them: ${path.join(folder, 'index.html')}`);
  return 0;
});
