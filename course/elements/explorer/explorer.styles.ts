import { css } from 'lit';

/** Water, and what is told beside it. */
export const explorerStyles = css`
  label.box {
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    padding-block: 0.7rem;
    cursor: pointer;
  }
  label.box > span:not(.good) {
    flex: 1;
  }
  .stage {
    display: grid;
    gap: var(--ripple-space-4);
    margin-block-start: var(--ripple-space-4);
  }
  @container activity (min-width: 34rem) {
    .stage {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      align-items: start;
    }
    /* The picture stays in sight while the list beside it grows. */
    .water {
      position: sticky;
      inset-block-start: 5rem;
    }
  }
  .water {
    inline-size: 100%;
    max-inline-size: 20rem;
    margin-inline: auto;
    overflow: visible;
    --tone: var(--ripple-brand);
    --tone-soft: var(--ripple-surface);
  }
  .water.slip {
    --tone: var(--ripple-slip);
    --tone-soft: var(--ripple-slip-soft);
  }
  .water.good {
    --tone: var(--ripple-good);
    --tone-soft: var(--ripple-good-soft);
  }
  .ring circle {
    fill: none;
    stroke: var(--ripple-line);
    stroke-width: 1.5;
    stroke-dasharray: 2 5;
  }
  .ring.here circle {
    fill: var(--tone-soft);
    stroke: var(--tone);
    stroke-width: 3;
    stroke-dasharray: none;
  }
  .ring text {
    font: 700 14px var(--ripple-font);
    fill: var(--tone);
    text-anchor: middle;
  }
  .drop {
    fill: var(--tone);
  }
  @media (prefers-reduced-motion: no-preference) {
    .ring.now circle {
      animation: spread 1.1s ease-out;
    }
    .ring.now text {
      animation: appear 1.1s ease-out;
    }
  }
  @keyframes spread {
    from {
      transform: scale(0.1);
      opacity: 0;
      stroke-width: 10;
    }
  }
  @keyframes appear {
    from,
    60% {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .ring circle {
      stroke: CanvasText;
    }
    .ring text,
    .drop {
      fill: CanvasText;
    }
  }
`;
