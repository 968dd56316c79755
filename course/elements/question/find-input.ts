import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { paragraphsOf, type Paragraph } from '../../model/questions/find.ts';
import type { Find, Option } from '../../model/questions/question.ts';
import { goodIcon, slipIcon } from '../../theme/icons.ts';
import { QuestionInput } from './question-input.ts';

/**
 * @summary A text with phrases that can be marked.
 * The phrases are checkboxes: a button cannot break over two lines as words do.
 */
@customElement('ripple-find-input')
export class RippleFindInput extends QuestionInput<Find> {
  static override styles = [
    ...QuestionInput.styles,
    css`
      .how {
        margin-block-end: var(--ripple-space-3);
      }
      .box {
        padding-block: var(--ripple-space-3);
        /* Room for the frames of phrases in neighbouring lines, and for fingers. */
        line-height: 2.1;
      }
      label {
        /* Hardly any at the sides: a comma follows at once. */
        padding: 0.2em 0.1em;
        border-radius: 6px;
        -webkit-box-decoration-break: clone;
        box-decoration-break: clone;
        border: 2px solid transparent;
        border-block-end: 2px dotted var(--ripple-ink-soft);
        cursor: pointer;
      }
      label:hover {
        background: var(--ripple-brand-soft);
      }
      label:focus-within {
        outline: 3px solid var(--ripple-focus);
        outline-offset: 2px;
      }
      label.chosen {
        border: 2px solid var(--ripple-brand);
        background: var(--ripple-brand-soft);
      }
      label.locked {
        cursor: default;
      }
      label.is-good {
        border: 2px solid var(--ripple-good);
        background: var(--ripple-good-soft);
      }
      label.is-slip {
        border: 2px solid var(--ripple-slip);
        background: var(--ripple-slip-soft);
      }
      /* The icon stays on the line of the first word. */
      .start {
        white-space: nowrap;
      }
      label.missed {
        border-style: dashed;
      }
      label .icon {
        inline-size: 1.1em;
        block-size: 1.1em;
        vertical-align: -0.2em;
        margin-inline: 0.15em 0.25em;
      }
      .is-good .icon {
        color: var(--ripple-good);
      }
      .is-slip .icon {
        color: var(--ripple-slip);
      }
      q {
        font-style: italic;
      }
    `,
  ];

  override render() {
    const paragraphs = paragraphsOf(this.question);
    const shown = paragraphs.flat().filter((part) => typeof part !== 'string' && this.#isShown(part));
    return html`<fieldset aria-describedby=${this.describedBy(!this.locked && 'how')}>
        <legend>${written(this.question.prompt)}</legend>
        ${this.locked ? null : html`<p class="quiet how" id="how">${spoken(words.findHow)}</p>`}
        <div class="box">${paragraphs.map((paragraph) => this.#paragraph(paragraph))}</div>
      </fieldset>
      ${(shown as Option[]).map((phrase) => this.#feedback(phrase))} ${this.problemNote()}`;
  }

  #paragraph(paragraph: Paragraph) {
    // On one line: white space between a phrase and a comma would show.
    return html`<p>${paragraph.map((part) => (typeof part === 'string' ? part : this.#phrase(part)))}</p>`;
  }

  #phrase(phrase: Option) {
    const chosen = this.response.includes(phrase.id);
    const shown = this.#isShown(phrase);
    const shade = phrase.correct ? (chosen ? 'is-good' : 'is-good missed') : 'is-slip';
    const look = shown ? shade : chosen ? 'chosen' : '';
    const icon = shown ? (phrase.correct ? goodIcon : slipIcon) : null;
    const [first = '', ...rest] = phrase.text.split(/(?= )/);
    // prettier-ignore
    return html`<label class="${look} ${this.locked ? 'locked' : ''}"><input
        class="visually-hidden"
        type="checkbox"
        value=${phrase.id}
        .checked=${chosen}
        ?disabled=${this.locked}
        aria-describedby=${shown ? `feedback-${phrase.id}` : nothing}
        @change=${(event: Event) => this.#choose(phrase.id, (event.target as HTMLInputElement).checked)}
      /><span class="start">${icon}${first}</span>${rest.join('')}</label>`;
  }

  #isShown(phrase: Option): boolean {
    const chosen = this.response.includes(phrase.id);
    return this.reveal === 'all' ? chosen || phrase.correct === true : this.reveal === 'chosen' && chosen;
  }

  #feedback({ id, text, correct, feedback }: Option) {
    const missed = !this.response.includes(id);
    const word = correct ? (missed ? words.missed['multiple-choice'] : words.goodChoice) : words.slipChoice;
    const said = html`<q>${text}</q> ${feedback}`;
    return this.feedbackNote(`feedback-${id}`, correct ? 'good' : 'slip', word, said);
  }

  #choose(id: string, on: boolean): void {
    const chosen = this.response.filter((other) => other !== id);
    this.respond((on ? [...chosen, id] : chosen).sort());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-find-input': RippleFindInput;
  }
}
