import { css } from 'lit';

/** The groups of standards, and the handbook that is printed. */
export const standardsStyles = css`
  .group {
    margin-block: var(--ripple-space-4);
  }
  .standard {
    padding-block: var(--ripple-space-2);
  }
  label.tick {
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    min-block-size: 2.75rem;
    padding-block: 0.5rem;
    cursor: pointer;
  }
  .own {
    margin-inline-start: 2.1rem;
    margin-block-end: 0.5rem;
  }
  @container activity (max-width: 26rem) {
    .own {
      margin-inline-start: 0;
    }
  }
  .handbook > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .handbook h3 {
    font-family: var(--ripple-font-display);
    font-size: var(--ripple-text-l);
  }
  h4 {
    margin-block: var(--ripple-space-3) var(--ripple-space-1);
    font-size: var(--ripple-text-m);
  }
`;
