import { svg } from 'lit';

/** The sign of the course: a drop and the rings that it sends out. */
export const rippleMark = svg`<svg class="mark" viewBox="0 0 64 64" width="32" height="32" fill="none" stroke="currentColor" stroke-width="3" aria-hidden="true"><circle cx="32" cy="32" r="5" fill="currentColor" stroke="none"/><circle cx="32" cy="32" r="12"/><circle cx="32" cy="32" r="20" opacity=".6"/><circle cx="32" cy="32" r="28" opacity=".3"/></svg>`;
