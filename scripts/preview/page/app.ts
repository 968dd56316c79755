import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { rippleMark } from '../../../course/theme/mark.ts';
import type { LaunchOrder, LmsState, Run, RunEvents } from '../lms-protocol.ts';
import { api, follow } from './api.ts';
import { LightElement } from './light-element.ts';
import { RunLog } from './run-log.ts';
import './library-view.ts';
import './run-view.ts';

/** How a course is shown. */
export interface Place {
  readonly size: string;
  readonly inTab: boolean;
}

/** Long enough for a beacon to arrive. */
const LEAVE_MS = 300;

/** How often a tab is asked whether it is still there: its origin is another, and it tells nothing. */
const WATCH_MS = 1000;

/** The LMS page: the library, or a running course with all that it tells. */
@customElement('preview-app')
export class PreviewApp extends LightElement {
  @state() private lms: LmsState | undefined;
  @state() private log: RunLog | undefined;
  @state() private isLost = false;
  @state() private message = '';
  @state() private place: Place = { size: '800x500', inTab: false };
  /** The launch whose course this page shows in its frame. */
  @state() private framed = '';
  /** The tabs with courses, by launch. */
  readonly #tabs = new Map<string, Window>();
  #end: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow(undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  protected override render() {
    return html`<header class="bar">
        <h1>
          ${rippleMark}<span>Ripple <small>preview LMS</small></span>
        </h1>
        ${this.log ? html`<button class="quiet" @click=${() => this.#close()}>← Library</button>` : nothing}
        <p class="message" role="status">
          ${this.isLost ? 'The preview LMS has stopped. Run npm start again.' : this.message}
        </p>
      </header>
      ${this.lms ? this.#view(this.lms) : html`<main><p class="empty">Connecting …</p></main>`}`;
  }

  /** The library stays as it was left while a course runs. */
  #view(lms: LmsState) {
    return html`<library-view
        ?hidden=${this.log !== undefined}
        .lms=${lms}
        @launch=${({ detail }: CustomEvent<{ order: LaunchOrder; place: Place }>) => {
          this.place = detail.place;
          void this.#launch(detail.order);
        }}
        @say=${({ detail }: CustomEvent<string>) => (this.message = detail)}
        @look=${({ detail }: CustomEvent<string>) => this.#look(detail)}
      ></library-view>
      ${
        this.log
          ? html`<run-view
              .lms=${lms}
              .log=${this.log}
              .place=${this.place}
              .isShown=${this.#isShown(this.log.run.id)}
              @again=${({ detail }: CustomEvent<LaunchOrder>) => this.#again(detail)}
              @say=${({ detail }: CustomEvent<string>) => (this.message = detail)}
              @place=${({ detail }: CustomEvent<Place>) => (this.place = detail)}
            ></run-view>`
          : nothing
      }`;
  }

  /** A tab has to be opened at once, as browsers only allow it for a click; it must not know this page. */
  async #launch(order: LaunchOrder, before?: RunLog): Promise<void> {
    const tab = this.place.inTab ? window.open('', '_blank') : null;
    if (tab) tab.opener = null;
    this.message = '';
    try {
      const run: Run = await api.launch(order);
      if (tab) {
        tab.location.href = run.address;
        this.#watch(run.id, tab);
      } else this.framed = run.id;
      this.log = new RunLog({ order, run }, before?.verdicts);
      this.#follow(run.id);
    } catch (error) {
      tab?.close();
      this.message = error instanceof Error ? error.message : String(error);
    }
  }

  /** Leaves the course as a learner would, and launches it again in the same place. */
  async #again(order: LaunchOrder): Promise<void> {
    const { log } = this;
    if (log) await this.#leave(log.run.id);
    await this.#launch(order, log);
  }

  /** What the course saves while it is left has to be stored before its session is over. */
  async #leave(run: string): Promise<void> {
    if (this.framed === run) this.framed = '';
    // A tab closes itself when the LMS says so, as it does not know this page.
    else await api.leave(run).catch(() => undefined);
    this.#tabs.delete(run);
    await new Promise((resolve) => setTimeout(resolve, LEAVE_MS));
    await api.leave(run).catch(() => undefined);
  }

  /** A tab that is closed has been left. */
  #watch(run: string, tab: Window): void {
    this.#tabs.set(run, tab);
    const timer = setInterval(() => {
      if (!this.#tabs.has(run)) clearInterval(timer);
      else if (tab.closed) {
        clearInterval(timer);
        void this.#leave(run).then(() => this.requestUpdate());
      }
    }, WATCH_MS);
  }

  #isShown(run: string): boolean {
    return this.framed === run || this.#tabs.has(run);
  }

  /** Shows the log of a launch again; what is not shown anywhere has been left. */
  #look(run: string): void {
    this.place = { ...this.place, inTab: this.#tabs.has(run) };
    if (!this.#isShown(run)) void api.leave(run);
    this.#follow(run);
  }

  /** A course in a tab of its own goes on there. */
  #close(): void {
    if (this.log && this.framed === this.log.run.id) void this.#leave(this.log.run.id);
    this.log = undefined;
    this.#follow(undefined);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.library h2')?.focus());
  }

  #follow(run: string | undefined): void {
    this.#end?.();
    this.#end = follow(
      run,
      (lms) => (this.lms = lms),
      (name, data) => {
        if (name === 'run') {
          this.log = this.log?.again(data as RunEvents['run']) ?? new RunLog(data as RunEvents['run']);
        } else {
          this.log?.apply(name, data as never);
          this.querySelector('run-view')?.soon();
        }
      },
      (isLost) => (this.isLost = isLost),
    );
  }
}
