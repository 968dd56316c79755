import { html, type TemplateResult } from 'lit';
import { replay } from '../../simulation/act.ts';
import { outcomeOf, type Outcome } from '../../simulation/outcome.ts';
import type { Desk } from '../../simulation/packed-run.ts';
import { isOver } from '../../simulation/run.ts';
import type { Chair } from '../../simulation/types.ts';
import { words } from './words.ts';

/** A run by name, and what came of it; null if it was not played to its end. */
export type OutcomeRow = readonly [name: string, outcome: Outcome | null];

/** Runs below each other, with what came of them. */
export function outcomeTable(title: string, rows: readonly OutcomeRow[]): TemplateResult {
  const { compare: w, table } = words.debrief;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${title}>
    <table>
      <thead>
        <tr>
          ${[w.run, table.customers, table.onTime, table.trust].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, outcome]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${
                outcome
                  ? [outcome.customers, outcome.onTime, outcome.trust].map((value) => html`<td>${value}</td>`)
                  : html`<td colspan="3">${w.none}</td>`
              }
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The latest finished result of a desk: of the run that it holds, or of the one before that. */
export function resultOf(chair: Chair, desk: Desk): Outcome | null {
  const run = replay(chair, desk.seed, desk.moves);
  return isOver(run) ? outcomeOf(run) : (desk.earlier?.last ?? null);
}
