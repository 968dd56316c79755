import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from './arguments.ts';
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
  },
};

const list = (text: string) => text.split(',').filter(Boolean);

const parsed = readArguments(command, process.argv.slice(2));
if ('help' in parsed) {
  process.stdout.write(parsed.help);
} else if ('problem' in parsed) {
  console.error(parsed.problem);
  process.exitCode = 2;
} else {
  const { only, package: zip, sizes, schemes, languages, out: folder = 'dist/shots' } = parsed.values;
  const out = path.resolve(folder);
  // A part is added to what is there; all of it begins anew.
  if (only === undefined) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const count = await takeShots({
    out,
    zip: path.resolve(zip ?? 'dist/ripple-scorm12.zip'),
    only: only === undefined ? null : list(only),
    sizes: list(sizes ?? '360x740,800x500,1280x800'),
    schemes: list(schemes ?? 'light,dark,contrast,forced'),
    languages: list(languages ?? 'en,ar'),
  });
  console.log(`${count} pictures. Look at them: ${path.join(folder, 'index.html')}`);
}
