import { css } from 'lit';

/** The three sides, and the map of neighbours. */
export const customersStyles = css`
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: var(--ripple-space-3);
  }
  .sides label {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.25rem 1rem 0.25rem 0.75rem;
    border: 2px solid var(--ripple-line);
    border-radius: 999px;
    background: var(--ripple-surface);
    cursor: pointer;
  }
  .sides label.chosen {
    border-color: var(--ripple-brand);
    background: var(--ripple-brand-soft);
  }
  .sides input {
    margin: 0;
  }
  .map {
    display: grid;
    gap: var(--ripple-space-3);
    margin-block: var(--ripple-space-4) 0;
  }
  @container activity (min-width: 34rem) {
    .map {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .column {
    padding: var(--ripple-space-3);
    background: var(--ripple-surface);
    border: 1px solid var(--ripple-line);
    border-radius: var(--ripple-radius);
  }
  .column.me {
    border-color: var(--ripple-brand);
    border-width: 2px;
  }
  .column ul {
    list-style: none;
    padding: 0;
  }
  .column li {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    justify-content: space-between;
    overflow-wrap: anywhere;
  }
  .column button {
    flex: none;
    min-inline-size: 2.75rem;
    padding: 0;
    border-color: transparent;
  }
  .arrow {
    display: block;
    font-size: var(--ripple-text-l);
    line-height: 1;
    color: var(--ripple-brand);
  }
  :host(:dir(rtl)) .arrow {
    scale: -1 1;
  }
`;
