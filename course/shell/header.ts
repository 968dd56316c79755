import { html, nothing } from 'lit';
import { written } from '../i18n/parts.ts';
import { words } from '../i18n/words.ts';
import { alertIcon, goodIcon, mapIcon, menuIcon } from '../theme/icons.ts';
import { rippleMark } from '../theme/mark.ts';
import type { CourseRun } from './course-run.ts';

/** What the learner can do in the bar above every screen. */
interface Actions {
  readonly skip: (event: Event) => void;
  readonly exit: () => void;
}

/** The bar above every screen of the course: the way home and to the map, the state of saving, the way out to the LMS. */
export function header({ course, session }: CourseRun, { skip, exit }: Actions) {
  const { state } = session;
  const names = (session.keeper ? words.web : words).session;
  return html`<a class="skip" href="#page" @click=${skip}>${words.skip}</a>
    <header class="bar">
      <a class="home" href="#/">${rippleMark}<span>${written(course.title)}</span></a>
      <p class="save-state ${state}">
        ${state === 'unsaved' || state === 'read-only' ? alertIcon : goodIcon}<span data-room=${widest(names)}
          >${session.isOver ? words.session.over : names[state]}</span
        >
      </p>
      <a class="to-map button quiet" href="#/map">${mapIcon}<span>${words.pages.map}</span></a>
      <button class="quiet" popovertarget="menu">${menuIcon}<span>${words.menu}</span></button>
      ${session.keeper ? nothing : html`<button class="exit" @click=${exit}>${words.exit}</button>`}
    </header>
    ${menu()}`;
}

/** The longer of the words that come and go with every answer: both get its room, so that nothing moves. */
function widest({ open, saving }: Record<'open' | 'saving', string>): string {
  return saving.length > open.length ? saving : open;
}

const PAGES = ['search', 'glossary', 'job-aids', 'settings', 'help', 'credits'] as const;

/** What one looks up now and then. The browser opens it, closes it on Escape and outside, and minds the focus. */
function menu() {
  const close = (event: Event) =>
    (event.currentTarget as HTMLElement).closest<HTMLElement>('#menu')?.hidePopover();
  return html`<nav id="menu" popover aria-label=${words.menu}>
    ${PAGES.map((page) => html`<a href="#/${page}" @click=${close}>${words.pages[page]}</a>`)}
  </nav>`;
}
