import { html, type TemplateResult } from 'lit';

/** A bar of what is used of a capacity, as a picture beside its number. Over 90 % it is drawn as tight. */
export function bar(used: number, capacity: number): TemplateResult {
  const percent = percentOf(used, capacity);
  return html`<svg
    class="bar ${percent > 90 ? 'tight' : ''}"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="track" width="100" height="8"></rect>
    <rect class="fill" width=${percent} height="8"></rect>
  </svg>`;
}

/** Whole per cent of a capacity; one that is nothing is full. */
export function percentOf(used: number, capacity: number): number {
  return capacity === 0 ? 100 : Math.round((used * 100) / capacity);
}
