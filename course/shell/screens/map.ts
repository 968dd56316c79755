import { html, nothing } from 'lit';
import { quoted, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { ModuleOutline } from '../../model/course.ts';
import { moduleArt } from '../../theme/art.ts';
import { begunIcon, goodIcon, lockIcon, onIcon, openIcon } from '../../theme/icons.ts';
import { progressRings } from '../../theme/rings.ts';
import { certificateState } from '../certificate-state.ts';
import type { CourseRun } from '../course-run.ts';
import { counted, isDone, minutesLeft, minutesOf, nextStep, statusOf } from '../journey.ts';
import { locationOf, stopsOf, titleOf, type Stop } from '../route.ts';

const icons = {
  open: openIcon,
  optional: openIcon,
  visited: begunIcon,
  done: goodIcon,
  passed: goodIcon,
  'tested-out': goodIcon,
};

/** The map: the next step, every module with its lessons and quiz, the final assessment, and how far the learner is. */
export function mapScreen(run: CourseRun) {
  const { course, progress } = run;
  const stops = stopsOf(course);
  const next = nextStep(course, progress);
  const sections = course.modules.map((module, index) => {
    const own = stops.filter((stop) => stop.page !== 'final' && stop.module === module);
    return moduleSection(run, module, index + 1, own, next);
  });
  return html`<div class="map-screen">
    <h1 tabindex="-1">${words.pages.map}</h1>
    ${overall(run, stops, next)}
    <nav aria-label=${words.pages.map}>
      ${sections} ${stops.map((stop) => (stop.page === 'final' ? finalSection(run, stop, next) : nothing))}
    </nav>
  </div>`;
}

/** How far the learner is with the course, and the next best step. */
function overall(run: CourseRun, stops: readonly Stop[], next: Stop | null) {
  const { course, progress } = run;
  const all = counted(course, stops);
  const done = all.filter((stop) => isDone(course, progress, stop)).length;
  const left = minutesLeft(course, progress, stops);
  const onward =
    next && link(locationOf(next), progress.location ? words.goOn(quoted(titleOf(next))) : words.start);
  return html`<div class="overall">
    <p>
      <strong>${words.overall(done, all.length)}</strong>
      ${left > 0 ? html`<span class="small">${words.minutesLeft(left)}</span>` : nothing}
    </p>
    <progress max=${all.length} .value=${done} aria-hidden="true"></progress>
    ${certificateState(run) === 'ready' ? link('certificate', words.certificate.title) : onward}
  </div>`;
}

const link = (address: string, label: string) =>
  html`<a class="button primary" href="#/${address}">${spoken(label)} ${onIcon}</a>`;

const openingLink = (module: ModuleOutline) =>
  html`<a href="#/${locationOf({ page: 'opening', module })}">${written(module.title)}</a>`;

function moduleSection(
  run: CourseRun,
  module: ModuleOutline,
  number: number,
  stops: readonly Stop[],
  next: Stop | null,
) {
  const { course, progress } = run;
  const all = counted(course, stops);
  const done = all.filter((stop) => isDone(course, progress, stop)).length;
  const left = minutesLeft(course, progress, stops);
  return html`<section class="module ${left === 0 ? 'complete' : ''}">
    <div class="module-picture">${moduleArt(module.id)}</div>
    <div>
      <p class="kicker">${words.moduleNumber(number)}</p>
      <h2>${course.modules.length > 1 ? openingLink(module) : written(module.title)}</h2>
      <p>${written(module.summary)}</p>
      <details ?open=${next !== null && stops.some((stop) => isSame(stop, next))}>
        <summary>
          ${progressRings(done, all.length)}
          <span>
            <span class="visually-hidden">${written(`${module.title}:`)}</span>
            ${words.overall(done, all.length)}
            <span class="small">${left > 0 ? words.minutesLeft(left) : words.minutes(module.minutes)}</span>
          </span>
        </summary>
        <ol class="stops">
          ${stops.map((stop) => stopLink(run, stop, next))}
        </ol>
      </details>
    </div>
  </section>`;
}

function finalSection(run: CourseRun, stop: Stop, next: Stop | null) {
  return html`<section class="module final">
    <div class="module-picture">
      ${progressRings(statusOf(run.course, run.progress, stop) === 'passed' ? 4 : 0, 4)}
    </div>
    <div>
      <h2>${words.final.label}</h2>
      <ol class="stops">
        ${stopLink(run, stop, next)}
      </ol>
    </div>
  </section>`;
}

function stopLink(run: CourseRun, stop: Stop, next: Stop | null) {
  const { course, progress } = run;
  const blocker = run.blocker(stop);
  if (blocker) return lockedStop(stop, blocker);
  const status = statusOf(course, progress, stop);
  return html`<li>
    <a href="#/${locationOf(stop)}" class="${status} ${isSame(stop, next) ? 'next' : ''}">
      ${icons[status]}
      <span class="name">${written(titleOf(stop))}</span>
      <span class="small">${words.status[status]} · ${words.minutes(minutesOf(stop))}</span>
    </a>
  </li>`;
}

/** What is not open yet says what comes before, and leads there. */
function lockedStop(stop: Stop, blocker: Stop) {
  return html`<li class="locked">
    ${lockIcon}
    <span class="name">${written(titleOf(stop))}</span>
    <a href="#/${locationOf(blocker)}">${spoken(words.lockedUntil(quoted(titleOf(blocker))))}</a>
  </li>`;
}

const isSame = (stop: Stop, other: Stop | null) => other !== null && locationOf(stop) === locationOf(other);
