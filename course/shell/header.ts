import { html } from 'lit';
import { words } from '../i18n/words.ts';
import { alertIcon, goodIcon, mapIcon } from '../theme/icons.ts';
import { rippleMark } from '../theme/mark.ts';
import type { CourseRun } from './course-run.ts';

/** What the learner can do in the bar above every screen. */
interface Actions {
  readonly skip: (event: Event) => void;
  readonly exit: () => void;
}

/** The bar above every screen of the course: the way home and to the map, the state of saving, the way out. */
export function header({ course, session }: CourseRun, { skip, exit }: Actions) {
  const { state } = session;
  return html`<a class="skip" href="#page" @click=${skip}>${words.skip}</a>
    <header class="bar">
      <a class="home" href="#/">${rippleMark}<span>${course.title}</span></a>
      <p class="save-state ${state}">
        ${state === 'unsaved' || state === 'read-only' ? alertIcon : goodIcon}${words.session[state]}
      </p>
      <a class="to-map button quiet" href="#/map">${mapIcon}<span>${words.map}</span></a>
      <button class="exit" @click=${exit}>${words.exit}</button>
    </header>`;
}
