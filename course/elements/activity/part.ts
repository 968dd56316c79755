import { css, LitElement } from 'lit';

/** Base of elements that only carry an author's words for the activity around them: they show nothing themselves. */
export abstract class RipplePart extends LitElement {
  static override styles = css`
    :host {
      display: none;
    }
  `;

  /** The text as it stands in the lesson, on one line. */
  get text(): string {
    return (this.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
}
