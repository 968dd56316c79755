import { html } from 'lit';
import { words } from '../../i18n/words.ts';
import { lessonStanding } from '../../model/assessment.ts';
import type { ModuleOutline } from '../../model/course.ts';
import { begunIcon, goodIcon, openIcon } from '../../theme/icons.ts';
import { certificateState } from '../certificate-state.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, stopsOf, titleOf, type Stop } from '../route.ts';

const icons = {
  open: openIcon,
  optional: openIcon,
  visited: begunIcon,
  done: goodIcon,
  passed: goodIcon,
  'tested-out': goodIcon,
};

/** How far a learner is with a stop. */
type Status = keyof typeof icons;

/** The menu: every module with its lessons and quiz, the final assessment, and how far the learner is with each. */
export function mapScreen(run: CourseRun) {
  const stops = stopsOf(run.course);
  const counted = stops.filter((stop) => !isOptional(run, stop));
  const done = counted.filter((stop) =>
    ['done', 'tested-out', 'passed'].includes(statusOf(run, stop)),
  ).length;
  return html`<h1 tabindex="-1">${words.map}</h1>
    <p>${words.overall(done, counted.length)}</p>
    <nav aria-label=${words.map}>
      ${run.course.modules.map((module) => moduleSection(run, module, stops))}
      ${stops.map((stop) => (stop.page === 'final' ? finalSection(run, stop) : null))}
      ${
        certificateState(run) === 'ready'
          ? html`<p class="actions">
              <a class="button" href="#/certificate">${words.certificate.title}</a>
            </p>`
          : null
      }
    </nav>`;
}

function moduleSection(run: CourseRun, module: ModuleOutline, stops: readonly Stop[]) {
  return html`<section class="module">
    <h2>${module.title}</h2>
    <p>${module.summary} <span class="small">${words.minutes(module.minutes)}</span></p>
    <ol class="stops">
      ${stops.filter((stop) => stop.page !== 'final' && stop.module === module).map((stop) => stopLink(run, stop))}
    </ol>
  </section>`;
}

function finalSection(run: CourseRun, stop: Stop) {
  return html`<section class="module final">
    <h2>${words.final.label}</h2>
    <ol class="stops">
      ${stopLink(run, stop)}
    </ol>
  </section>`;
}

function stopLink(run: CourseRun, stop: Stop) {
  const status = statusOf(run, stop);
  return html`<li>
    <a href="#/${locationOf(stop)}" class=${status}>
      ${icons[status]}
      <span class="name">${titleOf(stop)}</span>
      <span class="small">
        ${words.status[status]}${stop.page === 'lesson' ? html` · ${words.minutes(stop.lesson.minutes)}` : null}
      </span>
    </a>
  </li>`;
}

function statusOf(run: CourseRun, stop: Stop): Status {
  if (stop.page === 'lesson') return lessonStanding(run.progress, stop.module, stop.lesson);
  const quiz = run.progress.quizzes.get(stop.quiz.key);
  return quiz?.passed ? 'passed' : quiz ? 'visited' : isOptional(run, stop) ? 'optional' : 'open';
}

/** Where a final assessment decides, the modules' quizzes are offers. */
function isOptional({ course }: CourseRun, stop: Stop): boolean {
  return course.final !== undefined && stop.page === 'quiz';
}
