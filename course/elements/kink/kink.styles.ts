import { css } from 'lit';

/** The line of steps, and the one that is looked at. */
export const kinkStyles = css`
  .line {
    display: block;
    inline-size: 100%;
    block-size: 1.75rem;
    margin-block: var(--ripple-space-2);
  }
  :host(:dir(rtl)) .line {
    scale: -1 1;
  }
  .wait {
    fill: var(--ripple-slip-soft);
    stroke: var(--ripple-slip);
  }
  .work {
    fill: var(--ripple-brand);
  }
  @media (forced-colors: active) {
    .wait {
      fill: Canvas;
      stroke: CanvasText;
    }
    .work {
      fill: Highlight;
    }
  }
  .key {
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-end: 0.35em;
    vertical-align: -0.1em;
    border: 1px solid var(--ripple-slip);
    background: var(--ripple-slip-soft);
  }
  .key.work {
    border-color: var(--ripple-brand);
    background: var(--ripple-brand);
  }
`;
