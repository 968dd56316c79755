import { html } from 'lit';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { finalOf } from '../../model/assessment.ts';
import { pathOf } from '../../model/path.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, stopsOf, titleOf, type RouteOf, type Stop } from '../route.ts';

/** The lessons on the way to the next attempt at the final assessment, in the order of the course. */
function stopsOnPath({ course, progress }: CourseRun): Stop[] {
  const path = pathOf(finalOf(course), progress);
  return stopsOf(course).filter((stop) => stop.page === 'lesson' && path.has(stop.lesson.key));
}

/** The way on from a lesson that is on the path to the next attempt; null for all others. */
export function pathSteps(run: CourseRun, here: RouteOf<'lesson'>) {
  const stops = stopsOnPath(run);
  const index = stops.findIndex((stop) => stop.page === 'lesson' && stop.lesson === here.lesson);
  const final = stopsOf(run.course).find((stop) => stop.page === 'final');
  if (index === -1 || !final) return null;
  const next = stops[index + 1];
  return html`<nav class="steps on-path" aria-label=${words.path.heading}>
    <p class="small">${words.path.place(index + 1, stops.length)}</p>
    <a class="button ${next ? '' : 'primary'}" href="#/${locationOf(final)}">${words.path.back}</a>
    ${
      next
        ? html`<a class="button primary" href="#/${locationOf(next)}"
            >${spoken(words.path.next(quoted(titleOf(next))))}</a
          >`
        : null
    }
  </nav>`;
}
