import { html, nothing, type TemplateResult } from 'lit';
import {
  costOf,
  isAboutOrder,
  isAllowed,
  move,
  MOVE_KINDS,
  needsDays,
  type MoveKind,
} from '../../simulation/moves.ts';
import { FURTHEST, STANDARD } from '../../simulation/parameters.ts';
import type { Run } from '../../simulation/run.ts';
import type { Job, Stages } from '../../simulation/types.ts';
import { percentOf } from './bar.ts';
import { customerName, lateJobs, orderName, selectedJob, type DeskView } from './view.ts';
import { words } from './words.ts';

const STAGES: readonly (keyof Stages)[] = ['approval', 'picking', 'packing', 'loading', 'driving'];

/** Everything about the order that is looked at, and everything that can be done with it. */
export function sheet(view: DeskView): TemplateResult | typeof nothing {
  const job = selectedJob(view);
  if (!job) return nothing;
  const customer = words.customers[job.order.customer.id];
  return html`<section class="sheet card" aria-labelledby="sheet-title">
    <h3 id="sheet-title" tabindex="-1">${orderName(job)}</h3>
    <p class="quiet">${customer?.name}: ${customer?.about} (${words.values[job.order.customer.value]}).</p>
    ${facts(view.run, job)} ${job.status === 'open' ? dateForm(view, job) : stages(job)} ${moves(view)}
  </section>`;
}

function facts(run: Run, job: Job): TemplateResult {
  const { sheet: w } = words;
  const { order, promised, quoted, understood } = job;
  const facts = [
    w.wants(words.dayName(order.requested)),
    understood && w.needs(words.dayName(order.need)),
    understood && order.part > 0 && !job.split && w.parts(order.part),
    quoted !== null && job.status === 'open' && w.quoted(words.dayName(quoted)),
    promised !== null && w.promised(words.dayName(promised)),
    job.agreed && job.status === 'promised' && w.agreed,
    job.asked && job.status === 'open' && w.asked,
    job.first && job.status === 'promised' && w.first,
    mood(run, job),
  ].filter((fact) => fact !== false);
  return html`<ul class="facts plain">
    ${facts.map((fact) => html`<li>${fact}</li>`)}
  </ul>`;
}

/** How near a customer is to leaving, in one of four words. */
function mood(run: Run, { order: { customer } }: Job): string {
  const { annoyance } = run.customers.get(customer.id) ?? { annoyance: 0 };
  const steps = words.sheet.annoyed.length - 1;
  const step =
    annoyance === 0 ? 0 : Math.max(1, Math.floor((annoyance * (steps + 1)) / (customer.patience + 1)));
  return `${customerName(customer.id)}: ${words.sheet.annoyed[Math.min(steps, step)] ?? ''}`;
}

function stages({ left, status }: Job): TemplateResult | typeof nothing {
  if (status !== 'promised') return nothing;
  return html`<dl class="stages">
    ${STAGES.map(
      (stage) =>
        html`<div class=${left[stage] === 0 ? 'done' : ''}>
          <dt>${words.sheet.stages[stage]}</dt>
          <dd>${words.sheet.stageLeft(left[stage])}</dd>
        </div>`,
    )}
  </dl>`;
}

function dateForm(view: DeskView, job: Job): TemplateResult {
  const { run, day, consider, make, selected } = view;
  const { sheet: w } = words;
  const days = Array.from({ length: FURTHEST }, (_, i) => run.day + 1 + i);
  return html`<div class="date">
    <label for="day">${w.date(run.chair)}</label>
    <select id="day" @change=${(event: Event) => consider(Number((event.target as HTMLSelectElement).value))}>
      ${days.map((each) => html`<option value=${each} .selected=${each === day}>${dayChoice(job, each)}</option>`)}
    </select>
    ${whatIf(view, job)}
    ${
      day === null
        ? nothing
        : html`<button
            class="primary"
            data-move="date"
            @click=${() => make(move('date', selected ?? 0, day - run.day))}
          >
            ${w.promise(run.chair, words.dayName(day))}
          </button>`
    }
  </div>`;
}

function dayChoice({ order, quoted }: Job, day: number): string {
  const { sheet: w } = words;
  const remarks = [
    day === order.requested && w.isRequested,
    day === quoted && w.isQuoted,
    day === order.arrival + STANDARD && w.isStandard,
  ].filter((remark) => remark !== false);
  return words.dayName(day) + (remarks.length > 0 ? ` (${remarks.join(', ')})` : '');
}

/** The forecast with the day under consideration, in words; the board shows the same as a picture. */
function whatIf({ day, forecast, before }: DeskView, job: Job): TemplateResult | typeof nothing {
  if (day === null) return nothing;
  const { sheet: w } = words;
  const delivered = forecast.delivered.get(job) ?? null;
  const anyway = lateJobs(before, job);
  const late = lateJobs(forecast, job).filter((other) => !anyway.includes(other));
  const isOnTime = delivered !== null && delivered <= day;
  const plan = forecast.days.find((each) => each.day === day);
  return html`<div class="what-if ${isOnTime && late.length === 0 ? 'fine' : 'trouble'}">
    <p><strong>${w.whatIf}</strong> <span class="quiet">${w.asFarAsYouKnow}</span></p>
    <ul>
      ${isOnTime ? nothing : html`<li>${w.itselfLate(delivered === null ? null : words.dayName(delivered))}</li>`}
      ${late.length > 0 ? html`<li>${w.othersLate(late.map(orderName).join('; '))}</li>` : nothing}
      ${isOnTime && late.length === 0 ? html`<li>${w.fine}</li>` : nothing}
      ${anyway.length > 0 ? html`<li>${w.alreadyLate(anyway.map(orderName).join('; '))}</li>` : nothing}
      ${
        plan
          ? html`<li>
              ${w.load(
                words.dayName(day),
                percentOf(plan.used.crew, plan.capacity.crew),
                percentOf(plan.used.truck, plan.capacity.truck),
              )}
            </li>`
          : nothing
      }
    </ul>
  </div>`;
}

function moves(view: DeskView): TemplateResult | typeof nothing {
  const { run, selected } = view;
  const order = selected ?? 0;
  const kinds = MOVE_KINDS.filter((kind) => isAboutOrder(kind) && kind !== 'date');
  const buttons = kinds.flatMap((kind) => {
    const next = move(kind, order, needsDays(kind, run.chair) ? 1 : 0);
    return isAllowed(run, next) ? [moveButton(view, kind, next)] : [];
  });
  if (buttons.length === 0) return nothing;
  return html`<p class="label">${words.moves.aboutOrder}</p>
    <div class="moves">${buttons}</div>`;
}

/** A button for a move, with the minutes that it takes. */
export function moveButton(
  { run, make }: DeskView,
  kind: MoveKind,
  next = move(kind),
): TemplateResult | typeof nothing {
  if (kind === 'end' || kind === 'date') return nothing;
  return html`<button class="move" data-move=${kind} @click=${() => make(next)}>
    ${words.moves[kind][run.chair]} <span class="minutes">${words.minutes(costOf(kind))}</span>
  </button>`;
}
