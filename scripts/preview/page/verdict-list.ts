import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Verdict } from '../verdicts/verdict.ts';
import { LightElement } from './light-element.ts';

/** What a strict LMS would refuse: what was done, the rule, and what to do instead. */
@customElement('verdict-list')
export class VerdictList extends LightElement {
  @property({ attribute: false }) verdicts: readonly Verdict[] = [];

  protected override render() {
    if (this.verdicts.length === 0) {
      return html`<p class="empty">
        Nothing so far that a strict LMS would refuse. What is missing shows when the session is over.
      </p>`;
    }
    return html`<ul class="verdicts">
      ${this.verdicts.map(
        ({ severity, says, remedy, clause, where, times, session }) =>
          html`<li class=${severity}>
            <p><b class="tag">${severity === 'error' ? 'Refused' : 'Risky'}</b> <strong>${says}</strong></p>
            <p>${remedy}</p>
            <p class="clause">
              ${clause}${session.length > 8 ? '' : ` · session ${session}`}${where ? ` · first seen: ${where.length > 8 ? 'statement' : 'call'} ${where}` : ''}${times > 1 ? ` · ${times} times` : ''}
            </p>
          </li>`,
      )}
    </ul>`;
  }
}
