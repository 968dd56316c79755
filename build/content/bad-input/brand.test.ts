import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { describe } from 'node:test';
import { TOKENS_FILE } from '../../brand/palette.ts';
import { png, woff2 } from '../../brand/testing.ts';
import { add, complaints, files, put, replace } from './project.ts';
import { verify, type BadInput } from './table.ts';

const tokens = put(TOKENS_FILE, await readFile(TOKENS_FILE, 'utf8'));
const logo = (yaml = 'file: logo.svg') =>
  add(files.course, `brand:\n  logo:\n    ${yaml}\n    alt: Small Ltd\n`);
const svg = (inside: string, open = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">') =>
  put('course/brand/logo.svg', `${open}\n  ${inside}\n</svg>\n`);
const accent = (yaml: string) => add(files.course, `brand:\n  accent:\n    ${yaml}\n`);
const font = (file: string, more = '') =>
  add(
    files.course,
    `brand:
  fonts:
    text:
      family: Small Sans
      licence: SIL Open Font License 1.1
      files:
        - file: ${file}${more}
`,
  );
const certificate = (yaml: string) => add(files.course, `certificate:\n  ${yaml}\n`);

const unsafe =
  'A logo may only draw: export it again as plain SVG, without scripts, links, fonts or pictures from elsewhere.';
const plain = 'Export it again as plain SVG, or use a PNG.';

describe('the brand', () => {
  const table: BadInput[] = [
    [
      'a logo that is not there',
      [logo()],
      `course/course.yaml:11:11  unknown-brand-file  there is no file "logo.svg" in course/brand
    hint: Put the file into the folder course/brand.`,
    ],
    [
      'a logo with a misspelt name',
      [logo('file: lgo.svg'), svg('<path d="M0 0h40v10z"/>')],
      `course/course.yaml:11:11  unknown-brand-file  there is no file "lgo.svg" in course/brand
    hint: Did you mean "logo.svg"?`,
    ],
    [
      'a logo with the path from the project',
      [logo('file: course/brand/logo.svg'), svg('<path d="M0 0h40v10z"/>')],
      `course/course.yaml:11:11  unknown-brand-file  there is no file "course/brand/logo.svg" in course/brand
    hint: In there are "logo.svg".`,
    ],
    [
      'a logo from outside of the folder, though there is such a file',
      [
        logo('file: ../icons/logo.svg'),
        put('course/icons/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
      ],
      `course/course.yaml:11:11  unknown-brand-file  there is no file "../icons/logo.svg" in course/brand
    hint: Put the file into the folder course/brand.`,
    ],
    [
      'a logo of another type',
      [logo('file: logo.jpg')],
      `course/course.yaml:11:11  wrong-file-type  "logo.jpg" is no SVG or PNG file
    hint: Ask your designers for the logo as SVG; PNG will do, too.`,
    ],
    [
      'a logo without words for those who cannot see it',
      [add(files.course, 'brand:\n  logo:\n    file: logo.svg\n')],
      `course/course.yaml:11:5  missing-key  the logo needs "alt"
    hint: Add "alt": what the logo says, for people who cannot see it: mostly the name of the company.`,
    ],
    [
      'a logo that is too large',
      [logo(), svg(`<path d="M0 0${'h1v1'.repeat(60_000)}"/>`)],
      `course/course.yaml:11:11  file-too-big  "logo.svg" has 241 kB, but a logo may have 100 kB
    hint: Export it as plain SVG without pictures in it, or as PNG, 600 pixels wide at most.`,
    ],
    [
      'a picture that is only called PNG',
      [logo('file: logo.png'), put('course/brand/logo.png', 'GIF89a')],
      `course/course.yaml:11:11  broken-file  "logo.png" is called PNG, but there is no PNG picture in it
    hint: Save it again as PNG: a new name does not make it one.`,
    ],
    [
      'an SVG file that is no XML',
      [logo(), svg('<path d="M0 0">')],
      `course/brand/logo.svg:3:1  broken-file  this is no valid XML: </svg> closes nothing that is open
    hint: ${plain}`,
    ],
    [
      'an SVG file that browsers would not show as a picture',
      [logo(), svg('<path d="M0 0"/>', '<svg viewBox="0 0 40 10">')],
      `course/brand/logo.svg:1:1  broken-file  this is no SVG file: its root is no <svg xmlns="http://www.w3.org/2000/svg">
    hint: ${plain}`,
    ],
    [
      'an SVG file without a size',
      [logo(), svg('<path d="M0 0"/>', '<svg xmlns="http://www.w3.org/2000/svg" width="100%">')],
      `course/brand/logo.svg:1:1  broken-file  this SVG does not say how large it is
    hint: ${plain}`,
    ],
    [
      'a script in an SVG file',
      [logo(), svg('<!-- <a> --><g><script>alert(1)</script></g>')],
      `course/brand/logo.svg:2:18  unsafe-svg  a picture cannot have <script> in it
    hint: ${unsafe}`,
    ],
    [
      'an event handler in an SVG file',
      [logo(), svg('<g onclick="alert(1)"/>')],
      `course/brand/logo.svg:2:3  unsafe-svg  a picture cannot have "onclick" in it: that is a script
    hint: ${unsafe}`,
    ],
    [
      'a logo for dark screens that loads a picture, and one for light screens that is not there',
      [
        logo('file: logo.svg\n    dark: dark.svg'),
        put(
          'course/brand/dark.svg',
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><use href="https://example.com/a.svg#b"/></svg>',
        ),
      ],
      `course/brand/dark.svg:1:59  unsafe-svg  "href" leads out of the file
    hint: ${unsafe}
course/course.yaml:11:11  unknown-brand-file  there is no file "logo.svg" in course/brand
    hint: In there are "dark.svg".`,
    ],
    [
      'an accent that cannot be read on light screens',
      [accent("light: '#3CB4C4'"), tokens],
      `course/course.yaml:11:12  low-contrast  "#3cb4c4" has a contrast of 2.3:1 on the light page (#fbf7f0), but text needs 4.5:1
    hint: The nearest colour that passes is '#007e8c'.`,
    ],
    [
      'accents that cannot be read on either',
      [accent("light: '#fc0'\n    dark: '#0b5f66'"), tokens],
      `course/course.yaml:11:12  low-contrast  "#ffcc00" has a contrast of 1.41:1 on the light page (#fbf7f0), but text needs 4.5:1
    hint: The nearest colour that passes is '#8b6e00'.
course/course.yaml:12:11  low-contrast  "#0b5f66" has a contrast of 1.96:1 on the dark cards (#1c2c2b), but text needs 4.5:1
    hint: The nearest colour that passes is '#539aa1'.`,
    ],
    [
      'a colour by name',
      [accent('light: teal'), tokens],
      `course/course.yaml:11:12  bad-value  "light" cannot be "teal"
    hint: Write # and six digits or letters from a to f, in quotes: '#0b5f66'.`,
    ],
    [
      'a colour without quotes, which YAML takes for a note',
      [accent('light: #0b5f66'), tokens],
      `course/course.yaml:11:12  missing-key  "light" has no value
    hint: Add "light": the accent on light screens, in quotes: '#0b5f66'.`,
    ],
    [
      'a default look that a brand cannot build on',
      [
        accent("light: '#0b5f66'"),
        tokens,
        replace(TOKENS_FILE, '--ripple-paper:', '--ripple-page:'),
        replace(TOKENS_FILE, '--ripple-ink:', '--ink:'),
        replace(TOKENS_FILE, '--ripple-font-display:', '--x:'),
      ],
      `course/theme/tokens.css:1:1  bad-value  the default look lacks what a brand builds on: "--ripple-paper", "--ripple-ink" and "--ripple-font-display"
    hint: Write colours as --ripple-paper: light-dark(#rrggbb, #rrggbb); and fonts as --ripple-font: …;`,
    ],
    [
      'a font of another type',
      [font('small.ttf'), tokens],
      `course/course.yaml:15:17  wrong-file-type  "small.ttf" is no WOFF2 file
    hint: Convert the font to WOFF2, which all browsers read; docs/brand.md says how.`,
    ],
    [
      'a font that was cut off while it was downloaded',
      [font('small.woff2'), tokens, put('course/brand/small.woff2', woff2(5000).slice(0, 4000))],
      `course/course.yaml:15:17  broken-file  "small.woff2" is called WOFF2, but there is no whole WOFF2 font in it
    hint: Download or convert it again; docs/brand.md says how.`,
    ],
    [
      'a font for all scripts of the world',
      [font('small.woff2'), tokens, put('course/brand/small.woff2', woff2(1_200_000))],
      `course/course.yaml:15:17  file-too-big  "small.woff2" has 1200 kB, but a font file may have 200 kB
    hint: Leave out the letters of scripts that the course does not use; docs/brand.md says how.`,
    ],
    [
      'a variable font whose weights are the wrong way round',
      [
        font('small.woff2', '\n          weight: 900\n          heaviest: 200'),
        tokens,
        put('course/brand/small.woff2', woff2(5000)),
      ],
      `course/course.yaml:17:21  out-of-range  "heaviest" is 200, but the font begins at 900
    hint: Write the lightest weight as "weight".`,
    ],
    [
      'a help contact without a way to reach it',
      [add(files.course, 'help:\n  name: Learning team\n')],
      `course/course.yaml:10:3  missing-key  the help contact needs "email" or "page"
    hint: Add "email": an e-mail address, or "page": the address of a page with help.`,
    ],
    [
      'an e-mail address with a name',
      [add(files.course, 'help:\n  name: Learning team\n  email: Ada <ada@example.com>\n')],
      `course/course.yaml:11:10  bad-value  "email" cannot be "Ada <ada@example.com>"
    hint: Write the address alone: learning@example.com.`,
    ],
    [
      'no attempts at all',
      [add(files.course, 'attempts: 0\n')],
      `course/course.yaml:9:11  out-of-range  "attempts" is 0, but must be at least 1
    hint: "attempts" is how often a learner may take each quiz: a number such as 3, or unlimited.`,
    ],
    [
      'attempts in words',
      [add(files.course, 'attempts: three\n')],
      `course/course.yaml:9:11  bad-value  "attempts" cannot be "three"
    hint: Write a number from 1 to 100, or unlimited.`,
    ],
    [
      'a misspelt placeholder on the certificate',
      [certificate("statement: '{nmae} has completed {course}.'")],
      `course/course.yaml:10:14  unknown-placeholder  the certificate has nothing to put in for "{nmae}"
    hint: Did you mean "{name}"?`,
    ],
    [
      'a placeholder that nobody knows, and one that is not closed',
      [certificate("statement: '{signature} {name'")],
      `course/course.yaml:10:14  unknown-placeholder  the certificate has nothing to put in for "{name"
    hint: Did you mean "{name}"?
course/course.yaml:10:14  unknown-placeholder  the certificate has nothing to put in for "{signature}"
    hint: Possible are {name}, {course}, {date}, {score}.`,
    ],
    [
      'a placeholder in the heading',
      [certificate("heading: 'For {name}'")],
      `course/course.yaml:10:12  unknown-placeholder  the certificate has nothing to put in for "{name}"
    hint: Only the statement has placeholders.`,
    ],
  ];
  for (const input of table) test(input[0], () => verify(input));

  test('is fine with a PNG logo, a font and a contact', async () => {
    const answer = await complaints(
      tokens,
      put('course/brand/Logo One.PNG', png(300, 100)),
      logo('file: Logo One.PNG'),
    );
    assert.equal(answer, '');
  });
});
