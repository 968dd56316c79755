import { css } from 'lit';

/** The order desk: days as rows on a phone, as columns where there is room. */
export const orderDeskStyles = css`
  h2,
  h3 {
    font-family: var(--ripple-font-display);
    font-weight: 600;
    line-height: 1.25;
  }
  h2 {
    margin-block: 0 var(--ripple-space-2);
    font-size: var(--ripple-text-l);
  }
  h3 {
    margin-block: var(--ripple-space-4) var(--ripple-space-2);
    font-size: var(--ripple-text-m);
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  ul.plain {
    list-style: none;
    padding: 0;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ripple-space-2) var(--ripple-space-4);
    margin: 0;
  }
  dt {
    font-size: var(--ripple-text-s);
    color: var(--ripple-ink-soft);
  }
  dd {
    margin: 0;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  summary {
    min-block-size: 2.75rem;
    padding-block: 0.6rem;
    font-weight: 600;
    color: var(--ripple-brand);
    cursor: pointer;
  }
  .status {
    padding: var(--ripple-space-3) var(--ripple-space-4);
    background: var(--ripple-surface);
    border-radius: var(--ripple-radius);
  }
  .status dl {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    align-items: end;
  }
  .change {
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .status .trust {
    margin-block-start: var(--ripple-space-1);
  }
  .status .label {
    margin-block: var(--ripple-space-3) 0;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
    border-radius: 999px;
    overflow: hidden;
  }
  .track {
    fill: var(--ripple-track);
    stroke: var(--ripple-edge);
    vector-effect: non-scaling-stroke;
  }
  .fill {
    fill: var(--ripple-brand);
  }
  .tight .fill {
    fill: var(--ripple-slip);
  }

  .news li {
    margin-block-end: 0.35rem;
  }
  .news .late,
  .news .left,
  .news .sick,
  .news .breakdown {
    color: var(--ripple-slip);
    font-weight: 600;
  }
  .said {
    padding: var(--ripple-space-3) var(--ripple-space-4);
    padding-inline-start: 2.2em;
    background: var(--ripple-surface);
    border-inline-start: 4px solid var(--ripple-brand);
    border-radius: var(--ripple-radius);
  }

  .board .rows {
    display: grid;
    gap: var(--ripple-space-2);
    margin-block-end: var(--ripple-space-2);
  }
  .board .day {
    display: grid;
    grid-template-columns: 4rem minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--ripple-space-1) var(--ripple-space-3);
    padding: var(--ripple-space-2) var(--ripple-space-3);
    background: var(--ripple-surface);
    border: 1px solid var(--ripple-line);
    border-radius: 0.5rem;
  }
  .board .today {
    border: 2px solid var(--ripple-brand);
  }
  .board .open {
    border-style: dashed;
    border-color: var(--ripple-ink-soft);
  }
  .board [role='rowheader'] {
    font-weight: 700;
  }
  .board .load {
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .board .open .load {
    display: none;
  }
  .board .open [role='rowheader'] {
    grid-column: 1 / -1;
  }
  .board .orders {
    grid-column: 1 / -1;
  }
  .board ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ripple-space-2);
    margin: 0;
  }
  .job {
    display: block;
    margin: 0;
    padding: 0.35rem 0.6rem;
    min-block-size: 2.75rem;
    inline-size: 100%;
    text-align: start;
    font-size: 0.8125rem;
    font-weight: 400;
    line-height: 1.25;
    color: var(--ripple-ink);
    background: var(--ripple-paper);
    border: 1px solid var(--ripple-line);
    border-inline-start: 4px solid var(--ripple-ink-soft);
    border-radius: 0.4rem;
    overflow-wrap: break-word;
  }
  .job span {
    display: block;
    overflow-wrap: anywhere;
  }
  .job .who {
    font-weight: 700;
  }
  .job.value-3 {
    border-inline-start-color: var(--ripple-brand);
    border-inline-start-width: 7px;
  }
  .job.value-2 {
    border-inline-start-color: var(--ripple-brand);
  }
  .job[aria-pressed='true'] {
    outline: 2px solid var(--ripple-brand);
    background: var(--ripple-brand-soft);
  }
  .job:focus-visible {
    outline: 3px solid var(--ripple-focus);
    outline-offset: 2px;
  }
  .job.late {
    border-color: var(--ripple-slip);
    background: var(--ripple-slip-soft);
  }
  .job .flag {
    font-weight: 700;
    color: var(--ripple-slip);
  }
  .job.ghost {
    border-style: dashed;
    border-color: var(--ripple-brand);
    margin-block-start: var(--ripple-space-2);
  }
  @container activity (inline-size > 36rem) {
    .board .days {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: var(--ripple-space-1);
      align-items: stretch;
    }
    .board .days .day {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      padding: 0.35rem;
    }
    .board .days ul {
      display: grid;
      gap: var(--ripple-space-1);
    }
    .job {
      font-size: 0.75rem;
      padding-inline: 0.3rem;
    }
  }

  .sheet {
    margin-block-start: var(--ripple-space-4);
  }
  .sheet h3 {
    margin-block-start: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ripple-space-2);
    margin-block-end: var(--ripple-space-3);
    font-size: var(--ripple-text-s);
  }
  .facts li {
    padding: 0.15rem 0.7rem;
    background: var(--ripple-brand-soft);
    border-radius: 999px;
  }
  .stages {
    gap: var(--ripple-space-1) var(--ripple-space-4);
    margin-block-end: var(--ripple-space-3);
  }
  .stages .done {
    opacity: 0.75;
  }
  .date {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ripple-space-2);
    justify-items: start;
  }
  .date label {
    font-weight: 700;
  }
  select {
    font: inherit;
    color: var(--ripple-ink);
    background: var(--ripple-surface);
    border: 2px solid var(--ripple-brand);
    border-radius: 0.5rem;
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: 0.4rem 0.75rem;
  }
  .what-if {
    inline-size: 100%;
    padding: var(--ripple-space-2) var(--ripple-space-3);
    font-size: var(--ripple-text-s);
    background: var(--ripple-good-soft);
    border-radius: 0.5rem;
  }
  .what-if.trouble {
    background: var(--ripple-slip-soft);
  }
  .what-if .quiet {
    color: inherit;
  }
  .sheet .label {
    margin-block-start: var(--ripple-space-4);
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ripple-space-2);
  }
  .move {
    font-size: var(--ripple-text-s);
    padding: 0.4rem 1rem;
    text-align: start;
  }
  .minutes {
    font-weight: 400;
    white-space: nowrap;
  }
  .actions {
    align-items: center;
  }
  .actions p {
    margin: 0;
  }

  .results {
    display: grid;
    gap: var(--ripple-space-2);
    margin-block-end: var(--ripple-space-3);
  }
  .results dd {
    font-family: var(--ripple-font-display);
    font-size: var(--ripple-text-l);
    color: var(--ripple-brand);
  }
  .results > div {
    padding: var(--ripple-space-3) var(--ripple-space-4);
    background: var(--ripple-surface);
    border-radius: var(--ripple-radius);
  }
  .charts {
    display: grid;
    gap: var(--ripple-space-3);
  }
  @container activity (inline-size > 36rem) {
    .results,
    .charts {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .charts + .quiet {
    margin-block-start: var(--ripple-space-2);
  }
  .chart {
    margin: 0;
    padding: var(--ripple-space-3);
    background: var(--ripple-surface);
    border-radius: var(--ripple-radius);
  }
  figcaption {
    font-weight: 700;
    font-size: var(--ripple-text-s);
  }
  .chart svg {
    inline-size: 100%;
    block-size: auto;
  }
  .chart text {
    font-size: 11px;
    fill: var(--ripple-ink-soft);
  }
  .grid {
    stroke: var(--ripple-line);
  }
  .line {
    fill: none;
    stroke-width: 2.5;
    stroke-linejoin: round;
    stroke: var(--ripple-brand);
  }
  .line.tone-2 {
    stroke: var(--ripple-focus);
  }
  .line.tone-3 {
    stroke: var(--ripple-good);
  }
  .line.dashed {
    stroke-dasharray: 6 4;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ripple-space-3);
    margin: 0;
    font-size: 0.8125rem;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.35rem;
    margin: 0;
  }
  .chart .legend svg {
    inline-size: 24px;
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--ripple-text-s);
    background: var(--ripple-surface);
  }
  .scroll th,
  .scroll td {
    padding: 0.4rem 0.75rem;
    text-align: start;
    border-block-end: 1px solid var(--ripple-line);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .fill {
      fill: Highlight;
    }
  }
`;
