import { html } from 'lit';
import { words } from '../i18n/words.ts';
import type { CourseRun } from './course-run.ts';
import { rippleMark } from '../theme/mark.ts';

/** What the learner can do in the bar above every screen. */
interface Actions {
  readonly skip: (event: Event) => void;
  readonly exit: () => void;
}

/** The bar above every screen of the course: the way home and to the map, the state of saving, the way out. */
export function header({ course, session }: CourseRun, { skip, exit }: Actions) {
  return html`<a class="skip" href="#page" @click=${skip}>${words.skip}</a>
    <header class="bar">
      <a class="home" href="#/">${rippleMark}<span>${course.title}</span></a>
      <a class="to-map" href="#/map">${words.map}</a>
      <p class="save-state ${session.state}">${words.session[session.state]}</p>
      <button @click=${exit}>${words.exit}</button>
    </header>`;
}
