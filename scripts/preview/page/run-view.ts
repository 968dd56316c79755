import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LmsState } from '../lms-protocol.ts';
import { api } from './api.ts';
import type { Place } from './app.ts';
import { faultList, faultsFor } from './fault-list.ts';
import { LightElement } from './light-element.ts';
import type { RunLog } from './run-log.ts';
import { SIZES, STANDARDS } from './words.ts';
import './call-log.ts';
import './data-model.ts';
import './verdict-list.ts';

const TABS = ['Calls', 'Data', 'Verdicts', 'Faults'] as const;
type Tab = (typeof TABS)[number];

/** Redrawn this often at most: a course makes hundreds of calls at once. */
const DRAW_MS = 100;

/** A running course, and beside it what it tells the LMS. */
@customElement('run-view')
export class RunView extends LightElement {
  @property({ attribute: false }) lms!: LmsState;
  @property({ attribute: false }) log!: RunLog;
  @property({ attribute: false }) place!: Place;
  @state() private tab: Tab = 'Calls';
  @state() private faults: readonly string[] = [];
  @state() private drawn = 0;
  /** Whether the course is in its frame or tab: it may have been left, and only its log be here. */
  @property({ attribute: false }) isShown = true;
  #isWaiting = false;
  readonly #resized = new ResizeObserver(() => this.#fit());

  /** There is something new in the log. */
  soon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    setTimeout(() => {
      this.#isWaiting = false;
      this.drawn++;
    }, DRAW_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('log') || changed.get('log')?.run.id === this.log.run.id) return;
    this.faults = this.log.order.faults;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('log') && changed.get('log')?.run.id !== this.log.run.id)
      this.querySelector('h2')?.focus();
    const stage = this.querySelector('.stage');
    if (stage) this.#resized.observe(stage);
    this.#fit();
  }

  protected override render() {
    const { run } = this.log;
    const learner = this.lms.learners.find(({ id }) => id === run.learnerId);
    return html`<main class="run">
      <section class="course" aria-label="Course">
        <div class="tools">
          <h2 tabindex="-1">${run.title}</h2>
          <p>
            <b class="tag">${STANDARDS[run.standard]}</b>
            ${learner?.name ?? run.learnerId}${this.log.order.mode === 'normal' ? '' : `, ${this.log.order.mode}`}
          </p>
          ${this.place.inTab ? nothing : this.#sizes()}
          <button @click=${() => this.#again()}>
            ${this.#isOver ? 'Launch the next session' : 'Leave, and come back as the next session'}
          </button>
        </div>
        ${this.#course()}
      </section>
      <section class="inspector" aria-label="What the course tells the LMS">
        ${this.#tabs()}
        <div
          role="tabpanel"
          id="panel"
          aria-labelledby="tab-${this.tab}"
          tabindex=${this.tab === 'Verdicts' ? 0 : nothing}
        >
          ${this.#panel()}
        </div>
      </section>
    </main>`;
  }

  get #isOver(): boolean {
    return !this.isShown || this.log.over !== undefined;
  }

  #course() {
    const { run, over } = this.log;
    if (over === 'forgotten') {
      return html`<p class="empty" role="status">
        This launch is over: the preview LMS was started again. What the course does now is not kept.
      </p>`;
    }
    if (this.#isOver) {
      return html`<p class="empty">This launch is over. What the course told the LMS is shown here.</p>`;
    }
    if (this.place.inTab) {
      return html`<p class="empty">
        The course is in a tab of its own. What it tells the LMS is shown here.
      </p>`;
    }
    return html`<div class="stage">
      <div class="sheet">
        ${keyed(
          run.id,
          html`<iframe
            title="${run.title}, the course"
            src=${run.address}
            sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-downloads allow-pointer-lock"
            allow="autoplay; fullscreen"
          ></iframe>`,
        )}
      </div>
    </div>`;
  }

  #sizes() {
    return html`<label class="size"
      >Size
      <select
        @change=${({ target }: Event) => {
          const detail: Place = { ...this.place, size: (target as HTMLSelectElement).value };
          this.dispatchEvent(new CustomEvent('place', { detail }));
        }}
      >
        ${SIZES.map(([size, words]) => html`<option value=${size} ?selected=${size === this.place.size}>${words}</option>`)}
      </select>
      <span class="scale"></span
    ></label>`;
  }

  #tabs() {
    const verdicts = this.log.verdicts.length;
    const counts: Record<Tab, number> = {
      Calls: this.log.rows.length,
      Data: 0,
      Verdicts: verdicts,
      Faults: this.faults.length,
    };
    return html`<div
      role="tablist"
      aria-label="Inspector"
      @keydown=${({ key }: KeyboardEvent) => {
        const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        this.tab = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length] ?? 'Calls';
        void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
      }}
    >
      ${TABS.map(
        (tab) =>
          html`<button
            role="tab"
            id="tab-${tab}"
            aria-selected=${String(tab === this.tab)}
            aria-controls="panel"
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => (this.tab = tab)}
          >
            ${tab}${counts[tab] ? html` <span class="count ${tab === 'Verdicts' ? 'alarm' : ''}">${counts[tab].toLocaleString('en')}</span>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  #panel() {
    const { log } = this;
    switch (this.tab) {
      case 'Calls':
        return html`<call-log .rows=${log.rows} .version=${log.rows.length}></call-log>`;
      case 'Data':
        return html`<data-model .log=${log} .version=${this.drawn}></data-model>`;
      case 'Verdicts':
        return html`<verdict-list .verdicts=${log.verdicts}></verdict-list>`;
      case 'Faults':
        return html`<p class="hint">
            Switch on what real LMSs were seen to do wrong; it takes effect at once, except where the course
            finds the API: that needs the next session.
          </p>
          ${faultList('run', faultsFor(this.lms.faults, log.run.standard), this.faults, (name, on) => {
            this.faults = on ? [...this.faults, name] : this.faults.filter((one) => one !== name);
            api.switchFault(log.run.id, name, on).catch((error: unknown) => {
              const detail = error instanceof Error ? error.message : String(error);
              this.dispatchEvent(new CustomEvent('say', { detail }));
            });
          })}`;
    }
  }

  #again(): void {
    this.dispatchEvent(new CustomEvent('again', { detail: { ...this.log.order, faults: this.faults } }));
  }

  /** Shows the course in the size that was chosen, smaller where there is no room. By scripts, as the page has no inline styles. */
  #fit(): void {
    const [stage, sheet] = [
      this.querySelector<HTMLElement>('.stage'),
      this.querySelector<HTMLElement>('.sheet'),
    ];
    const frame = this.querySelector('iframe');
    if (!stage || !sheet || !frame) return;
    const [width, height] =
      this.place.size === 'full'
        ? [stage.clientWidth, stage.clientHeight]
        : this.place.size.split('x').map(Number);
    if (!width || !height) return;
    const scale = Math.min(1, stage.clientWidth / width, Math.max(stage.clientHeight, 300) / height);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` });
    Object.assign(sheet.style, { width: `${width * scale}px`, height: `${height * scale}px` });
    const says = this.querySelector('.scale');
    if (says) says.textContent = scale < 1 ? `shown at ${Math.round(scale * 100)} %` : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'run-view': RunView;
  }
}
