import { css } from 'lit';

/** The list of messages, and where a message stands among the four blocks. */
export const inboxStyles = css`
  .list {
    display: grid;
    gap: var(--ripple-space-2);
    list-style: none;
    padding: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: baseline;
    justify-content: space-between;
  }
  .later {
    display: flex;
    gap: 0.6rem;
    margin-block-end: var(--ripple-space-2);
  }
  .later p {
    color: var(--ripple-ink);
  }
  .blocks {
    display: block;
    font-size: var(--ripple-text-s);
    font-weight: 700;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    list-style: none;
    padding: 0;
    margin-block: var(--ripple-space-3);
  }
  .steps li {
    padding: 0.15rem 0.75rem;
    font-size: var(--ripple-text-s);
    color: var(--ripple-ink-soft);
    border: 1px solid var(--ripple-line);
    border-radius: 999px;
    background: var(--ripple-surface);
  }
  .steps .here {
    font-weight: 700;
    color: var(--ripple-brand);
    border-color: currentcolor;
  }
  .steps .past {
    background: var(--ripple-brand-soft);
  }
`;
