import { css } from 'lit';

/** The statements with their steps, and the picture of then and now. */
export const trustPulseStyles = css`
  dl {
    display: grid;
    gap: var(--ripple-space-4);
    margin: 0;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1.25rem;
    margin-block: 0.35rem 0.25rem;
    overflow: visible;
  }
  :host(:dir(rtl)) .bar {
    scale: -1 1;
  }
  .track {
    fill: var(--ripple-track);
    stroke: var(--ripple-edge);
    vector-effect: non-scaling-stroke;
  }
  .now {
    fill: var(--ripple-brand);
  }
  .before {
    stroke: var(--ripple-ink);
    stroke-width: 3;
  }
  @media (forced-colors: active) {
    .now {
      fill: Highlight;
    }
  }
`;
