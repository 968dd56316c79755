import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { quoted, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { rewind, say, trustAfter, type Conversation } from '../../model/roleplay/conversation.ts';
import { offered } from '../../model/roleplay/order.ts';
import { packPath, unpackPath } from '../../model/roleplay/packed-path.ts';
import { resultOf } from '../../model/roleplay/report.ts';
import { speakerOf, type RolePlay, type TalkNode } from '../../model/roleplay/role-play.ts';
import { solve, type Solution } from '../../model/roleplay/solve.ts';
import { activityStyles } from '../activity/activity.styles.ts';
import { RippleActivity } from '../activity/activity.ts';
import { Run } from '../activity/run.ts';
import { controls } from '../../theme/controls.ts';
import { debrief, result } from './debrief.ts';
import { portrait } from './portrait.ts';
import { rolePlayStyles } from './role-play.styles.ts';
import { movesOf, trustMeter } from './trust-meter.ts';
import { currentLine, exchange } from './turns.ts';

/** First character of the stored state, by whether the notes are held back: the path follows, and while it goes on its time. */
const HELD = 'h';
const SHOWN = 's';
/** Of an assessed conversation: the run that counts, and practice with and without the notes. */
const COUNTING = 'c';
const PRACTICE_HELD = 'q';
const PRACTICE = 'p';

/**
 * @summary A conversation in which the learner chooses what to say: the other person's mood, an observer's notes, trust, and a look back.
 * @authoring block
 * @attr {role-play-id} ref - Name of the conversation's file in the module's roleplays/, without .yaml; permanent.
 * @example
 * <ripple-role-play ref="common-ground"></ripple-role-play>
 */
@customElement('ripple-role-play')
export class RippleRolePlay extends RippleActivity {
  static override styles = [controls, activityStyles, rolePlayStyles];

  @property({ attribute: false }) rolePlay!: RolePlay;
  /**
   * The LMS is told of runs that count alone: in them no reply is taken back, and the observer's notes come at the end. One
   * may practise first, and replay afterwards.
   */
  @property({ type: Boolean, reflect: true }) assessed = false;

  @state() private conversation!: Conversation;
  @state() private begun = false;
  /** Whether the observer's notes are held back until the end. */
  @state() private held = false;
  /** In an assessed conversation: this run does not count. */
  @state() private practising = false;
  private solution!: Solution;
  /** Its time, over all sittings. A replay, from whichever turn, is a run of its own: only what is played anew takes time. */
  private run = Run.begin();

  protected override restore(text: string): void {
    this.solution = solve(this.rolePlay);
    const { own, run } = Run.behind(text);
    this.conversation = unpackPath(this.rolePlay, own.slice(1));
    this.begun = this.conversation.turns.length > 0;
    this.held = own.startsWith(HELD) || own.startsWith(PRACTICE_HELD);
    // What was kept before the conversation was an assessed one could be taken back: it does not count.
    this.practising = this.assessed && own !== '' && !own.startsWith(COUNTING);
    this.run = run;
  }

  override render() {
    const { rolePlay, begun } = this;
    return html`<p class="label">${spoken(words.talk.label)}</p>
      <h2>${rolePlay.title}</h2>
      <p class="quiet">${rolePlay.place}</p>
      ${begun ? this.#talk() : this.#intro()}`;
  }

  #intro() {
    const { situation, you, goal, people } = this.rolePlay;
    const [first] = people;
    return html`<div class="intro">
        ${first ? portrait(first, 'calm') : nothing}
        <div>
          <p>${you} ${situation}</p>
          <p><strong>${spoken(`${words.talk.goal}:`)}</strong> ${goal}</p>
        </div>
      </div>
      ${this.assessed ? html`<p class="quiet">${spoken(words.talk.counts)}</p>` : this.#holdBack()}
      <div class="actions">
        <button class="primary" @click=${() => this.#begin(false)}>${spoken(words.talk.begin)}</button>
        ${
          this.assessed
            ? html`<button @click=${() => this.#begin(true)}>${spoken(words.talk.practise)}</button>`
            : nothing
        }
      </div>`;
  }

  #holdBack() {
    return html`<label class="hold">
      <input type="checkbox" .checked=${this.held} @change=${this.#onHold} /> ${spoken(words.talk.holdBack)}
    </label>`;
  }

  #talk() {
    const { conversation, rolePlay, solution } = this;
    const { node, ending } = conversation;
    if (ending)
      return html`${result(rolePlay, solution, conversation, ending)}
        <div class="actions">
          <button class="primary" @click=${() => this.#replay(0)}>
            ${spoken(this.practising ? words.talk.forReal : words.talk.again)}
          </button>
        </div>
        ${debrief(rolePlay, solution, conversation, (turn) => this.#replay(turn, this.assessed))}`;
    return node ? this.#running(node) : nothing;
  }

  /** A log is live by its nature, but here the focus moves to each new line: it would be read out twice. */
  #running(node: TalkNode) {
    const { rolePlay, conversation } = this;
    const { turns } = conversation;
    const name = (speakerOf(rolePlay, node) ?? rolePlay.people[0])?.name.split(' ')[0] ?? '';
    return html`${this.practising ? html`<p class="quiet">${spoken(words.talk.practice)}</p>` : nothing}
      <div role="log" aria-live="off" aria-label=${words.talk.conversation(rolePlay.title)}>
        <ol class="log">
          ${turns.map((turn) => html`<li>${exchange(rolePlay, turn, this.#hidesNotes)}</li>`)}
          <li>${currentLine(rolePlay, node)}</li>
        </ol>
      </div>
      ${this.#replies(node)} ${trustMeter(name, trustAfter(rolePlay, turns), turns.at(-1)?.reply)}
      ${this.#counts ? nothing : this.#tools()}`;
  }

  #replies(node: TalkNode) {
    return html`<div class="replies" role="group" aria-labelledby="replies">
      <p class="prompt" id="replies">${spoken(words.talk.whatDoYouSay)}</p>
      ${offered(node).map(
        ({ id, text }) => html`<button class="reply" value=${id} @click=${this.#onReply}>${text}</button>`,
      )}
    </div>`;
  }

  #tools() {
    const { turns } = this.conversation;
    return html`<div class="actions">
        ${turns.length > 0 ? html`<button @click=${this.#undo}>${spoken(words.talk.undo)}</button>` : nothing}
        ${turns.length > 0 ? html`<button @click=${() => this.#replay(0, this.practising)}>${spoken(words.talk.again)}</button>` : nothing}
      </div>
      ${this.#holdBack()}`;
  }

  get #hidesNotes(): boolean {
    return this.#counts || this.held;
  }

  get #counts(): boolean {
    return this.assessed && !this.practising;
  }

  #begin(practising: boolean): void {
    this.begun = true;
    this.practising = practising;
    this.run = Run.begin();
    void this.#toNow();
  }

  #onHold(event: Event): void {
    this.held = (event.target as HTMLInputElement).checked;
    this.#keep();
  }

  #onReply(event: Event): void {
    this.conversation = say(
      this.rolePlay,
      this.conversation,
      (event.currentTarget as HTMLButtonElement).value,
    );
    const { turns, ending } = this.conversation;
    const reply = turns.at(-1)?.reply;
    this.#keep();
    if (ending) void this.focusOn('#ending');
    else {
      void this.#toNow();
      if (reply && !this.#hidesNotes)
        this.announce([quoted(reply.note), movesOf(reply)].filter(Boolean).join(' '));
    }
  }

  /**
   * The focus goes to the new line. As far as there is room, the last reply, and what the observer has to say of it, are
   * above it, and the replies to choose from below.
   */
  async #toNow(): Promise<void> {
    await this.focusOn('#now');
    const now = this.renderRoot.querySelector('#now');
    const mine = [...this.renderRoot.querySelectorAll('.mine')].at(-1);
    (mine ?? now)?.scrollIntoView();
    void this.show(now);
  }

  #undo(): void {
    this.#rewind(this.conversation.turns.length - 1);
    this.announce(words.talk.tookBack);
  }

  #replay(turn: number, practising = false): void {
    this.run = Run.begin();
    this.practising = practising;
    this.#rewind(turn);
  }

  #rewind(turns: number): void {
    this.conversation = rewind(this.rolePlay, this.conversation, turns);
    this.#keep();
    void this.#toNow();
  }

  get #mark(): string {
    if (!this.assessed) return this.held ? HELD : SHOWN;
    if (!this.practising) return COUNTING;
    return this.held ? PRACTICE_HELD : PRACTICE;
  }

  /** Keeps the path; a conversation that has come to its end is told to the LMS, unless it was practice. */
  #keep(): void {
    const { rolePlay, solution, conversation, run } = this;
    const kept = this.#mark + packPath(conversation.turns);
    if (!conversation.ending) return this.remember({ state: run.with(kept), done: false });
    if (this.practising) return this.remember({ state: kept, done: false });
    const { startedAt, seconds } = run;
    const told = resultOf(rolePlay, solution, conversation, { startedAt, latency: seconds });
    this.remember({
      state: kept,
      done: true,
      ...(told.score === undefined ? {} : { score: told.score }),
      result: told,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-role-play': RippleRolePlay;
  }
}
