import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { add, files, goodProject, load, put, type Edit, type Project } from '../content/bad-input/project.ts';
import type { CheckedCourse } from '../content/model.ts';
import { ContentError } from '../content/problems.ts';
import { TOKENS_FILE } from './palette.ts';
import { png, woff2 } from './testing.ts';

const everything = `attempts: 3
help:
  name: Learning team
  email: learning@example.com
brand:
  company: Small Ltd
  logo:
    file: logo.svg
    alt: Small
    dark: dark/logo.png
  accent:
    light: '#A4123F'
  fonts:
    text:
      family: Small Sans
      licence: OFL */ 1.1
      files:
        - file: small.woff2
          weight: 200
          heaviest: 900
        - file: small-italic.woff2
          style: italic
certificate:
  statement: '{name}, {course}, {date}, {score}'
`;
const svg = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 100">
  <metadata xmlns:cc="https://creativecommons.org/ns#"><cc:license cc:resource="https://example.com"/></metadata>
  <style>.a { fill: url(#g) }</style>
  <linearGradient id="g"/><path id="p" class="a" d="M0 0h40v10z"/><use xlink:href="#p"/>
</svg>
`;
const edits: readonly Edit[] = [
  put(TOKENS_FILE, await readFile(TOKENS_FILE, 'utf8')),
  put('course/brand/logo.svg', svg),
  put('course/brand/dark/logo.png', png(80, 40)),
  put('course/brand/small.woff2', woff2(5000)),
  put('course/brand/small-italic.woff2', woff2(6000)),
  add(files.course, everything),
];
const branded = edits.reduce((project, edit) => edit(project), goodProject);

async function loaded(project: Project): Promise<CheckedCourse> {
  const course = await load(project);
  if (course instanceof ContentError) throw course;
  return course;
}

describe('a course without a brand', () => {
  test('has the default look, unlimited attempts and a certificate in the words of the interface', async () => {
    const { look, company, logo, help, attempts, certificate } = await loaded(goodProject);
    assert.deepEqual([look.css, look.icon, look.files.size], ['', null, 0]);
    assert.deepEqual(
      [company, logo, help, attempts, certificate],
      [undefined, undefined, undefined, null, {}],
    );
  });

  test('needs a pass mark of 80 percent if it does not say', async () => {
    const course = String(goodProject[files.course]).replace('passMark: 80\n', '');
    assert.equal((await loaded({ ...goodProject, [files.course]: course })).passMark, 80);
  });

  test('gives out no certificate if it says so', async () => {
    const { certificate } = await loaded(add(files.course, 'certificate:\n  show: false\n')(goodProject));
    assert.equal(certificate, undefined);
  });
});

describe('a course with a brand', () => {
  test('hands on company, contact, attempts and words of the certificate', async () => {
    const { company, help, attempts, certificate } = await loaded(branded);
    assert.equal(company, 'Small Ltd');
    assert.deepEqual(help, { name: 'Learning team', email: 'learning@example.com' });
    assert.equal(attempts, 3);
    assert.deepEqual(certificate, { statement: '{name}, {course}, {date}, {score}' });
  });

  test('ships logos and fonts under plain names that change with their content', async () => {
    const { look, logo } = await loaded(branded);
    assert.deepEqual([...look.files.keys()].map((name) => name.replace(/[0-9a-f]{8}/, '#')).sort(), [
      'assets/font-#.woff2',
      'assets/font-#.woff2',
      'assets/logo-#.svg',
      'assets/logo-dark-#.png',
    ]);
    assert.ok(logo && look.files.has(logo.src) && look.files.has(logo.dark ?? ''));
    const changed = await loaded(put('course/brand/logo.svg', svg.replace('h40', 'h39'))(branded));
    assert.notEqual(changed.logo?.src, logo.src);
    assert.equal(changed.logo?.dark, logo.dark);
  });

  test('shows logos of all shapes about as large', async () => {
    const sizeOf = async (box: string) => {
      const { logo } = await loaded(put('course/brand/logo.svg', svg.replace('0 0 400 100', box))(branded));
      return [logo?.width, logo?.height];
    };
    assert.deepEqual(await sizeOf('0 0 400 100'), [190, 47]);
    assert.deepEqual(await sizeOf('0 0 10 10'), [80, 80]);
    assert.deepEqual(await sizeOf('0 0 1000 100'), [240, 24]);
  });

  test('replaces tokens of the default look and brings its fonts', async () => {
    const { look } = await loaded(branded);
    assert.equal(
      look.css.replace(/-[0-9a-f]{8}\./g, '-#.'),
      `/* The brand, from course/course.yaml. */
/* Small Sans: OFL * / 1.1 */
@font-face {
  font-family: 'Small Sans';
  font-style: normal;
  font-weight: 200 900;
  font-display: swap;
  src: url('font-#.woff2') format('woff2');
}
@font-face {
  font-family: 'Small Sans';
  font-style: italic;
  font-weight: 400;
  font-display: swap;
  src: url('font-#.woff2') format('woff2');
}
:root {
  --ripple-brand: light-dark(#a4123f, #ff9da9);
  --ripple-on-brand: light-dark(#ffffff, #0c2423);
  --ripple-brand-soft: light-dark(#f5e8e9, #452c2f);
  --ripple-font: 'Small Sans', 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Stand-in', 'Segoe UI', 'Noto Sans', sans-serif;
  --ripple-font-display: 'Small Sans', 'Familjen Grotesk', 'Familjen Grotesk Stand-in', 'Segoe UI', 'Noto Sans', sans-serif;
}
`,
    );
    assert.equal(look.icon, '#a4123f');
  });

  test('never ends in anything but a course or problems, whatever stands in its files', async () => {
    const broken = fc.record({
      file: fc.constantFrom(files.course, 'course/brand/logo.svg', TOKENS_FILE),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(12),
      text: fc.oneof(
        fc.constantFrom('<', '>', '"', "'", '&', ']]>', '<!--', '#', ': ', '\n', '{', 'on', '0'),
        fc.string(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(broken, async ({ file, at, length, text }) => {
        const content = String(branded[file]);
        const start = Math.floor(at * content.length);
        const changed = content.slice(0, start) + text + content.slice(start + length);
        await load({ ...branded, [file]: changed });
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
