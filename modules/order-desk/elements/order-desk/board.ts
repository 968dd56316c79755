import { html, nothing, type TemplateResult } from 'lit';
import { isInformed } from '../../simulation/run.ts';
import type { Job } from '../../simulation/types.ts';
import { bar, percentOf } from './bar.ts';
import { customerName, lateJobs, orderName, productName, selectedJob, type DeskView } from './view.ts';
import { words } from './words.ts';

/** Days that the board shows at least, today included. */
const DAYS_SHOWN = 6;

/**
 * The board: one table for everybody. Each row is a day; where there is room, the stylesheet stands the rows side by
 * side as columns. A <table> would lose its meaning with its `display`; roles keep it.
 */
export function board(view: DeskView): TemplateResult {
  const { run } = view;
  const open = run.jobs.filter(({ status }) => status === 'open');
  const considered = view.day ?? 0;
  const promised = [...run.jobs, ...run.rests].map((job) =>
    job.status === 'promised' ? (job.promised ?? 0) : 0,
  );
  const last = Math.max(run.day + DAYS_SHOWN - 1, considered, ...promised);
  const days = Array.from({ length: last - run.day + 1 }, (_, i) => run.day + i);
  const { board: w } = words;
  return html`<section class="board" aria-labelledby="board-title">
    <h3 id="board-title">${w.title}</h3>
    <div class="table" role="table" aria-label=${w.caption(run.chair)}>
      <div role="rowgroup" class="visually-hidden">
        <div role="row">
          ${[w.day, w.crew, w.truck, w.orders].map((name) => html`<div role="columnheader">${name}</div>`)}
        </div>
      </div>
      ${open.length > 0 ? html`<div class="rows" role="rowgroup">${openRow(view, open)}</div>` : nothing}
      <div class="rows days" role="rowgroup">${days.map((day) => dayRow(view, day))}</div>
    </div>
    ${selectedJob(view) ? nothing : html`<p class="quiet">${w.hint}</p>`}
    ${isInformed(run) ? nothing : html`<p class="quiet">${w.guess}</p>`}
  </section>`;
}

function openRow(view: DeskView, open: readonly Job[]): TemplateResult {
  return html`<div role="row" class="day open">
    <div role="rowheader">${words.board.open}</div>
    <div role="cell" class="load"></div>
    <div role="cell" class="load"></div>
    <div role="cell" class="orders">${cards(view, open)}</div>
  </div>`;
}

function dayRow(view: DeskView, day: number): TemplateResult {
  const { run, forecast } = view;
  const plan = forecast.days.find((each) => each.day === day);
  const due = [...run.jobs, ...run.rests].filter(
    (job) => job.status === 'promised' && dayOf(job, run.day) === day,
  );
  const considered = view.day === day ? selectedJob(view) : undefined;
  return html`<div role="row" class="day ${day === run.day ? 'today' : ''}">
    <div role="rowheader">
      <span aria-hidden="true">${words.dayShort(day)}</span>
      <span class="visually-hidden">${words.dayName(day)}</span>
    </div>
    ${load(words.board.crew, plan?.used.crew ?? 0, plan?.capacity.crew ?? 1)}
    ${load(words.board.truck, plan?.used.truck ?? 0, plan?.capacity.truck ?? 1)}
    <div role="cell" class="orders">
      ${cards(view, due)} ${considered ? ghost(considered) : nothing}
      ${due.length === 0 && !considered ? html`<span class="visually-hidden">${words.board.none}</span>` : nothing}
    </div>
  </div>`;
}

/** What should have come before today still has to come: it stands on today. */
function dayOf({ promised }: Job, today: number): number {
  return Math.max(promised ?? 0, today);
}

function load(name: string, used: number, capacity: number): TemplateResult {
  return html`<div role="cell" class="load">
    <span class="what" aria-hidden="true">${name}</span> ${words.board.percent(percentOf(used, capacity))}
    ${bar(used, capacity)}
  </div>`;
}

function cards(view: DeskView, jobs: readonly Job[]): TemplateResult | typeof nothing {
  if (jobs.length === 0) return nothing;
  return html`<ul class="plain">
    ${jobs.map((job) => html`<li>${card(view, job)}</li>`)}
  </ul>`;
}

function card(view: DeskView, job: Job): TemplateResult {
  const { run, forecast, selected, select } = view;
  const isRest = run.rests.includes(job);
  // The second part of an order is chosen together with the first.
  const number = isRest ? run.jobs.findIndex(({ order }) => order === job.order) : run.jobs.indexOf(job);
  const isLate = lateJobs(forecast).includes(job) || (job.promised ?? run.day) < run.day;
  const { board: w } = words;
  return html`<button
    class="job value-${job.order.customer.value} ${isLate ? 'late' : ''}"
    data-order=${number}
    aria-pressed=${number === selected}
    @click=${() => select(number)}
  >
    <span class="who">${customerName(job.order.customer.id)}</span>
    <span class="what">${words.pallets(palletsOf(job, isRest))}</span>
    <span class="what">${productName(job.order.product)}</span>
    ${isRest ? html`<span class="what">${w.rest}</span>` : nothing}
    ${isLate ? html`<span class="flag">${w.late}</span>` : nothing}
  </button>`;
}

function ghost(job: Job): TemplateResult {
  return html`<p class="job ghost">
    <span class="visually-hidden">${orderName(job)},</span>
    <span class="who" aria-hidden="true">${customerName(job.order.customer.id)}</span>
    <span class="what">${words.board.wouldBe}</span>
  </p>`;
}

function palletsOf({ order, split }: Job, isRest: boolean): number {
  if (isRest) return order.pallets - order.part;
  return split ? order.part : order.pallets;
}
