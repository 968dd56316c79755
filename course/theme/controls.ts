import { css } from 'lit';

/** Buttons, focus and text shared by every element with a shadow root; the page's own are in `page.css`. */
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
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    min-block-size: 2.875rem;
    padding: 0.5rem 1.35rem;
    color: var(--ripple-brand);
    background: var(--ripple-surface);
    border: 1.5px solid var(--ripple-frame);
    border-radius: 1.5rem;
    cursor: pointer;
  }
  button:hover {
    background: var(--ripple-brand-soft);
    border-color: var(--ripple-brand);
  }
  button.primary {
    color: var(--ripple-on-brand);
    background: var(--ripple-brand);
    border-color: var(--ripple-brand);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--ripple-brand) 88%, var(--ripple-ink));
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
