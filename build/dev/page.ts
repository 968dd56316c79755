import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ThemeFiles } from '../brand/theme-files.ts';
import type { CheckedCourse } from '../content/model.ts';
import { launchTexts } from '../launch-texts.ts';
import { renderIndex } from '../index-html.ts';

/** The player's entry for a course that is being written. */
const SCRIPT = '/course/shell/preview.ts';

/** Address below which code is served, after a name for its state. */
export const CODE_BASE = '/@code/';

/** Folder of the scripts that come with the server, as an address. */
export const CLIENT = '/build/dev/client/';

/** The launch page with the script that shows problems and loads the page again. */
export async function coursePage(
  root: string,
  course: CheckedCourse,
  { styles, icon, art }: ThemeFiles,
  codeBase: string,
  version: string,
): Promise<string> {
  const template = await readFile(path.join(root, 'course/index.html'), 'utf8');
  const page = renderIndex(template, {
    ...(await launchTexts(course, 'none')),
    standard: 'none',
    script: codeBase + SCRIPT,
    styles,
    icon,
    art,
  });
  return page.replace('</head>', () => `${clientScript(version)}</head>`);
}

/** Stands in for the course as long as there is none to show. */
export function waitingPage(version: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Problems in the course</title>
    <link rel="icon" href="/course/theme/icon.svg" />
    ${clientScript(version)}
  </head>
  <body>
    <main>
      <h1>The course cannot be shown yet</h1>
      <p>Mend the problems below, and it appears here by itself.</p>
    </main>
  </body>
</html>
`;
}

function clientScript(version: string): string {
  return `<script type="module" src="${CLIENT}client.ts?version=${version}"></script>`;
}
