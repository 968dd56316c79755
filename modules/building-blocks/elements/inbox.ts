import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { RippleActivity } from '../../../course/elements/activity/activity.ts';
import { Run } from '../../../course/elements/activity/run.ts';
import { choiceQuestion, optionsOf } from '../../../course/elements/choice/choice.ts';
import type { RippleResponseEvent } from '../../../course/elements/events.ts';
import '../../../course/elements/question/choice-input.ts';
import { quoted, spoken } from '../../../course/i18n/parts.ts';
import { words } from '../../../course/i18n/words.ts';
import { goodIcon, slipIcon } from '../../../course/theme/icons.ts';
import { inboxStyles } from './inbox.styles.ts';
import './mail.ts';
import type { Block, RippleBlock, RippleMail } from './mail.ts';

/**
 * @summary Handle the inbox: requests that are each taken through the four building blocks. What was skipped shows later, in what comes of it.
 * @authoring block
 * @children ripple-mail
 * @slot - The requests.
 * @example
 * <ripple-inbox id="five-requests">
 *
 * <ripple-mail key="re" subject="A receipt" from="Samuel Adeyemi, facilities" outcome="On Wednesday he has his money.">
 *
 * I bought two door locks with my own money. Who gets the receipt?
 *
 * <ripple-block name="understand" ask="The photo is cut off above the total. What do you make of it?">
 *
 * <ripple-choice works>
 *
 * Without the total, nobody can pay him. Ask for a whole photo.
 *
 * </ripple-choice>
 *
 * <ripple-choice said="On Tuesday finance writes back: and the total?">
 *
 * It is a receipt, and finance knows receipts. Pass it on as it is.
 *
 * </ripple-choice>
 *
 * </ripple-block>
 *
 * </ripple-mail>
 *
 * </ripple-inbox>
 */
@customElement('ripple-inbox')
export class RippleInbox extends RippleActivity {
  static override styles = [...RippleActivity.styles, inboxStyles];

  /** Choices taken, a letter for each block, by the key of the message. */
  @state() private taken: ReadonlyMap<string, string> = new Map();
  /** Key of the open message, '' while the list is on screen. */
  @state() private current = '';
  @state() private chosen = '';
  @state() private missing = false;
  private run = Run.begin();

  /** The state: `key-choices` for each message, in the order in which they were begun: `re-abaa.la-ab`; and the run behind it. */
  protected override restore(kept: string): void {
    const { own, run } = Run.behind(kept);
    const found = own.split('.').flatMap((part) => {
      const [, key = '', letters = ''] = /^([a-z0-9]{1,3})-([a-z]{0,4})$/.exec(part) ?? [];
      const mail = this.#mails.find((candidate) => candidate.key === key);
      const known =
        mail &&
        [...letters].every((letter, at) => this.#index(letter) < (mail.blocks[at]?.choices.length ?? 0));
      return known ? [[key, letters] as const] : [];
    });
    this.taken = new Map(found);
    this.run = run;
  }

  override willUpdate(): void {
    super.willUpdate();
    for (const mail of this.#mails) mail.hidden = mail.key !== this.current;
  }

  override render() {
    const mail = this.#mails.find(({ key }) => key === this.current);
    return html`<p class="label">${spoken(words.yourTurn)}</p>
      ${mail ? null : this.#list()}
      <slot></slot>
      ${mail ? this.#blocks(mail) : null} ${mail || !this.#isDone ? null : this.#summary()}`;
  }

  #list() {
    const { inbox } = words.activities;
    return html`<ul class="list">
      ${this.#mails.map(
        (mail) =>
          html`<li class="card">
            <p class="head">
              <strong>${mail.subject}</strong>
              <span class="quiet">${spoken(inbox.from(quoted(mail.from)))}</span>
            </p>
            ${this.#isHandled(mail) ? this.#handled(mail) : this.#opener(mail, this.#letters(mail) ? inbox.next : inbox.open)}
          </li>`,
      )}
    </ul>`;
  }

  #opener(mail: RippleMail, label: string) {
    return html`<button @click=${() => this.#open(mail)} aria-label="${label}: ${mail.subject}">
      ${spoken(label)}
    </button>`;
  }

  /** What comes of a request shows when the next one is done: consequences take their time. */
  #handled(mail: RippleMail) {
    const { inbox } = words.activities;
    const handled = [...this.taken.keys()].filter((key) =>
      this.#mails.some((m) => m.key === key && this.#isHandled(m)),
    );
    const hasCome = this.#isDone || handled.indexOf(mail.key) < handled.length - 1;
    if (!hasCome) return html`<p class="quiet">${spoken(inbox.handled)}</p>`;
    const skipped = this.#skipped(mail);
    const [first] = skipped;
    const said = first
      ? first.choices[this.#index(this.#letters(mail).charAt(mail.blocks.indexOf(first)))]?.said
      : '';
    return html`<div class="later ${first ? 'slip' : 'good'}">
        ${first ? slipIcon : goodIcon}
        <p>
          <strong>${spoken(`${inbox.later}.`)}</strong> ${first ? said : mail.outcome}
          <span class="blocks">${spoken(first ? inbox.skipped(this.#names(skipped)) : inbox.allFour)}</span>
        </p>
      </div>
      ${first ? html`<button @click=${() => this.#again(mail)} aria-label="${inbox.again}: ${mail.subject}">${spoken(inbox.again)}</button>` : null}`;
  }

  #blocks(mail: RippleMail) {
    const { inbox } = words.activities;
    const at = this.#letters(mail).length;
    const block = mail.blocks[at];
    if (!block) return null;
    return html`<ol class="steps" aria-hidden="true">
        ${mail.blocks.map(
          ({ name }, index) =>
            html`<li class=${index < at ? 'past' : index === at ? 'here' : ''}>
              ${spoken(inbox.blocks[name])}
            </li>`,
        )}
      </ol>
      <ripple-choice-input
        .question=${choiceQuestion(`${quoted(`${inbox.blocks[block.name]}:`)} ${block.ask}`, optionsOf(block.choices), at)}
        .response=${this.chosen ? [this.chosen] : []}
        .problem=${this.missing ? words.missing['choose-one'] : ''}
        @ripple-response=${this.#onResponse}
      ></ripple-choice-input>
      <div class="actions">
        <button class="primary" @click=${() => this.#take(mail)}>
          ${spoken(at === mail.blocks.length - 1 ? inbox.send : inbox.next)}
        </button>
      </div>`;
  }

  #summary() {
    const well = this.#mails.filter((mail) => this.#skipped(mail).length === 0).length;
    return html`<p class="note" tabindex="-1">
      ${spoken(words.activities.inbox.summary(well, this.#mails.length))}
    </p>`;
  }

  get #mails(): RippleMail[] {
    return this.parts<RippleMail>('ripple-mail');
  }

  #letters({ key }: RippleMail): string {
    return this.taken.get(key) ?? '';
  }

  #index(letter: string): number {
    return letter.charCodeAt(0) - 'a'.charCodeAt(0);
  }

  #isHandled(mail: RippleMail): boolean {
    return this.#letters(mail).length >= mail.blocks.length;
  }

  get #isDone(): boolean {
    return this.#mails.length > 0 && this.#mails.every((mail) => this.#isHandled(mail));
  }

  #skipped(mail: RippleMail): RippleBlock[] {
    const letters = this.#letters(mail);
    return mail.blocks.filter((block, at) => !block.choices[this.#index(letters.charAt(at))]?.works);
  }

  #names(skipped: readonly RippleBlock[]): string {
    const names: Readonly<Record<Block, string>> = words.activities.inbox.blocks;
    return skipped.map(({ name }) => names[name]).join(', ');
  }

  #open(mail: RippleMail): void {
    this.current = mail.key;
    this.chosen = '';
    this.announce(`${quoted(`${mail.subject}.`)} ${words.activities.inbox.from(quoted(mail.from))}`);
    void this.focusOn('ripple-choice-input');
  }

  #again(mail: RippleMail): void {
    const taken = new Map(this.taken);
    taken.delete(mail.key);
    this.taken = taken;
    this.#open(mail);
  }

  #onResponse(event: RippleResponseEvent): void {
    event.stopPropagation();
    this.chosen = event.response[0] ?? '';
    this.missing = false;
  }

  #take(mail: RippleMail): void {
    this.missing = this.chosen === '';
    if (this.missing) {
      this.announce(words.missing['choose-one']);
      return;
    }
    this.taken = new Map(this.taken).set(mail.key, this.#letters(mail) + this.chosen);
    this.chosen = '';
    if (this.#isHandled(mail)) {
      this.current = '';
      this.announce(words.activities.inbox.handled);
    }
    this.#keep(this.#isHandled(mail));
    void this.focusOn(this.current ? 'ripple-choice-input' : this.#isDone ? '.note' : '.list button');
  }

  /**
   * The score is the share of blocks that were not skipped; told whenever the whole inbox has been handled, with what that
   * took over all sittings. Requests that are taken again after that are a run of their own.
   */
  #keep(hasHandled: boolean): void {
    const state = [...this.taken].map((entry) => entry.join('-')).join('.');
    if (!hasHandled || !this.#isDone) {
      this.remember({ state: this.run.with(state), done: false });
      return;
    }
    const all = this.#mails.flatMap((mail) => mail.blocks);
    const skipped = this.#mails.flatMap((mail) => this.#skipped(mail));
    const score = Math.round((100 * (all.length - skipped.length)) / Math.max(1, all.length));
    const steps = this.#mails.flatMap((mail) =>
      mail.blocks.map(({ name }, at) => [`${mail.key}_${name}`, this.#letters(mail).charAt(at)] as const),
    );
    const description = this.#mails.map(({ subject }) => subject).join(' | ');
    const { startedAt, seconds } = this.run;
    const result = skipped.length === 0 ? ('correct' as const) : ('incorrect' as const);
    const told = { description, steps, result, score, startedAt, latency: seconds };
    this.remember({ state, done: true, score, result: told });
    this.run = Run.begin();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-inbox': RippleInbox;
  }
}
