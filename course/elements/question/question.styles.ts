import { css } from 'lit';

/** What a question looks like around its input. */
export const questionStyles = css`
  :host {
    margin-block: var(--ripple-space-4);
    padding: var(--ripple-space-4);
    background: var(--ripple-brand-soft);
    border-radius: var(--ripple-radius);
    container: lesson / inline-size;
  }
  @media (max-width: 30rem) {
    /* A phone has no width to give away: the box reaches to the edges of the screen. */
    :host([mode='practice']) {
      margin-inline: -1rem;
      padding-inline: 1rem;
      border-radius: 0;
    }
  }
  :host([mode='quiz']) {
    padding: 0;
    background: none;
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
  .note {
    display: flex;
    gap: 0.6rem;
    align-items: flex-start;
    margin-block: var(--ripple-space-3) 0;
  }
  .verdict {
    padding: var(--ripple-space-3);
    border-radius: var(--ripple-radius);
    background: var(--ripple-surface);
  }
  .verdict strong {
    display: block;
  }
  .neutral > .icon {
    color: var(--ripple-brand);
  }
  .correct > .icon {
    color: var(--ripple-good);
  }
  .partly > .icon,
  .incorrect > .icon {
    color: var(--ripple-slip);
  }
`;
