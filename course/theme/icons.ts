import { svg, type TemplateResult } from 'lit';

/** Icons are decoration: a word always stands beside them, so they are hidden from screen readers. */
const icon = (shape: TemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shape}</svg>`;

/** A tick: right, works, done. */
export const goodIcon = icon(svg`<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/>`);
/** A bent arrow back: a slip, worth another look. */
export const slipIcon = icon(svg`<circle cx="12" cy="12" r="9.5"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`);
/** Half a tick: partly right. */
export const partlyIcon = icon(svg`<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12h9"/>`);
/** An open ring: not started. */
export const openIcon = icon(svg`<circle cx="12" cy="12" r="9.5" stroke-dasharray="3 3.5"/>`);
/** A ring with a drop in it: begun. */
export const begunIcon = icon(svg`<circle cx="12" cy="12" r="9.5"/><circle cx="12" cy="12" r="3.5"/>`);
/** A lamp: a hint. */
export const hintIcon = icon(
  svg`<path d="M9 18h6m-5 3h4M8 14a6 6 0 1 1 8 0c-.8.8-1 1.3-1 2H9c0-.7-.2-1.2-1-2Z"/>`,
);
/** An arrow up. */
export const upIcon = icon(svg`<path d="M12 19V5m-6 6 6-6 6 6"/>`);
/** An arrow down. */
export const downIcon = icon(svg`<path d="M12 5v14m-6-6 6 6 6-6"/>`);
/** An open book mark: noted, neither right nor wrong. */
export const notedIcon = icon(svg`<path d="M6.5 3.5h11v17L12 16l-5.5 4.5Z"/>`);
/** An exclamation mark: something is missing. */
export const alertIcon = icon(svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 7v6m0 3.5v.1"/>`);
/** An arrow in the direction of reading: the way on. */
export const onIcon = svg`<svg class="icon forward" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M5 12h14m-6-6 6 6-6 6"/></svg>`;
/** A clock: minutes. */
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>`);
/** Three lines: the menu. */
export const menuIcon = icon(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`);
/** Rings around a place: the map of the course. */
export const mapIcon = icon(
  svg`<circle cx="12" cy="12" r="2.2"/><circle cx="12" cy="12" r="6"/><circle cx="12" cy="12" r="9.8"/>`,
);
/** A lock: something has to be done before. */
export const lockIcon = icon(
  svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`,
);
/** A lens: search. */
export const searchIcon = icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>`);
/** A page with lines: a job aid. */
export const pageIcon = icon(svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6"/>`);
/** A printer. */
export const printIcon = icon(
  svg`<path d="M7 8V3h10v5M7 17H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3M7 14h10v7H7z"/>`,
);
