import { html } from 'lit';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { lockIcon, onIcon } from '../../theme/icons.ts';
import { certificateState } from '../certificate-state.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, placesOf, titleOf, type Place } from '../route.ts';

/**
 * The way on from a lesson, a quiz or an opening, and the way back.
 * @param isNext whether going on is what the learner most likely wants: a page has one loud button at most.
 */
export function steps(run: CourseRun, here: Place, isNext = true) {
  const places = placesOf(run.course);
  const index = places.findIndex((place) => locationOf(place) === locationOf(here));
  const before = places[index - 1];
  const after = places[index + 1];
  const [address, label] = after ? [locationOf(after), words.next(quoted(titleOf(after)))] : end(run);
  // No grey button: what is not open yet says what it waits for.
  const blocker = after && run.blocker(after);
  return html`<nav class="steps" aria-label=${words.stepsLabel}>
    <a class="button" href="#/${before ? locationOf(before) : 'map'}"
      >${before ? words.back : words.pages.map}</a
    >
    ${
      blocker
        ? html`<p class="waiting">
            ${lockIcon}<span
              >${spoken(label)}<br />${spoken(words.lockedUntil(quoted(titleOf(blocker))))}</span
            >
          </p>`
        : html`<a class="button ${isNext ? 'primary' : ''}" href="#/${address}"
            >${spoken(label)} ${onIcon}</a
          >`
    }
  </nav>`;
}

/** Where the last stop leads. */
function end(run: CourseRun): readonly [address: string, label: string] {
  return certificateState(run) === 'ready'
    ? ['certificate', words.certificate.title]
    : ['map', words.pages.map];
}
