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
  .quiet {
    font-size: var(--ripple-text-s);
    color: var(--ripple-ink-soft);
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
  .good {
    color: var(--ripple-good);
  }
  .slip {
    color: var(--ripple-slip);
  }
  .noted {
    color: var(--ripple-brand);
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend,
  .prompt {
    display: block;
    padding: 0;
    margin-block-end: var(--ripple-space-3);
    font-weight: 700;
    text-wrap: pretty;
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
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
