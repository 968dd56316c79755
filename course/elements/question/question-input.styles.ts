import { css } from 'lit';

/** What the inputs of all kinds look like: a prompt, boxes or fields to answer in, feedback below them. */
export const inputStyles = css`
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend,
  .prompt {
    display: block;
    font-weight: 700;
    font-size: var(--ripple-text-m);
    padding: 0;
    margin-block-end: var(--ripple-space-3);
    text-wrap: pretty;
  }
  .quiet {
    font-size: var(--ripple-text-s);
    color: var(--ripple-ink-soft);
  }
  .box {
    border: 2px solid var(--ripple-line);
    border-radius: var(--ripple-radius);
    margin-block-end: var(--ripple-space-2);
    padding-inline: var(--ripple-space-3);
    background: var(--ripple-surface);
  }
  .chosen {
    border-color: var(--ripple-brand);
  }
  .is-good {
    border-color: var(--ripple-good);
    background: var(--ripple-good-soft);
  }
  .is-slip {
    border-color: var(--ripple-slip);
    background: var(--ripple-slip-soft);
  }
  .field {
    font: inherit;
    min-block-size: 2.75rem;
    inline-size: 100%;
    padding-inline: 0.75rem;
    color: var(--ripple-ink);
    background: var(--ripple-surface);
    border: 2px solid var(--ripple-ink-soft);
    border-radius: 8px;
  }
  /* What was chosen is to be read well, also when it cannot be changed any more. */
  .field:disabled {
    opacity: 1;
    color: var(--ripple-ink);
  }
  .field[aria-invalid='true'] {
    border-color: var(--ripple-slip);
  }
  .field.is-good {
    border-color: var(--ripple-good);
    background: var(--ripple-good-soft);
  }
  .field.is-slip {
    border-color: var(--ripple-slip);
    background: var(--ripple-slip-soft);
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 1.35rem;
    block-size: 1.35rem;
    margin: 0.1rem 0 0;
    accent-color: var(--ripple-brand);
  }
  .feedback,
  .problem {
    display: flex;
    gap: 0.6rem;
    align-items: flex-start;
    margin-block: 0.5rem 0;
  }
  .problem {
    font-weight: 600;
    margin-block-start: var(--ripple-space-3);
  }
  .good {
    color: var(--ripple-good);
  }
  .slip,
  .problem {
    color: var(--ripple-slip);
  }
  .noted {
    color: var(--ripple-brand);
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
