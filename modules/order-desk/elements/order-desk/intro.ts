import { html, type TemplateResult } from 'lit';
import type { Chair } from '../../simulation/types.ts';
import { words } from './words.ts';

/** What there is to know before the first morning: read in a minute, or skipped. */
export function intro(chair: Chair, begin: () => void): TemplateResult {
  const { intro: w } = words;
  return html`<h2>${w[chair].title}</h2>
    <p>${w[chair].text}</p>
    <div class="actions">
      <button class="primary" data-begin @click=${begin}>${w.start}</button>
      <p class="quiet">${w.length}</p>
    </div>
    <h3>${words.how}</h3>
    <ul>
      ${w.how.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
