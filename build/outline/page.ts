import type { Question } from '../../course/model/questions/question.ts';
import type { CheckedCourse, CheckedLesson, CheckedModule } from '../content/model.ts';
import { anchorOf, lessonHtml } from './lesson-html.ts';
import { html, Markup } from './markup.ts';
import { questionHtml } from './question-html.ts';
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
export function outlinePage({ course, rows, pictures, styles }: PageInput): string {
  const { language, title, description, version, passMark, modules } = course;
  const all = rows.find(({ type }) => type === 'course');
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}: the whole text</title>
        <style>
          ${new Markup(styles)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="lead">${description}</p>
          <p>Version ${version} · ${factsOf(all)} · pass mark ${passMark} %</p>
        </header>
        <nav id="contents" aria-labelledby="contents-heading">
          <h2 id="contents-heading">Contents</h2>
          <ol>
            ${modules.map(contentsOf)}
          </ol>
        </nav>
        <main>${modules.map((module) => moduleHtml(module, { course, rows, pictures }))}</main>
      </body>
    </html> `.html;
}

function factsOf(row: OutlineRow | undefined): string {
  if (!row) return '';
  const grade = row.grade === null ? '' : ` · reading grade ${row.grade.toFixed(1)}`;
  return `${row.words.toLocaleString('en')} words · ${row.questions} questions · ${row.minutes ?? 0} minutes${grade}`;
}

function contentsOf(module: CheckedModule): Markup {
  return html` <li>
    <a href="#${module.id}">${module.title}</a>
    <ol>
      ${module.lessons.map(
        (lesson) => html` <li><a href="#${lessonAnchor(module, lesson)}">${lesson.title}</a></li>`,
      )}
      <li><a href="#${quizAnchor(module)}">${module.quiz.title}</a></li>
    </ol>
  </li>`;
}

const lessonAnchor = (module: CheckedModule, lesson: CheckedLesson) =>
  anchorOf(`#/${module.id}/${lesson.id}`);
const quizAnchor = (module: CheckedModule) => anchorOf(`#/${module.id}/quiz`);

function moduleHtml(module: CheckedModule, input: Omit<PageInput, 'styles'>): Markup {
  const { id, title, summary, objectives, lessons } = module;
  const row = input.rows.find((one) => one.type === 'module' && one.module === title);
  return html`<section class="module" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <p class="lead">${summary}</p>
    <p class="about">${factsOf(row)}</p>
    <p>Afterwards, a learner can:</p>
    <ul>
      ${objectives.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
    ${lessons.map((lesson) => lessonSection(lesson, module, input))}${quizSection(module)}
  </section> `;
}

function lessonSection(
  lesson: CheckedLesson,
  module: CheckedModule,
  { course: { elements }, pictures }: Omit<PageInput, 'styles'>,
): Markup {
  const anchor = lessonAnchor(module, lesson);
  const objective = module.objectives.find(({ id }) => id === lesson.objective)?.text;
  return html`<article aria-labelledby="${anchor}">
    <h3 id="${anchor}">${lesson.title}</h3>
    <p class="about"><code>${lesson.file}</code> · ${lesson.minutes} min · ${objective}</p>
    ${lessonHtml({ module, lesson, elements, pictures })}
  </article> `;
}

/** The quiz, and all questions that no lesson asks. */
function quizSection(module: CheckedModule): Markup {
  const { quiz, questions, lessons } = module;
  const asked = new Set(lessons.flatMap(({ activities }) => activities));
  const rest = questions.filter(({ key }) => !asked.has(key));
  const pool = questions.filter(({ use }) => use.includes('final')).length;
  const list = (some: readonly Question[]) => some.map((question) => questionHtml(question, module));
  const anchor = quizAnchor(module);
  return html`<section aria-labelledby="${anchor}">
    <h3 id="${anchor}">${quiz.title}</h3>
    <p>${quiz.intro}</p>
    <p class="about">
      Each attempt draws ${quiz.draw} of ${pool} questions. Those that lessons ask too stand in the lessons.
    </p>
    ${list(rest)}
  </section> `;
}
