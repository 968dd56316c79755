import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LaunchOrder, LmsState, PackageView as Package, RegistrationView } from '../lms-protocol.ts';
import { api } from './api.ts';
import { LightElement } from './light-element.ts';
import { faultList, faultsFor } from './fault-list.ts';
import { duration, moment, SIZES, STANDARDS } from './words.ts';

const MODES = {
  normal: 'Normal',
  browse: 'Browse: look at it only',
  review: 'Review: after completion',
} as const;

/** One package: how to launch it, how far everybody is with it, and what an LMS would export. */
@customElement('package-view')
export class PackageViewElement extends LightElement {
  @property({ attribute: false }) lms!: LmsState;
  @property({ attribute: false }) package!: Package;
  @state() private learner = '';
  @state() private item = '';
  @state() private mode: keyof typeof MODES = 'normal';
  @state() private credit = true;
  @state() private isStrict = true;
  @state() private size = '800x500';
  @state() private inTab = false;
  @state() private faults: readonly string[] = [];
  @state() private exports: readonly { name: string; title: string }[] = [];
  @state() private isAdding = false;

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('package') as Package | undefined;
    if (!changed.has('package') || before?.id === this.package.id) return;
    this.item = '';
    // What other tools make mostly has scripts within its pages, which a strict policy forbids.
    this.isStrict = this.package.isBuilt;
    this.exports = [];
  }

  protected override render() {
    const { title, standard, name, isBuilt, remarks } = this.package;
    return html`<section class="package" aria-labelledby="package">
      <h2 id="package">${title}</h2>
      <p class="about">
        <b class="tag">${STANDARDS[standard]}</b> ${name}, ${isBuilt ? 'as built' : 'added by you'}
      </p>
      ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)} ${this.#form()}
      ${this.#registrations()} ${this.#runs()} ${this.#exports()}
      ${
        isBuilt
          ? nothing
          : html`<p>
              <button class="quiet" @click=${() => void api.remove(this.package.id)}>
                Remove this package
              </button>
            </p>`
      }
    </section>`;
  }

  #form() {
    const { items } = this.package;
    const learners = this.lms.learners.map(
      ({ id, name, language }) => [id, language ? `${name} (${language})` : name] as const,
    );
    const faults = faultsFor(this.lms.faults, this.package.standard);
    return html`<form
        class="launch"
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#launch({ item: this.item, learnerId: this.learner });
        }}
      >
        <div class="fields">
          ${
            items.length > 1
              ? this.#select(
                  'Item',
                  items.map((one) => [one.id, [...one.chapters, one.title].join(' › ')]),
                  this.item || items[0]?.id,
                  (value) => (this.item = value),
                )
              : nothing
          }
          ${this.#select('Learner', learners, this.learner || learners[0]?.[0], (value) => (this.learner = value))}
          ${this.#select('Mode', Object.entries(MODES), this.mode, (value) => (this.mode = value as keyof typeof MODES))}
          ${this.#select('Size', SIZES, this.size, (value) => (this.size = value))}
        </div>
        <div class="checks">
          ${this.#check('Counts (credit)', this.credit, (on) => (this.credit = on))}
          ${this.#check('In a tab of its own', this.inTab, (on) => (this.inTab = on))}
          ${this.#check('Strict server: no script but the package’s own files', this.isStrict, (on) => (this.isStrict = on))}
        </div>
        <details class="faults">
          <summary>What this LMS does wrong${this.faults.length ? `: ${this.faults.length}` : ''}</summary>
          ${faultList('launch', faults, this.faults, (name, on) => {
            this.faults = on ? [...this.faults, name] : this.faults.filter((one) => one !== name);
          })}
        </details>
        <div class="actions">
          <button class="loud" type="submit">Launch</button>
          <button
            class="quiet"
            type="button"
            aria-expanded=${String(this.isAdding)}
            @click=${() => (this.isAdding = !this.isAdding)}
          >
            Add a learner
          </button>
        </div>
      </form>
      ${this.isAdding ? this.#learnerForm() : nothing}`;
  }

  #learnerForm() {
    return html`<form
      class="learner"
      @submit=${async (event: SubmitEvent) => {
        event.preventDefault();
        const data = new FormData(event.target as HTMLFormElement);
        const [name, language] = [String(data.get('name')).trim(), String(data.get('language')).trim()];
        if (!name) return;
        this.learner = (await api.addLearner(name, language)).id;
        this.isAdding = false;
      }}
    >
      <label>Name, as an LMS gives it <input name="name" placeholder="Last, First" required /></label>
      <label
        >Language, if it is known
        <input name="language" placeholder="en" pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]+)*" size="6"
      /></label>
      <button type="submit">Add</button>
    </form>`;
  }

  #select(
    label: string,
    options: readonly (readonly [string, string])[],
    value: string | undefined,
    take: (value: string) => void,
  ) {
    return html`<label
      >${label}
      <select @change=${({ target }: Event) => take((target as HTMLSelectElement).value)}>
        ${options.map(([id, words]) => html`<option value=${id} ?selected=${id === value}>${words}</option>`)}
      </select></label
    >`;
  }

  #check(label: string, isOn: boolean, take: (isOn: boolean) => void) {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${isOn}
        @change=${({ target }: Event) => take((target as HTMLInputElement).checked)}
      />${label}</label
    >`;
  }

  #registrations() {
    const own = this.lms.registrations.filter(({ packageId }) => packageId === this.package.id);
    if (own.length === 0) return html`<p class="empty">Nobody has launched it yet.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="registrations">
      <table>
        <caption id="registrations">
          Registrations
        </caption>
        <thead>
          <tr>
            <th scope="col">Learner</th>
            ${this.package.items.length > 1 ? html`<th scope="col">Item</th>` : nothing}
            <th scope="col">Attempt</th>
            <th scope="col">Status</th>
            <th scope="col">Score</th>
            <th scope="col">Time</th>
            <th scope="col">Last session</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          ${own.map((one) => this.#row(one))}
        </tbody>
      </table>
    </div>`;
  }

  #row(one: RegistrationView) {
    const name = this.lms.learners.find(({ id }) => id === one.learnerId)?.name ?? one.learnerId;
    const item = this.package.items.find(({ id }) => id === one.item);
    const { status, success, score, time, entry } = one.standing;
    const last = one.sessions.at(-1);
    return html`<tr>
      <th scope="row">${name}</th>
      ${this.package.items.length > 1 ? html`<td>${item?.title ?? `${one.item}, which is gone`}</td>` : nothing}
      <td>${one.attempt}</td>
      <td>${[status || 'nothing stored', success === status ? '' : success].filter(Boolean).join(', ')}</td>
      <td>${score || '–'}</td>
      <td>${duration(time) || '–'}</td>
      <td>
        ${last ? html`${moment(last.last)}${last.isFinished ? nothing : html`, <em>left without an end</em>`}` : '–'}
      </td>
      <td class="do">
        ${
          item
            ? html`<button
                @click=${() => this.#launch({ item: one.item, learnerId: one.learnerId })}
                aria-label="${entry === 'goes on' ? 'Go on' : 'Launch'}: the next session of ${name}"
              >
                ${entry === 'goes on' ? 'Go on' : 'Launch'}
              </button>`
            : nothing
        }
        <button
          class="quiet"
          @click=${() => void api.reset(one.packageId, one.learnerId, one.item)}
          aria-label="Reset ${name}"
        >
          Reset
        </button>
      </td>
    </tr>`;
  }

  #runs() {
    const own = this.lms.runs.filter(({ packageId }) => packageId === this.package.id);
    if (own.length === 0) return nothing;
    return html`<details class="runs">
      <summary>Logs of the last launches: ${own.length}</summary>
      <ul>
        ${own.map(
          ({ id, learnerId, title, launched }) =>
            html`<li>
              <button
                class="quiet"
                @click=${() => this.dispatchEvent(new CustomEvent('look', { detail: id, bubbles: true }))}
              >
                ${this.lms.learners.find((one) => one.id === learnerId)?.name ?? learnerId}, ${title},
                ${moment(launched)}
              </button>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #exports() {
    return keyed(
      this.package.id,
      html`<details
        class="exports"
        @toggle=${async ({ target }: Event) => {
          if ((target as HTMLDetailsElement).open) this.exports = await api.exports(this.package.id);
        }}
      >
        <summary>Export as an LMS does</summary>
        <ul>
          ${this.exports.map(({ name, title }) => html`<li><a href=${api.exportAddress(this.package.id, name)} download=${name}>${title}</a> <code>${name}</code></li>`)}
        </ul>
        <p>Then make a completion report of what you have downloaded:</p>
        <pre tabindex="0">npm run report -- ${this.exports.at(-1)?.name ?? 'transcript.csv'}</pre>
      </details>`,
    );
  }

  #launch({ item, learnerId }: Pick<LaunchOrder, 'item' | 'learnerId'>): void {
    const order: LaunchOrder = {
      packageId: this.package.id,
      item: item || (this.package.items[0]?.id ?? ''),
      learnerId: learnerId || (this.lms.learners[0]?.id ?? ''),
      mode: this.mode,
      credit: this.credit && this.mode === 'normal',
      faults: this.faults,
      isStrict: this.isStrict,
    };
    const place = { size: this.size, inTab: this.inTab };
    this.dispatchEvent(new CustomEvent('launch', { detail: { order, place }, bubbles: true }));
  }
}
