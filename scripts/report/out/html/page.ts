import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import ts from 'typescript';
import type { Answers } from '../../answers.ts';
import type { Row } from '../../facts/engine.ts';
import type { Flaw } from '../../facts/loaded.ts';
import { COLUMNS, filledColumns } from '../columns.ts';
import { columnChart, legend, stateBar } from './charts.ts';
import { escape, shown, table } from './text.ts';

/** What the page says besides the answers. */
export interface PageInput {
  readonly answers: Answers;
  readonly course: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** One sentence with the result. */
  readonly headline: string;
  /** Names of the exports, with what each was taken for. */
  readonly sources: readonly { readonly file: string; readonly source: string }[];
  readonly flaws: readonly Flaw[];
  readonly least: number;
}

/** More rows than this make a page slow: the CSV and the workbook have them all. */
export const PAGE_LIMIT = 2000;

/** The report as one page that needs nothing else and asks for nothing: styles and script are in it. */
export async function reportPage(input: PageInput): Promise<string> {
  const folder = new URL('./', import.meta.url);
  const styles = await readFile(new URL('page.css', folder), 'utf8');
  const source = await readFile(new URL('page-script.ts', folder), 'utf8');
  const options = {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  };
  const script = ts.transpileModule(source, options).outputText.replace(/^export \{\};$/m, '');
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; style-src ${hash(styles)}; script-src ${hash(script)}`;
  const sections = [
    completion(input),
    trend(input),
    scores(input),
    objectives(input),
    questions(input),
    rolePlays(input),
    people(
      input,
      'nudges',
      'Who needs a nudge',
      'Not done yet: those who are overdue first, then by due date, then those who were last seen longest ago.',
    ),
    people(input, 'people', 'Everyone', ''),
    reading(input),
  ].filter((section) => section.html !== '');
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escape(input.course)}: completion report, ${input.today}</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1>${escape(input.course)}</h1>
<p class="soft">Completion report of ${input.today}</p>
<p class="lead">${escape(input.headline)}</p>
<nav aria-label="Sections"><ul>${links.join('')}</ul></nav>
</header>
<main>
${sections.map(({ id, title, html }) => `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escape(title)}</h2>\n${html}</section>`).join('\n')}
</main>
<footer class="soft"><p>Made on this machine from the files named above; nothing was uploaded anywhere.</p></footer>
<script>${script}</script>
</body>
</html>
`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  /** Empty where there is nothing to say. */
  readonly html: string;
}

const DIMENSIONS = {
  department: 'Department',
  manager: 'Manager',
  site: 'Site',
  hired: 'Month of hire',
} as const;

function completion({ answers }: PageInput): Section {
  const [summary] = answers.summary;
  const figures = COLUMNS.summary
    .filter(({ key }) => summary?.[key] !== null && summary?.[key] !== undefined)
    .map(({ key, label, format }) => `<div><dt>${label}</dt><dd>${shown(summary?.[key], format)}</dd></div>`);
  const groups = Object.entries(DIMENSIONS).map(([dimension, title]) =>
    groupBars(
      title,
      answers.groups.filter((row) => row['dimension'] === dimension),
    ),
  );
  const bars = groups.some(Boolean) ? `${legend()}<div class="groups">${groups.join('')}</div>` : '';
  const rows = answers.groups;
  const details =
    rows.length > 0
      ? `<details><summary>The same as a table</summary>${table('Completion by group', COLUMNS.groups, rows)}</details>`
      : '';
  return {
    id: 'completion',
    title: 'Completion',
    html: `<dl class="figures">${figures.join('')}</dl>${bars}${details}`,
  };
}

function groupBars(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const bars = rows.slice(0, 40).map((row) => {
    const overdue = Number(row['overdue']) > 0 ? `, ${String(row['overdue'])} overdue` : '';
    return `<span>${escape(String(row['value']))}</span>${stateBar(row)}<span class="soft">${String(row['done'])} of ${String(row['people'])} done${overdue}</span>`;
  });
  const more = rows.length > 40 ? `<p class="soft">and ${rows.length - 40} more in the table below</p>` : '';
  return `<h3>${title}</h3>${bars.join('')}${more}`;
}

function trend({ answers: { weeks } }: PageInput): Section {
  if (weeks.length === 0) return { id: 'trend', title: 'Week by week', html: '' };
  const columns = weeks.slice(-52).map((row) => ({
    label: String(row['week']).slice(5),
    values: [Number(row['began']), Number(row['finished'])],
  }));
  const keys =
    '<ul class="legend"><li><span class="key in_progress"></span>began</li><li><span class="key done"></span>were done</li></ul>';
  const html = `${keys}${columnChart(columns, ['in_progress', 'done'])}${details('Week by week', table('Week by week', COLUMNS.weeks, weeks))}`;
  return { id: 'trend', title: 'Week by week', html };
}

function scores({ answers: { scores: rows, attempts, versions } }: PageInput): Section {
  if (rows.length === 0) return { id: 'scores', title: 'Scores', html: '' };
  const byStart = new Map(rows.map((row) => [Number(row['from_score']), Number(row['people'])]));
  const columns = Array.from({ length: 10 }, (_, index) => ({
    label: index === 9 ? '90–100' : `${index * 10}–${index * 10 + 9}`,
    values: [byStart.get(index * 10) ?? 0],
  }));
  const more = [
    attempts.length > 0 ? table('Attempts that a pass took', COLUMNS.attempts, attempts) : '',
    versions.length > 0 ? table('Versions of the course', COLUMNS.versions, versions) : '',
  ];
  const html = `<p class="soft">Best score of each person who has one.</p>${columnChart(columns, ['done'])}${details('Scores', table('Best scores', COLUMNS.scores, rows))}${more.join('')}`;
  return { id: 'scores', title: 'Scores', html };
}

function objectives({ answers: { objectives: rows }, least }: PageInput): Section {
  if (rows.length === 0) return { id: 'objectives', title: 'Strong and weak', html: '' };
  const sorted = [...rows].sort((a, b) => strength(a) - strength(b));
  const html = `<p class="soft">The weakest first. Means of fewer than ${least} people are not shown.</p>${table('Results by objective', filledColumns('objectives', rows), sorted)}`;
  return { id: 'objectives', title: 'Strong and weak', html };
}

function strength(row: Row): number {
  const value = row['answered_score'] ?? row['reported_score'];
  return value === null || value === undefined ? Infinity : Number(value);
}

function questions({ answers: { items, options, alpha }, least }: PageInput): Section {
  if (items.length === 0) return { id: 'questions', title: 'Questions', html: '' };
  const [whole] = alpha;
  const reliability =
    whole?.['alpha'] === null || whole?.['alpha'] === undefined
      ? ''
      : `<p>All questions together measure one thing to a degree of ${shown(whole['alpha'], 'figure')} (Cronbach's alpha; .70 and more is good for a test like this).</p>`;
  const answersTable =
    options.length > 0
      ? details('Which answer draws whom', table('Answers', filledColumns('options', options), options))
      : '';
  // The course may not know a question that an older version had: then its id stands for it.
  const named = items.map((row) => ({ ...row, question: row['question'] ?? row['item'] ?? null }));
  const html = `<p class="soft">First answers only. Figures of fewer than ${least} answers are not shown.</p>${reliability}${table('Questions', filledColumns('items', named), named)}${answersTable}`;
  return { id: 'questions', title: 'Questions', html };
}

function rolePlays({ answers: { paths } }: PageInput): Section {
  const html =
    paths.length > 0
      ? `<p class="soft">First tries only, the most taken ways first: where do people turn off?</p>${table('Ways through role plays', COLUMNS.paths, paths)}`
      : '';
  return { id: 'role-plays', title: 'Role plays', html };
}

function people({ answers }: PageInput, query: 'nudges' | 'people', title: string, about: string): Section {
  const rows = answers[query];
  if (rows.length === 0) return { id: query, title, html: '' };
  const some = rows.slice(0, PAGE_LIMIT);
  const more =
    rows.length > some.length
      ? `<p>The first ${PAGE_LIMIT.toLocaleString('en')} of ${rows.length.toLocaleString('en')}: ${query}.csv has all of them.</p>`
      : '';
  const filter = `<p><label for="${query}-filter">Show rows with</label><br><input id="${query}-filter" data-filter type="search"> <span role="status"></span></p>`;
  const html = `${about === '' ? '' : `<p class="soft">${about}</p>`}${more}${filter}${table(title, filledColumns(query, some), some)}`;
  return { id: query, title, html };
}

function reading({ sources, flaws }: PageInput): Section {
  const files = sources.map(({ file, source }) => `<li>${escape(file)}: ${escape(source)}</li>`);
  const list = flaws.map(({ file, line, message, rows }) => {
    const more = rows > 1 ? ` (${rows.toLocaleString('en')} rows)` : '';
    return `<li>${escape(file)}${line === null ? '' : `, line ${line}`}: ${escape(message)}${more}</li>`;
  });
  const left =
    flaws.length > 0
      ? `<p>What could not be used, or needs a word:</p><ul>${list.slice(0, 200).join('')}</ul>`
      : '<p>Every row could be read.</p>';
  return { id: 'reading', title: 'What was read', html: `<ul>${files.join('')}</ul>${left}` };
}

function details(title: string, html: string): string {
  return `<details><summary>${escape(title)} as a table</summary>${html}</details>`;
}
