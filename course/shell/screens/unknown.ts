import { html } from 'lit';
import { words } from '../../i18n/words.ts';

/** What an address leads to that is not in the course, or no longer. */
export function unknownScreen() {
  return html`<h1 tabindex="-1">${words.notFoundTitle}</h1>
    <p class="lead">${words.notFound}</p>
    <p class="actions">
      <a class="button primary" href="#/map">${words.pages.map}</a>
      <a class="button" href="#/search">${words.pages.search}</a>
    </p>`;
}
