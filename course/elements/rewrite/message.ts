import { html } from 'lit';
import type { RipplePhrase } from './phrase.ts';

/**
 * The message as it is by now.
 * @param done how many of the phrases that hurt are rewritten; the next one is being rewritten.
 */
export function message(heading: string, phrases: readonly RipplePhrase[], done: number) {
  const hurting = phrases.filter(({ hurts }) => hurts);
  return html`${heading ? html`<h3>${heading}</h3>` : null}
    <div class="card"><p>${phrases.map((phrase) => piece(phrase, hurting.indexOf(phrase) - done))}</p></div>`;
}

/** @param place 0 for the phrase that is being rewritten, less for those before it. */
function piece({ original, better, hurts }: RipplePhrase, place: number) {
  if (!hurts) return html`${original} `;
  if (place < 0) return html`<span class="better">${better}</span> `;
  return place === 0 ? html`<mark>${original}</mark> ` : html`<span class="hurts">${original}</span> `;
}
