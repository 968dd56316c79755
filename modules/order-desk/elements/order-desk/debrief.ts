import { html, nothing, type TemplateResult } from 'lit';
import { askFirst } from '../../simulation/ask-first.ts';
import type { MoveKind } from '../../simulation/moves.ts';
import { better, outcomeOf } from '../../simulation/outcome.ts';
import type { Desk } from '../../simulation/packed-run.ts';
import { playOut } from '../../simulation/policy.ts';
import type { Run } from '../../simulation/run.ts';
import { meanTrust } from '../../simulation/trust.ts';
import type { Chair, DayRecord, What } from '../../simulation/types.ts';
import { lineChart } from './charts.ts';
import { outcomeTable, resultOf, type OutcomeRow } from './outcomes.ts';
import { tell } from './view.ts';
import { words } from './words.ts';

/** What the debrief shows: a finished fortnight, and what it is compared with. */
export interface DebriefView {
  readonly run: Run;
  readonly desk: Desk;
  /** The desk on the other chair; null if it was not played. */
  readonly other: Desk | null;
  /** Plays again: the same fortnight, or a new one. */
  readonly again: (isSame: boolean) => void;
}

/** Charts, numbers and turning points of a finished fortnight. */
export function debrief(view: DebriefView): TemplateResult {
  const { run, again } = view;
  const { debrief: w } = words;
  const { customers, onTime, trust } = outcomeOf(run);
  const reference = playOut(run.chair, run.scenario.seed, askFirst).run;
  return html`<h2 id="debrief-title" tabindex="-1">${w.title}</h2>
    <dl class="results">
      ${[
        [w.customers, words.status.of(customers, run.customers.size)],
        [w.onTime, words.board.percent(onTime)],
        [w.trust(run.chair), words.status.of(trust, 100)],
      ].map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p>${w.intro}</p>
    ${charts(run, reference)} ${dayTable(run)} ${compare(view, reference)} ${moments(run)}
    ${counts(view.desk)}
    <div class="actions">
      <button class="primary" data-again="same" @click=${() => again(true)}>${w.again}</button>
      <button data-again="fresh" @click=${() => again(false)}>${w.fresh}</button>
    </div>`;
}

function charts(run: Run, reference: Run): TemplateResult {
  const { charts: w } = words.debrief;
  const { parts } = words.status;
  const series = (of: (record: DayRecord) => number) => [
    { name: w.you, values: run.days.map(of), tone: 1 as const },
    { name: w.askFirst, values: reference.days.map(of), tone: 2 as const, dashed: true },
  ];
  return html`<div class="charts">
      ${lineChart(
        w.trust,
        [
          { name: parts.caring, values: run.days.map(({ caring }) => caring), tone: 1 },
          { name: parts.competency, values: run.days.map(({ competency }) => competency), tone: 2 },
          { name: parts.integrity, values: run.days.map(({ integrity }) => integrity), tone: 3 },
        ],
        100,
      )}
      ${lineChart(w.onTime, series(onTimeOf), 100)}
      ${lineChart(
        w.customers,
        series(({ customers }) => customers),
        run.customers.size,
      )}
    </div>
    <p class="quiet">${w.hint}</p>`;
}

function onTimeOf({ onTime, due }: DayRecord): number {
  return due === 0 ? 100 : Math.floor((onTime * 100) / due);
}

function dayTable(run: Run): TemplateResult {
  const { table: w } = words.debrief;
  return html`<details>
    <summary>${w.title}</summary>
    <div class="scroll" tabindex="0" role="group" aria-label=${w.title}>
      <table>
        <thead>
          <tr>
            ${[w.day, w.trust, w.onTime, w.customers].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${run.days.map(
            (record) =>
              html`<tr>
                <th scope="row">${words.dayName(record.day)}</th>
                <td>${meanTrust(record)}</td>
                <td>${onTimeOf(record)}</td>
                <td>${record.customers}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function compare({ run, desk, other }: DebriefView, reference: Run): TemplateResult {
  const { compare: w } = words.debrief;
  const otherChair: Chair = run.chair === 'andy' ? 'janice' : 'andy';
  const outcome = outcomeOf(run);
  const rows: OutcomeRow[] = [[`${w.chairs[run.chair]}: ${w.now}`, outcome]];
  if (desk.earlier) rows.push([w.last, desk.earlier.last], [w.best, better(outcome, desk.earlier.best)]);
  rows.push([w.askFirst, outcomeOf(reference)], [w.chairs[otherChair], other && resultOf(otherChair, other)]);
  return html`<h3 id="compare-title">${w.title}</h3>
    ${outcomeTable(w.title, rows)}`;
}

/** What changes the course of a fortnight: at most this many are told. */
const MOMENTS = 8;
const TURNING: readonly What[] = [
  'left',
  'escalated',
  'andy-escalates',
  'went-round',
  'declined',
  'andy-helps',
  'parted',
];

function moments(run: Run): TemplateResult {
  const { debrief: w } = words;
  const turning = run.happenings.filter(({ what }) => TURNING.includes(what)).slice(0, MOMENTS);
  return html`<h3>${w.moments}</h3>
    ${
      turning.length === 0
        ? html`<p>${w.noMoments}</p>`
        : html`<ul>
            ${turning.map((each) => html`<li><strong>${words.dayName(each.day)}.</strong> ${tell(run, each)}</li>`)}
          </ul>`
    }`;
}

/** How often a player did what shows the most of how they treat the other desk. */
export function countsOf({ moves }: Desk): Record<'ask' | 'share' | 'escalate' | 'date', number> {
  const count = (...kinds: MoveKind[]) => moves.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    ask: count('ask', 'understand', 'look'),
    share: count('share', 'explain', 'thank'),
    escalate: count('escalate', 'round'),
    date: count('date'),
  };
}

function counts(desk: Desk): TemplateResult {
  const { counts: title, count } = words.debrief;
  const of = countsOf(desk);
  return desk.moves.length === 0
    ? html`${nothing}`
    : html`<h3>${title}</h3>
        <ul>
          <li>${count.date(of.date)}</li>
          <li>${count.ask(of.ask)}</li>
          <li>${count.share(of.share)}</li>
          <li>${count.escalate(of.escalate)}</li>
        </ul>`;
}
