import { html } from 'lit';
import { words } from '../../i18n/words.ts';

/** What an address leads to that is not in the course, or no longer. */
export function unknownScreen() {
  return html`<h1 tabindex="-1">${words.map}</h1>
    <p>${words.notFound}</p>
    <p><a href="#/map">${words.map}</a></p>`;
}
