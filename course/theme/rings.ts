import { html, svg } from 'lit';

/** How much of something is done, as the rings of the course: one for each part, from the drop in the middle outwards. */
export function progressRings(done: number, of: number) {
  const step = 23 / Math.max(of, 4);
  const ring = (index: number) =>
    svg`<circle class=${index < done ? 'on' : ''} cx="32" cy="32" r=${7 + step * (index + 1)} stroke-width=${Math.min(2.5, step * 0.55)} />`;
  return html`<svg class="progress-rings" viewBox="0 0 64 64" fill="none" aria-hidden="true">
    <circle class=${done > 0 ? 'drop on' : 'drop'} cx="32" cy="32" r="4.5" />
    ${Array.from({ length: of }, (_, index) => ring(index))}
  </svg>`;
}
