import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { RippleAnnounceEvent } from '../../elements/events.ts';
import { asText, quoted, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { search, type SearchEntry, type SearchHit } from '../../model/search.ts';
import { searchIcon } from '../../theme/icons.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, stopsOf, titleOf, type RouteOf } from '../route.ts';

/** Search over all lessons, job aids and the glossary. */
export function searchScreen(run: CourseRun, { query }: RouteOf<'search'>) {
  return html`<h1 tabindex="-1">${words.pages.search}</h1>
    ${
      run.hasContent(run.course.modules)
        ? html`<ripple-search .run=${run} .query=${query}></ripple-search>`
        : html`<p>${words.opening}</p>`
    }`;
}

/** So long nobody types on: then the number of hits is said. */
const PAUSE = 700;

/**
 * @summary The field and what was found. In light DOM, as it is headings and links like any page.
 */
@customElement('ripple-search')
export class RippleSearch extends LitElement {
  @property({ attribute: false }) run!: CourseRun;
  @property() query = '';

  @state() private entries: readonly SearchEntry[] = [];
  #pause = 0;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.entries = entriesOf(this.run);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#pause);
  }

  override render() {
    const hits = search(this.entries, this.query);
    return html`<form role="search" @submit=${(event: Event) => event.preventDefault()}>
        <label for="query">${words.searchFor}</label>
        <div class="search-field">
          ${searchIcon}
          <input
            id="query"
            type="search"
            dir="auto"
            autocomplete="off"
            .value=${this.query}
            @input=${this.#type}
          />
        </div>
      </form>
      ${this.query.trim() === '' ? html`<p class="small">${words.searchHow}</p>` : html`<h2>${words.found(hits.length)}</h2>`}
      <ol class="hits">
        ${hits.map(hit)}
      </ol>`;
  }

  readonly #type = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    // The address keeps the query for reload and back, without a step in the history for every letter.
    history.replaceState(history.state, '', `#/search/${encodeURIComponent(this.query)}`);
    window.clearTimeout(this.#pause);
    const found = this.query.trim() === '' ? '' : words.found(search(this.entries, this.query).length);
    this.#pause = window.setTimeout(() => this.dispatchEvent(new RippleAnnounceEvent(found)), PAUSE);
  };
}

function hit({ entry, excerpt }: SearchHit) {
  const { lang, dir } = asText();
  return html`<li>
    <a href="#/${entry.address}">${written(entry.title)}</a> <span class="small">${spoken(entry.group)}</span>
    ${excerpt ? html`<p lang=${lang} dir=${dir}>${excerpt[0]}<mark>${excerpt[1]}</mark>${excerpt[2]}</p>` : nothing}
  </li>`;
}

/** Everything that can be found, read from the compiled course: there is no index that could be out of date. */
function entriesOf(run: CourseRun): SearchEntry[] {
  const { course, reference } = run;
  const lessons = stopsOf(course).flatMap((stop) => {
    if (stop.page !== 'lesson') return [];
    const tag = run.content(stop.module)?.lessons[stop.lesson.id]?.tag;
    if (tag === undefined) return [];
    return {
      address: locationOf(stop),
      title: titleOf(stop),
      group: quoted(stop.module.title),
      text: textOf(tag),
    };
  });
  const aids = (reference?.jobAids ?? []).map(({ id, title, summary, tag }) => ({
    address: `job-aids/${id}`,
    title,
    group: words.pages['job-aids'],
    text: `${summary} ${textOf(tag)}`,
  }));
  const terms = (reference?.glossary ?? []).map(({ term, text }) => ({
    address: 'glossary',
    title: term,
    group: words.pages.glossary,
    text,
  }));
  return [...lessons, ...aids, ...terms];
}

/** The words of a compiled page: what stands between its tags. */
function textOf(tag: string): string {
  const page = document.createElement(tag) as unknown as { render(): TemplateResult };
  const markup = page.render().strings.join(' ').replaceAll('<', ' <');
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-search': RippleSearch;
  }
}
