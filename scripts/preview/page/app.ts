import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { rippleMark } from '../../../course/theme/mark.ts';
import type { LaunchOrder, LmsState, Run } from '../lms-protocol.ts';
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

/** The LMS page: the library, or a running course with all that it tells. */
@customElement('preview-app')
export class PreviewApp extends LightElement {
  @state() private lms: LmsState | undefined;
  @state() private log: RunLog | undefined;
  @state() private isLost = false;
  @state() private message = '';
  @state() private place: Place = { size: '800x500', inTab: false };
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
      ></library-view>
      ${
        this.log
          ? html`<run-view
              .lms=${lms}
              .log=${this.log}
              .place=${this.place}
              @again=${({ detail }: CustomEvent<LaunchOrder>) => this.#launch(detail)}
              @place=${({ detail }: CustomEvent<Place>) => (this.place = detail)}
            ></run-view>`
          : nothing
      }`;
  }

  /** A tab has to be opened at once, as browsers only allow it for a click; it must not know this page. */
  async #launch(order: LaunchOrder): Promise<void> {
    const tab = this.place.inTab ? window.open('', '_blank') : null;
    if (tab) tab.opener = null;
    this.message = '';
    try {
      const run: Run = await api.launch(order);
      if (tab) tab.location.href = run.address;
      this.log = new RunLog({ order, run });
      this.#follow(run.id);
    } catch (error) {
      tab?.close();
      this.message = error instanceof Error ? error.message : String(error);
    }
  }

  #close(): void {
    this.log = undefined;
    this.#follow(undefined);
  }

  #follow(run: string | undefined): void {
    this.#end?.();
    this.#end = follow(
      run,
      (lms) => (this.lms = lms),
      (name, data) => {
        if (name === 'run') {
          this.log = new RunLog(data as ConstructorParameters<typeof RunLog>[0]);
        } else {
          this.log?.apply(name, data as never);
          this.querySelector('run-view')?.soon();
        }
      },
      (isLost) => (this.isLost = isLost),
    );
  }
}
