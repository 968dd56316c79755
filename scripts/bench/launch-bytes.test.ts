import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { zipOf } from '../test/zip-of.ts';
import { cutMenu, launchBytes } from './launch-bytes.ts';

const menu = '{id:"a",title:"A }",passMark:80,modules:[{id:"m"}]}';
const loaders = '{"m-1":()=>import("./m-1.js"),m:()=>import("./m.js")}';

test('cuts the outline and the addresses of modules out of the launch code, and nothing else', () => {
  const rest = (a: string, b: string) =>
    `import{x}from"./x.js";const e=${a},t=${b};const o={id:1,f:()=>2},n={};go(o)`;
  assert.equal(cutMenu(rest(menu, loaders)), rest('', ''));
});

test('counts all that is loaded before anything is shown, once', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ripple-launch-'));
  const zip = path.join(folder, 'course.zip');
  const bytesWith = async (files: Record<string, string>) => {
    await writeFile(zip, zipOf(Object.entries(files).map(([name, text]) => ({ name, text }))));
    return launchBytes(zip);
  };
  const index = '<script type="module" src="assets&#x2F;main.js"></script>';
  const one = await bytesWith({ 'index.html': index, 'assets/main.js': `const e=${menu};go(e)` });
  assert.ok(one.withoutMenu < one.all);
  const two = await bytesWith({
    'index.html': index,
    'assets/main.js': `import"./a.js";import"./b.js";const e=${menu};go(e)`,
    'assets/a.js': 'export*from"./b.js";',
    'assets/b.js': 'export const b=1;',
    'assets/late.js': 'x'.repeat(1000),
  });
  assert.ok(two.all > one.all + 40 && two.all < one.all + 120, `${two.all}`);
  await rm(folder, { recursive: true });
});
