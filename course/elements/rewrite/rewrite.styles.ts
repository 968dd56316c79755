import { css } from 'lit';

/** The message while it is rewritten: what hurts, what is being rewritten, what is better by now. */
export const rewriteStyles = css`
  .card {
    margin-block-end: var(--ripple-space-3);
    border-inline-start: 4px solid var(--ripple-brand);
  }
  .card p {
    margin-block: 0;
    line-height: 1.8;
  }
  .better {
    font-weight: 600;
    color: var(--ripple-good);
  }
  .hurts {
    text-decoration: underline dotted 2px var(--ripple-slip);
    text-underline-offset: 0.25em;
  }
  mark {
    color: inherit;
    background: var(--ripple-slip-soft);
    border-block-end: 2px solid var(--ripple-slip);
  }
`;
