import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { takeShots } from './shots/take.ts';

/*
 * Pictures of every screen, to look at: npm run shots [-- --only title,map --sizes 360x740 --schemes dark --out folder]
 * Takes them of the package in dist/, and writes a contact sheet: dist/shots/index.html.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string', default: '360x740,800x500,1280x800' },
    schemes: { type: 'string', default: 'light,dark' },
    languages: { type: 'string', default: 'en,ar' },
    out: { type: 'string', default: 'dist/shots' },
  },
});
const list = (text: string) => text.split(',').filter(Boolean);
const out = path.resolve(values.out);
// A part is added to what is there; all of it begins anew.
if (values.only === undefined) await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const count = await takeShots({
  out,
  only: values.only === undefined ? null : list(values.only),
  sizes: list(values.sizes),
  schemes: list(values.schemes),
  languages: list(values.languages),
});
console.log(`${count} pictures. Look at them: ${path.join(values.out, 'index.html')}`);
