import { css } from 'lit';

/** Hearts in the middle, joined from row to row; what is on the surface on either side of them. */
export const heartStyles = css`
  .found {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0 var(--ripple-space-1);
    table-layout: fixed;
  }
  ripple-choice-try ~ .found {
    margin-block-start: var(--ripple-space-4);
  }
  caption {
    margin-block-end: var(--ripple-space-2);
    font-weight: 700;
    text-align: start;
  }
  .found :is(th, td) {
    padding: var(--ripple-space-2) var(--ripple-space-3);
    vertical-align: middle;
    text-align: center;
    line-height: 1.35;
    overflow-wrap: break-word;
  }
  thead th {
    padding-block: var(--ripple-space-1);
    font-size: var(--ripple-text-s);
    font-weight: 700;
    color: var(--ripple-ink-soft);
  }
  tbody th.heart {
    font-weight: 600;
    color: var(--ripple-on-brand);
    background: var(--ripple-brand);
    /* In forced colours the ground goes; the heart keeps its frame. */
    border-inline: 1px solid var(--ripple-brand);
  }
  tbody tr:first-child .heart {
    border-start-start-radius: var(--ripple-radius);
    border-start-end-radius: var(--ripple-radius);
  }
  tbody tr:last-child .heart {
    border-end-start-radius: var(--ripple-radius);
    border-end-end-radius: var(--ripple-radius);
  }
  tbody td {
    background: var(--ripple-surface);
    border-block: 1px solid var(--ripple-line);
  }
  tbody td:first-child {
    border-inline-start: 1px solid var(--ripple-line);
    border-start-start-radius: var(--ripple-radius-s);
    border-end-start-radius: var(--ripple-radius-s);
  }
  tbody td:last-child {
    border-inline-end: 1px solid var(--ripple-line);
    border-start-end-radius: var(--ripple-radius-s);
    border-end-end-radius: var(--ripple-radius-s);
  }
  td.same {
    font-weight: 600;
    color: var(--ripple-brand);
  }
  .side {
    display: none;
  }
  @container activity (max-width: 34rem) {
    .found,
    .found :is(caption, tbody, tr, td, th) {
      display: block;
    }
    .found thead {
      display: none;
    }
    .found tr {
      margin-block-end: var(--ripple-space-3);
    }
    .found tbody :is(td, th.heart) {
      text-align: start;
      border: 1px solid var(--ripple-line);
      border-radius: 0;
    }
    .found tbody th.heart {
      border-color: var(--ripple-brand);
    }
    .found tr td:first-child {
      border-start-start-radius: var(--ripple-radius-s);
      border-start-end-radius: var(--ripple-radius-s);
    }
    .found tr td:last-child {
      border-end-start-radius: var(--ripple-radius-s);
      border-end-end-radius: var(--ripple-radius-s);
    }
    .side {
      display: inline;
      font-size: var(--ripple-text-s);
      font-weight: 700;
      color: var(--ripple-ink-soft);
    }
  }
  .card {
    margin-block-end: var(--ripple-space-3);
    border-inline-start: 4px solid var(--ripple-brand);
  }
  .card p {
    margin-block: 0;
  }
`;
