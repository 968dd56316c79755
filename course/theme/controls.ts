import { css } from 'lit';

/** Buttons, focus and text shared by every element with a shadow root; the page's own are in `base.css`. */
export const controls = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--ripple-focus);
    outline-offset: 3px;
  }
  button {
    font: inherit;
    font-weight: 600;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.25rem;
    color: var(--ripple-brand);
    background: var(--ripple-surface);
    border: 2px solid currentcolor;
    border-radius: 999px;
    cursor: pointer;
  }
  button.primary {
    color: var(--ripple-on-brand);
    background: var(--ripple-brand);
    border-color: var(--ripple-brand);
  }
  button:hover {
    border-color: var(--ripple-ink);
  }
  p {
    margin-block: 0 0.75em;
  }
  p:last-child {
    margin-block-end: 0;
  }
  svg {
    flex: none;
  }
`;
