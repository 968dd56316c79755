import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asText, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Help, Key } from '../../model/course.ts';
import type { QuizAttempt, QuizProgress } from '../../model/progress.ts';
import { mark } from '../../model/questions/kinds.ts';
import type { Question } from '../../model/questions/question.ts';
import { attemptsLeft, isOpenTo } from '../../model/quiz.ts';
import { RippleQuizFinishEvent, RippleQuizStartEvent } from '../events.ts';
import { helpContact } from '../help/help.ts';
import '../question/question.ts';
import { quizResult } from './result.ts';

/**
 * @summary A test: start, one question after the other, result by objective. A module's quiz has feedback after each
 * answer, the final assessment only as its review policy allows.
 * Rendered in light DOM, as it is headings, prose and links like any page.
 * @fires ripple-quiz-start - The learner starts an attempt.
 * @fires ripple-quiz-finish - The learner has answered all questions and asks for the result.
 */
@customElement('ripple-quiz')
export class RippleQuiz extends LitElement {
  @property({ attribute: false }) quiz!: Assessment;
  /** The question banks of its modules. */
  @property({ attribute: false }) questions: readonly Question[] = [];
  @property({ attribute: false }) progress?: QuizProgress;
  /** The lessons that help before the next attempt, and whether they have been looked at again. */
  @property({ attribute: false }) path: ReadonlyMap<Key, boolean> = new Map();
  /** Whom to ask when attempts are used up. */
  @property({ attribute: false }) help?: Help;

  /** The question on screen; with feedback, it stays put after answering until the learner goes on. */
  @state() private current: Key | null = null;
  /** The learner has asked for the next view: the focus goes to its heading once it is there. */
  #moves = false;

  protected override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('progress')?.attempt;
    const attempt = this.progress?.attempt;
    if (!changed.has('progress') || !attempt) return;
    if (before?.seed !== attempt.seed || this.current === null || !this.#hasFeedback) {
      this.current = this.#firstOpen(attempt);
    }
  }

  override updated(): void {
    const heading = this.#moves ? this.querySelector<HTMLElement>('h2') : null;
    if (!heading) return;
    this.#moves = false;
    heading.focus();
  }

  override render() {
    const attempt = this.progress?.attempt;
    if (!attempt) return this.#intro();
    if (attempt.score !== null) return this.#result(attempt);
    const asked = this.#asked(attempt);
    if (asked.length === 0) return this.#emptied();
    const question = asked.find(({ key }) => key === this.current);
    return html`${asked.length < attempt.drawn.length ? html`<p class="note">${words.questionsGone}</p>` : null}
    ${question ? this.#question(attempt, asked, question) : this.#allAnswered(asked.length)}`;
  }

  get #hasFeedback(): boolean {
    return this.quiz.review === 'at-once';
  }

  #intro() {
    const { intro, draw, passMark, attempts } = this.quiz;
    return html`<p class="lead">${written(intro)}</p>
      <p>${words.quizAbout(draw, passMark, attempts)}</p>
      ${this.#hasFeedback ? null : html`<p>${words.final.how}</p>`}
      ${this.#start(this.#hasFeedback ? words.startQuiz : words.final.start)}`;
  }

  /** The way into the next attempt, or what to do when none is left. */
  #start(label: string, isLoud = true) {
    const left = attemptsLeft(this.progress, this.quiz.attempts);
    const passed = this.progress?.passed === true;
    if (left === 0 && !passed) return this.#usedUp();
    if (!isOpenTo(this.quiz, this.progress)) return null;
    const tells = left !== null && this.progress && this.progress.attempts > 0 && !passed;
    return html`${tells ? html`<p>${words.attemptsLeft(left)}</p>` : null}
      <p class="actions">
        <button class=${isLoud && !passed ? 'primary' : ''} @click=${this.#started}>${label}</button>
      </p>`;
  }

  #usedUp() {
    return html`<div class="notice used-up">
      <p>${words.attemptsUsedUp(this.quiz.attempts ?? 0)}</p>
      ${this.help ? helpContact(this.help, words.askHelp) : html`<p>${words.askAnyone}</p>`}
    </div>`;
  }

  /** Nothing is left of an attempt but the way to a new one, which costs nothing. */
  #emptied() {
    return html`<p class="notice">${words.questionsAllGone}</p>
      <p class="actions">
        <button class="primary" @click=${this.#finish}>${words.startAnew}</button>
      </p>`;
  }

  #question(attempt: QuizAttempt, asked: readonly Question[], question: Question) {
    const response = attempt.responses.get(question.key);
    const answer = response && { response, result: mark(question, response).result, tries: 1 };
    return html`<h2 tabindex="-1">${words.questionOf(asked.indexOf(question) + 1, asked.length)}</h2>
      <progress
        max=${asked.length}
        .value=${asked.filter(({ key }) => attempt.responses.has(key)).length}
        aria-hidden="true"
      ></progress>
      <ripple-question
        lang=${asText().lang}
        dir=${asText().dir}
        mode=${this.#hasFeedback ? 'quiz' : 'final'}
        .question=${question}
        .answer=${answer}
        .seed=${attempt.seed}
        @ripple-answer=${this.#answered}
      ></ripple-question>
      ${response ? this.#goOn(attempt, asked) : null}`;
  }

  #goOn(attempt: QuizAttempt, asked: readonly Question[]) {
    const last = asked.every(({ key }) => attempt.responses.has(key));
    return html`<p class="actions">
      <button class="primary" @click=${() => (last ? this.#finish() : this.#show(this.#firstOpen(attempt)))}>
        ${last ? words.seeResult : words.nextQuestion}
      </button>
    </p>`;
  }

  #allAnswered(count: number) {
    return html`<h2 tabindex="-1">${words.final.allAnswered(count)}</h2>
      <p class="actions">
        <button class="primary" @click=${this.#finish}>${words.seeResult}</button>
      </p>`;
  }

  #result(attempt: QuizAttempt) {
    const { quiz, questions, progress, path } = this;
    const isPrepared = ![...path.values()].includes(false);
    const next = this.#start(words.retake, isPrepared);
    return progress ? quizResult({ quiz, questions, progress, attempt, path }, next) : null;
  }

  #asked(attempt: QuizAttempt): Question[] {
    return attempt.drawn.flatMap((key) => this.questions.find((question) => question.key === key) ?? []);
  }

  /** The first question without an answer; with feedback, the last one where all have one, so that it can be read. */
  #firstOpen(attempt: QuizAttempt): Key | null {
    const asked = this.#asked(attempt);
    const open = asked.find(({ key }) => !attempt.responses.has(key));
    return (open ?? (this.#hasFeedback ? asked.at(-1) : undefined))?.key ?? null;
  }

  #show(question: Key | null): void {
    this.#moves = true;
    this.current = question;
  }

  /** Without feedback, an answer leads to the next question by itself. */
  #answered(): void {
    this.#moves = !this.#hasFeedback;
  }

  #started(): void {
    this.#moves = true;
    this.dispatchEvent(new RippleQuizStartEvent(this.quiz.key));
  }

  #finish(): void {
    this.#moves = true;
    this.dispatchEvent(new RippleQuizFinishEvent(this.quiz.key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ripple-quiz': RippleQuiz;
  }
}
