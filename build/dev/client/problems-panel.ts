import type { ShownProblem } from './state.ts';

// Set from a script: the page's policy allows no <style>.
const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host { all: initial; color-scheme: light dark; }
  * { box-sizing: border-box; }
  .panel {
    position: fixed; inset: auto 0 0 0; z-index: 1000; max-block-size: 45vh; overflow: auto;
    padding: 0.75rem 1.25rem 1rem; border-block-start: 4px solid light-dark(#9a3b1c, #f2a88c);
    background: light-dark(#fff, #1b1b1b); color: light-dark(#1c1c1c, #f1f1f1);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  .panel[hidden] { display: none; }
  header { display: flex; gap: 1rem; align-items: center; justify-content: space-between; }
  h2 { font-size: 1.125rem; margin: 0; }
  button {
    font: inherit; min-block-size: 2.25rem; padding: 0.25rem 0.75rem; color: inherit; background: transparent;
    border: 1px solid currentcolor; border-radius: 0.375rem; cursor: pointer;
  }
  :focus-visible { outline: 3px solid light-dark(#b4480f, #ffc168); outline-offset: 2px; }
  ol { margin: 0.5rem 0 0; padding-inline-start: 1.5rem; }
  li { margin-block: 0.5rem; overflow-wrap: anywhere; }
  p { margin: 0; }
  code { font: 0.9375rem/1.5 ui-monospace, monospace; }
  .place { font-weight: 700; }
  .hint { color: light-dark(#4a4a4a, #c9c9c9); }
  .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`);

/** What to mend, at the bottom of the page: never in the way of the focus, and gone once all is mended. */
export class ProblemsPanel extends HTMLElement {
  readonly #panel = element('section', { className: 'panel', hidden: true, tabIndex: 0 });
  readonly #heading = element('h2', { id: 'heading' });
  readonly #button = element('button', { type: 'button', textContent: 'Hide' });
  readonly #list = element('ol');
  /** Says what has changed, as the panel itself does not take the focus. */
  readonly #said = element('p', { className: 'said', role: 'status' });
  #count = 0;
  #isOpen = true;

  constructor() {
    super();
    const header = element('header');
    header.append(this.#heading, this.#button);
    // Named, as only that makes it a landmark that screen readers can jump to.
    this.#panel.setAttribute('aria-labelledby', 'heading');
    this.#panel.append(header, this.#list);
    this.#button.setAttribute('aria-expanded', 'true');
    this.#button.addEventListener('click', () => this.#open(!this.#isOpen));
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(this.#panel, this.#said);
  }

  /** Shows these problems in place of those before; none closes the panel. */
  show(problems: readonly ShownProblem[]): void {
    const words =
      problems.length === 1 ? '1 problem in the course' : `${problems.length} problems in the course`;
    this.#heading.textContent = words;
    this.#list.replaceChildren(...problems.map(item));
    if (problems.length > this.#count) this.#open(true);
    if (problems.length > 0 || this.#count > 0) {
      this.#said.textContent = problems.length > 0 ? words : 'All problems are mended';
    }
    this.#count = problems.length;
    this.#panel.hidden = problems.length === 0;
    this.#makeRoom();
  }

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#list.hidden = !isOpen;
    this.#button.textContent = isOpen ? 'Hide' : 'Show';
    this.#button.setAttribute('aria-expanded', String(isOpen));
    this.#makeRoom();
  }

  /** Nothing of the page may stay behind the panel for good. */
  #makeRoom(): void {
    document.body.style.paddingBlockEnd = `${this.#panel.offsetHeight}px`;
    document.documentElement.style.scrollPaddingBlockEnd = `${this.#panel.offsetHeight}px`;
  }
}

customElements.define('ripple-problems-panel', ProblemsPanel);

function item({ place, code, message, hint }: ShownProblem): HTMLElement {
  const line = element('p');
  line.append(
    element('code', { className: 'place', textContent: place }),
    ' ',
    element('code', { textContent: code }),
  );
  const entry = element('li');
  entry.append(
    line,
    element('p', { textContent: message }),
    element('p', { className: 'hint', textContent: hint }),
  );
  return entry;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}
