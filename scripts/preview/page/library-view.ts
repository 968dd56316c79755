import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LmsState, PackageView } from '../lms-protocol.ts';
import { api } from './api.ts';
import { LightElement } from './light-element.ts';
import { bytes, STANDARDS } from './words.ts';
import './package-view.ts';

/** The packages that there are, and the way in for more. */
@customElement('library-view')
export class LibraryView extends LightElement {
  @property({ attribute: false }) lms!: LmsState;
  @state() private chosen = '';
  @state() private isBusy = false;
  @state() private isOver = false;
  @state() private refusal = '';

  protected override render() {
    const { packages } = this.lms;
    const chosen = packages.find(({ id }) => id === this.chosen) ?? packages[0];
    return html`<main class="library">
      <section class="packages" aria-labelledby="packages">
        <h2 id="packages" tabindex="-1">Packages</h2>
        <ul>
          ${packages.map((one) => this.#card(one, one === chosen))}
        </ul>
        ${this.#drop()}
      </section>
      ${
        chosen
          ? html`<package-view .lms=${this.lms} .package=${chosen}></package-view>`
          : html`<p class="empty">There is no package yet. Add one, or run <code>npm run build</code>.</p>`
      }
    </main>`;
  }

  #card(one: PackageView, isChosen: boolean) {
    return html`<li>
      <button class="card" aria-pressed=${String(isChosen)} @click=${() => (this.chosen = one.id)}>
        <strong>${one.title}</strong>
        <span><b class="tag">${STANDARDS[one.standard]}</b> ${one.name} · ${bytes(one.size)}</span>
      </button>
    </li>`;
  }

  #drop() {
    return html`<div
        class="drop ${this.isOver ? 'over' : ''}"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.isOver = true;
        }}
        @dragleave=${() => (this.isOver = false)}
        @drop=${(event: DragEvent) => {
          event.preventDefault();
          this.isOver = false;
          void this.#upload(event.dataTransfer?.files[0]);
        }}
      >
        <label class="button ${this.isBusy ? 'busy' : ''}">
          <input
            type="file"
            accept=".zip,application/zip"
            ?disabled=${this.isBusy}
            @change=${({ target }: Event) => {
              const input = target as HTMLInputElement;
              void this.#upload(input.files?.[0]).then(() => (input.value = ''));
            }}
          />
          ${this.isBusy ? 'Adding …' : 'Add a package …'}
        </label>
        <p>
          or drop a zip here: SCORM 1.2, SCORM 2004 or cmi5, of any tool. A newer version of a file takes the
          place of the older one; learners keep their data.
        </p>
      </div>
      <div role="alert">${this.refusal ? html`<p class="refusal">${this.refusal}</p>` : nothing}</div>`;
  }

  async #upload(file: File | undefined): Promise<void> {
    if (!file) return;
    this.isBusy = true;
    this.refusal = '';
    try {
      this.chosen = (await api.upload(file)).id;
      this.dispatchEvent(new CustomEvent('say', { detail: `${file.name} was added.` }));
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
    } finally {
      this.isBusy = false;
    }
  }
}
