import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from './light-element.ts';
import type { RunLog } from './run-log.ts';

/** A name that may go on in the next line after each point. */
function breakable(name: string) {
  return name.split('.').map((part, index) => (index === 0 ? part : html`.<wbr />${part}`));
}

/** What the LMS holds of the session, and how large the state is. */
@customElement('data-model')
export class DataModel extends LightElement {
  @property({ attribute: false }) log!: RunLog;
  /** Changes with the log, which is changed in place. */
  @property({ attribute: false }) version = 0;
  @state() private search = '';
  /** The values at the last drawing, to mark what is new. */
  #known = new Map<string, string>();

  protected override render() {
    return html`${this.#size()} ${this.log.run.standard === 'cmi5' ? this.#documents() : this.#table()}`;
  }

  #size() {
    const { used, limits } = this.log.size;
    const name = this.log.run.standard === 'cmi5' ? 'State documents' : 'suspend_data';
    return html`<section class="sizes" aria-label="Size of the state">
      <h3>${name}: ${used.toLocaleString('en')} characters</h3>
      ${limits.map(
        ([limit, whose]) =>
          html`<label class=${used > limit ? 'over' : ''}
            ><meter min="0" max=${limit} high=${limit * 0.9} value=${Math.min(used, limit)}></meter>
            ${used > limit ? 'More than' : `${Math.round((used / limit) * 100)} % of`}
            ${limit.toLocaleString('en')} (${whose})</label
          >`,
      )}
    </section>`;
  }

  #documents() {
    return html`${this.log.documents.map(
      ({ id, body }) =>
        html`<details class="document" ?open=${body.length < 2000}>
          <summary>${id}, ${body.length.toLocaleString('en')} characters</summary>
          <pre tabindex="0">${body}</pre>
        </details>`,
    )}
    ${this.log.documents.length ? nothing : html`<p class="empty">Nothing is stored yet.</p>`}`;
  }

  #table() {
    const search = this.search.toLowerCase();
    const rows = this.log.model.filter(({ name, value }) =>
      `${name} ${value}`.toLowerCase().includes(search),
    );
    const isNew = (name: string, value: string) => this.#known.size > 0 && this.#known.get(name) !== value;
    const table = html`<div class="filters">
        <input
          type="search"
          aria-label="Search in the data model"
          placeholder="Search"
          @input=${({ target }: Event) => (this.search = (target as HTMLInputElement).value)}
        />
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Data model">
        <table>
          <thead>
            <tr>
              <th scope="col">Element</th>
              <th scope="col">Value</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, value, state: where }) =>
                html`<tr class=${isNew(name, value) ? 'new' : ''}>
                  <th scope="row">${breakable(name)}</th>
                  <td><code>${value}</code></td>
                  <td class=${where === 'not saved yet' ? 'unsaved' : ''}>
                    ${where}${isNew(name, value) ? html` <b class="tag">changed</b>` : nothing}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
    this.#known = new Map(this.log.model.map(({ name, value }) => [name, value]));
    return table;
  }
}
