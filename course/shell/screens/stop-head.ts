import { html, nothing } from 'lit';
import { quoted, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { moduleArt } from '../../theme/art.ts';
import { clockIcon } from '../../theme/icons.ts';
import type { CourseRun } from '../course-run.ts';
import { isDone, minutesOf } from '../journey.ts';
import { locationOf, stopsOf, titleOf, type RouteOf, type Stop } from '../route.ts';

/** The head of a lesson or quiz: its module and place in it, its title, how long it takes. */
export function stopHead(run: CourseRun, stop: Stop) {
  return html`<header class="stop-head">
    <div>
      <p class="kicker">${spoken(kicker(stop))}</p>
      <h1 tabindex="-1">${written(titleOf(stop))}</h1>
      <p class="small facts">${clockIcon}${words.minutes(minutesOf(stop))} ${beads(run, stop)}</p>
    </div>
    ${stop.page === 'final' ? nothing : moduleArt(stop.module.id)}
  </header>`;
}

function kicker(stop: Stop): string {
  if (stop.page === 'final') return words.final.label;
  const { module } = stop;
  const lesson = () =>
    words.lessonOf(module.lessons.indexOf((stop as RouteOf<'lesson'>).lesson) + 1, module.lessons.length);
  return `${quoted(module.title)} · ${stop.page === 'quiz' ? words.quizLabel : lesson()}`;
}

/** The stops of the module as beads on a thread: decoration, as the place is said in words. */
function beads({ course, progress }: CourseRun, here: Stop) {
  if (here.page === 'final') return nothing;
  const stops = stopsOf(course).filter((stop) => stop.page !== 'final' && stop.module === here.module);
  const bead = (stop: Stop) =>
    `${isDone(course, progress, stop) ? 'on' : ''} ${locationOf(stop) === locationOf(here) ? 'here' : ''}`;
  return html`<span class="beads" aria-hidden="true"
    >${stops.map((stop) => html`<i class=${bead(stop)}></i>`)}</span
  >`;
}
