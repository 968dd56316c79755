import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from './light-element.ts';
import type { LogRow, RowKind } from './log-rows.ts';

const FILTERS: readonly (readonly [value: string, words: string, kinds: readonly RowKind[]])[] = [
  ['', 'Everything', []],
  ['problem', 'Problems only', []],
  ['set', 'Values set', ['set']],
  ['read', 'Values read', ['read']],
  ['session', 'Begin, commit, end', ['session']],
  ['statement', 'Statements', ['statement']],
  ['document', 'State and profiles', ['document']],
];

/** "07:54:40.527", in the reader's time zone. */
function clock(time: number): string {
  const local = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(11, 23);
}

/** Height of a line in pixels; page.css says the same. */
const LINE = 30;
/** Lines that are drawn above and below what is seen. */
const MARGIN = 12;

/** The log, line by line as it happens. Only the lines that are in sight are drawn, so that thousands are quick. */
@customElement('call-log')
export class CallLog extends LightElement {
  @property({ attribute: false }) rows: readonly LogRow[] = [];
  /** Changes with the rows, which are appended to in place. */
  @property({ attribute: false }) version = 0;
  @state() private search = '';
  @state() private filter = '';
  @state() private pausedAt: number | undefined;
  @state() private selected: LogRow | undefined;
  @state() private first = 0;
  @state() private inSight = 40;
  @state() private said = '';
  #shown: readonly LogRow[] = [];
  #isAtEnd = true;

  protected override willUpdate(): void {
    const rows = this.pausedAt === undefined ? this.rows : this.rows.slice(0, this.pausedAt);
    const kinds = FILTERS.find(([value]) => value === this.filter)?.[2] ?? [];
    const search = this.search.toLowerCase();
    this.#shown =
      search === '' && this.filter === ''
        ? rows
        : rows.filter(
            (row) =>
              row.text.includes(search) &&
              (this.filter === 'problem'
                ? row.problem !== ''
                : kinds.length === 0 || kinds.includes(row.kind)),
          );
  }

  protected override updated(changed: PropertyValues<this>): void {
    const list = this.querySelector('.lines');
    if (list && this.#isAtEnd && changed.has('version')) list.scrollTop = list.scrollHeight;
  }

  protected override render() {
    const waiting = this.pausedAt === undefined ? 0 : this.rows.length - this.pausedAt;
    return html`<div class="filters">
        <input
          type="search"
          aria-label="Search in the calls"
          placeholder="Search"
          @input=${({ target }: Event) => (this.search = (target as HTMLInputElement).value)}
        />
        <select
          aria-label="Show"
          @change=${({ target }: Event) => (this.filter = (target as HTMLSelectElement).value)}
        >
          ${FILTERS.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
        </select>
        <button
          aria-pressed=${String(this.pausedAt !== undefined)}
          @click=${() => (this.pausedAt = this.pausedAt === undefined ? this.rows.length : undefined)}
        >
          Pause${waiting ? `, ${waiting} new` : ''}
        </button>
        <button @click=${() => void this.#copy()}>Copy as JSON</button>
        <span role="status">${this.said}</span>
      </div>
      ${this.#lines()} ${this.selected ? this.#detail(this.selected) : nothing}`;
  }

  #lines() {
    const from = Math.max(0, this.first - MARGIN);
    const rows = this.#shown.slice(from, this.first + this.inSight + MARGIN);
    return html`<div
      class="lines"
      role="listbox"
      tabindex="0"
      aria-label="Calls, ${this.#shown.length}"
      aria-activedescendant=${this.selected && rows.includes(this.selected) ? `line-${this.selected.index}` : nothing}
      @scroll=${this.#scrolled}
      @keydown=${this.#pressed}
      @click=${this.#clicked}
    >
      <div class="height" .style=${`height: ${this.#shown.length * LINE}px`}>
        ${rows.map((row, index) => this.#line(row, from + index))}
      </div>
      ${this.#shown.length === 0 ? html`<p class="empty" role="option" aria-selected="false">${this.rows.length ? 'No call is like that.' : 'The course has not called yet.'}</p>` : nothing}
    </div>`;
  }

  #line(row: LogRow, place: number) {
    const time = row.time ? clock(row.time) : '';
    return html`<div
      class="line ${row.kind} ${row.problem ? 'bad' : ''}"
      id="line-${row.index}"
      role="option"
      aria-selected=${String(row === this.selected)}
      aria-setsize=${this.#shown.length}
      aria-posinset=${place + 1}
      .style=${`top: ${place * LINE}px`}
    >
      <time>${time}</time><b>${row.name}</b><span class="about">${row.about}</span
      ><span class="outcome">${row.problem ? `⚠ ${row.problem}` : row.outcome}</span>
    </div>`;
  }

  #detail(row: LogRow) {
    return html`<section class="detail" aria-label="The chosen call">
      <header>
        <h3>${row.name}</h3>
        <button class="quiet" @click=${() => (this.selected = undefined)}>Close</button>
      </header>
      ${row.problem ? html`<p class="refusal">${row.problem}</p>` : nothing}
      <pre tabindex="0">${JSON.stringify(row.json, null, 2)}</pre>
    </section>`;
  }

  readonly #scrolled = ({ target }: Event): void => {
    const list = target as HTMLElement;
    this.first = Math.floor(list.scrollTop / LINE);
    this.inSight = Math.ceil(list.clientHeight / LINE);
    this.#isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - LINE;
  };

  readonly #clicked = ({ target }: Event): void => {
    const id = (target as HTMLElement).closest('.line')?.id;
    if (id !== undefined) this.selected = this.#shown.find(({ index }) => id === `line-${index}`);
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const now = this.selected ? this.#shown.indexOf(this.selected) : -1;
    const last = this.#shown.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, now + 1),
      ArrowUp: Math.max(0, now - 1),
      PageDown: Math.min(last, now + this.inSight),
      PageUp: Math.max(0, now - this.inSight),
      Home: 0,
      End: last,
    };
    const next = targets[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.selected = this.#shown[next];
    const list = this.querySelector('.lines');
    if (!list) return;
    if (next * LINE < list.scrollTop) list.scrollTop = next * LINE;
    else if ((next + 1) * LINE > list.scrollTop + list.clientHeight)
      list.scrollTop = (next + 1) * LINE - list.clientHeight;
  };

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(
      JSON.stringify(
        this.#shown.map(({ json }) => json),
        null,
        2,
      ),
    );
    this.said = `${this.#shown.length} copied.`;
    setTimeout(() => (this.said = ''), 3000);
  }
}
