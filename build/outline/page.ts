import type { CheckedCourse, CheckedLesson, CheckedModule } from '../content/model.ts';
import { anchorOf, CONTENTS, textHtml } from './lesson-html.ts';
import { markup, Markup } from './markup.ts';
import { questionHtml } from './question-html.ts';
import { referenceContents, referenceHtml } from './reference-html.ts';
import type { OutlineRow } from './rows.ts';

/** What the page is made of. */
export interface PageInput {
  readonly course: CheckedCourse;
  readonly rows: readonly OutlineRow[];
  /** Addresses of pictures by their paths from the project root; `data:` keeps the page in one file. */
  readonly pictures: ReadonlyMap<string, string>;
  /** CSS. */
  readonly styles: string;
}

/** The whole text of the course on one page, for reviewers: to read, to search and to print. */
export function outlinePage(input: PageInput): string {
  const { language, title, description, version, passMark, modules } = input.course;
  const all = input.rows.find(({ type }) => type === 'course');
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}: the whole text</title>
<style>
${new Markup(input.styles)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="lead">${description}</p>
<p>Version ${version} · ${factsOf(all)} · pass mark ${passMark} %</p>
</header>
<nav id="${CONTENTS}" aria-labelledby="${CONTENTS}-heading">
<h2 id="${CONTENTS}-heading">Contents</h2>
<ol>
${modules.map(contentsOf)}${referenceContents(input.course.reference)}</ol>
</nav>
<main>
${modules.map((module, index) => moduleHtml(module, index, input))}${referenceHtml(input)}</main>
</body>
</html>
`.html;
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

function factsOf(row: OutlineRow | undefined): string {
  if (!row) return '';
  const { words, questions, minutes, grade } = row;
  const facts = [count(words, 'word'), count(questions, 'question'), count(minutes ?? 0, 'minute')];
  return [...facts, ...(grade === null ? [] : [`reading grade ${grade.toFixed(1)}`])].join(' · ');
}

function contentsOf(module: CheckedModule): Markup {
  const link = (anchor: string, title: string) => markup`<li><a href="#${anchor}">${title}</a></li>\n`;
  return markup`<li><a href="#${module.id}">${module.title}</a>
<ol>
${module.lessons.map((lesson) => link(lessonAnchor(module, lesson), lesson.title))}${module.quiz && link(quizAnchor(module), module.quiz.title)}</ol>
</li>
`;
}

const lessonAnchor = (module: CheckedModule, lesson: CheckedLesson) =>
  anchorOf(`#/${module.id}/${lesson.id}`);
const quizAnchor = (module: CheckedModule) => anchorOf(`#/${module.id}/quiz`);

function moduleHtml(module: CheckedModule, index: number, input: PageInput): Markup {
  const { id, title, summary, objectives, lessons } = module;
  const row = input.rows.filter(({ type }) => type === 'module')[index];
  return markup`<section class="module" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="lead">${summary}</p>
<p class="about">${factsOf(row)}</p>
<p>Afterwards, a learner can:</p>
<ul>
${objectives.map(({ text }) => markup`<li>${text}</li>\n`)}</ul>
${lessons.map((lesson) => lessonSection(lesson, module, input))}${quizSection(module)}</section>
`;
}

function lessonSection(lesson: CheckedLesson, module: CheckedModule, input: PageInput): Markup {
  const anchor = lessonAnchor(module, lesson);
  const objective = module.objectives.find(({ id }) => id === lesson.objective)?.text;
  const { pictures, course } = input;
  return markup`<article aria-labelledby="${anchor}">
<h3 id="${anchor}">${lesson.title}</h3>
<p class="about"><code>${lesson.file}</code> · ${lesson.minutes} min · ${objective}</p>
${textHtml({ module, text: lesson, titleLevel: 3, elements: course.elements, pictures })}
</article>
`;
}

/** The quiz, if there is one, and all questions that no lesson asks. */
function quizSection(module: CheckedModule): Markup {
  const { quiz, questions, lessons } = module;
  const asked = new Set(lessons.flatMap(({ activities }) => activities));
  const rest = questions.filter(({ key }) => !asked.has(key));
  if (!quiz && rest.length === 0) return markup``;
  const pool = questions.filter(({ use }) => use.includes('final')).length;
  const facts = [
    ...(quiz ? [`Each attempt draws ${quiz.draw} of ${count(pool, 'question')}.`] : []),
    ...(rest.length > 0 ? ['Here are those that no lesson asks.'] : []),
  ];
  const anchor = quizAnchor(module);
  return markup`<section aria-labelledby="${anchor}">
<h3 id="${anchor}">${quiz?.title ?? 'Further questions'}</h3>
${quiz && markup`<p>${quiz.intro}</p>\n`}<p class="about">${facts.join(' ')}</p>
${rest.map((question) => questionHtml(question, module))}</section>
`;
}
