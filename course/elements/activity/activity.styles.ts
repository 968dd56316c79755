import { css } from 'lit';

/** What activities have in common: the box that says "here you do something", rows of buttons, notes. */
export const activityStyles = css`
  :host {
    margin-block: var(--ripple-space-4);
    padding: var(--ripple-space-4);
    background: var(--ripple-brand-soft);
    border-radius: var(--ripple-radius);
    container: activity / inline-size;
  }
  @media (max-width: 30rem) {
    /* A phone has no width to give away: the box reaches to the edges of the screen. */
    :host {
      margin-inline: -1rem;
      padding-inline: 1rem;
      border-radius: 0;
    }
  }
  .label {
    font-size: var(--ripple-text-s);
    font-weight: 700;
    color: var(--ripple-brand);
    margin-block-end: 0.25rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-start: var(--ripple-space-3);
  }
  .card {
    padding: var(--ripple-space-3) var(--ripple-space-4);
    background: var(--ripple-surface);
    border: 1px solid var(--ripple-line);
    border-radius: var(--ripple-radius);
  }
  .note {
    display: flex;
    gap: 0.6rem;
    align-items: flex-start;
    margin-block: var(--ripple-space-3) 0;
  }
  [tabindex='-1'],
  .actions,
  .primary {
    /* Room for the ring of the focus; the page itself leaves room for its bar. */
    scroll-margin-block: 0.5rem 1rem;
  }
  h3 {
    margin-block: 0 var(--ripple-space-2);
    font-size: var(--ripple-text-m);
  }
  ul,
  ol {
    margin-block: 0;
    padding-inline-start: 1.4em;
  }
  label.for-field {
    display: block;
    font-weight: 600;
    margin-block: var(--ripple-space-2) 0.25rem;
  }
  textarea.field {
    display: block;
    padding-block: 0.6rem;
    line-height: 1.4;
    resize: vertical;
  }
`;
