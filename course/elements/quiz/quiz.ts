import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { words } from '../../i18n/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Help, Key } from '../../model/course.ts';
import type { QuizAttempt, QuizProgress } from '../../model/progress.ts';
import { mark } from '../../model/questions/kinds.ts';
import type { Question } from '../../model/questions/question.ts';
import { attemptsLeft, resultsByObjective } from '../../model/quiz.ts';
import { goodIcon, slipIcon } from '../../theme/icons.ts';
import { RippleQuizFinishEvent, RippleQuizStartEvent } from '../events.ts';
import { helpContact } from '../help/help.ts';
import '../question/question.ts';

/**
 * @summary A module's quiz: start, one question after the other with feedback, result by objective.
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
  /** Whom to ask when attempts are used up. */
  @property({ attribute: false }) help?: Help;

  /** The question on screen; stays put after answering until the learner goes on. */
  @state() private current: Key | null = null;
  /** The learner has asked for the next view: the focus goes to its heading once it is there. */
  #moves = false;

  protected override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('progress')?.attempt;
    const attempt = this.progress?.attempt;
    if (changed.has('progress') && attempt && (before?.seed !== attempt.seed || this.current === null)) {
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
    return attempt.score === null ? this.#question(attempt) : this.#result(attempt, attempt.score);
  }

  #intro() {
    const { intro, draw, passMark, attempts } = this.quiz;
    return html`<p class="lead">${intro}</p>
      <p>${words.quizAbout(draw, passMark, attempts)}</p>
      ${this.#start(words.startQuiz)}`;
  }

  /** The way into the next attempt, or what to do when none is left. */
  #start(label: string) {
    const left = attemptsLeft(this.progress, this.quiz.attempts);
    const passed = this.progress?.passed === true;
    if (left === 0) return passed ? null : this.#usedUp();
    return html`${left !== null && this.progress && !passed ? html`<p>${words.attemptsLeft(left)}</p>` : null}
      <p><button class=${passed ? '' : 'primary'} @click=${this.#started}>${label}</button></p>`;
  }

  #usedUp() {
    return html`<div class="notice used-up">
      <p>${words.attemptsUsedUp(this.quiz.attempts ?? 0)}</p>
      ${this.help ? helpContact(this.help, words.askHelp) : html`<p>${words.askAnyone}</p>`}
    </div>`;
  }

  #question(attempt: QuizAttempt) {
    const asked = this.#asked(attempt);
    const question = asked.find(({ key }) => key === this.current) ?? asked[0];
    if (!question)
      return html`<p>${words.questionsGone}</p>
        ${this.#goOn(attempt, undefined)}`;
    const response = attempt.responses.get(question.key);
    const answer = response && { response, result: mark(question, response).result, tries: 1 };
    return html`${asked.length < attempt.drawn.length ? html`<p class="note">${words.questionsGone}</p>` : null}
      <h2 tabindex="-1">${words.questionOf(asked.indexOf(question) + 1, asked.length)}</h2>
      <progress
        max=${asked.length}
        .value=${asked.filter(({ key }) => attempt.responses.has(key)).length}
        aria-hidden="true"
      ></progress>
      <ripple-question
        mode="quiz"
        .question=${question}
        .answer=${answer}
        .seed=${attempt.seed}
      ></ripple-question>
      ${response ? this.#goOn(attempt, this.#firstOpen(attempt) ?? undefined) : null}`;
  }

  #goOn(attempt: QuizAttempt, next: Key | undefined) {
    const last = this.#asked(attempt).every(({ key }) => attempt.responses.has(key));
    return html`<p>
      <button class="primary" @click=${() => (last ? this.#finish() : this.#show(next ?? null))}>
        ${last ? words.seeResult : words.nextQuestion}
      </button>
    </p>`;
  }

  #result(attempt: QuizAttempt, score: number) {
    const { passMark } = this.quiz;
    const passed = score >= passMark;
    const groups = this.quiz.modules.flatMap((module) =>
      resultsByObjective(attempt, this.questions, module).map((result) => ({ module, ...result })),
    );
    const lessons = groups.flatMap(({ module, objective, right, of }) =>
      right < of
        ? module.lessons
            .filter((lesson) => lesson.objective === objective.id)
            .map((lesson) => ({ module, lesson }))
        : [],
    );
    return html`<h2 tabindex="-1">${passed ? words.passed : words.notYet}</h2>
      <p class="lead">${words.scoreIs(score, passMark)}</p>
      ${!passed && this.progress?.passed ? html`<p>${words.passStays}</p>` : null}
      ${this.progress?.best && this.progress.best > score ? html`<p>${words.bestIs(this.progress.best)}</p>` : null}
      <h3>${words.byObjective}</h3>
      <ul class="objectives">
        ${groups.map(
          ({ objective, right, of }) =>
            html`<li class=${right === of ? 'good' : 'slip'}>
              ${right === of ? goodIcon : slipIcon}
              <span>${objective.text} <strong>${words.rightOf(right, of)}</strong></span>
            </li>`,
        )}
      </ul>
      ${
        lessons.length > 0
          ? html`<h3>${words.lessonsToRevisit}</h3>
              <ul>
                ${lessons.map(
                  ({ module, lesson }) =>
                    html`<li><a href="#/${module.id}/${lesson.id}">${lesson.title}</a></li>`,
                )}
              </ul>`
          : null
      }
      ${this.#start(words.retake)}`;
  }

  #asked(attempt: QuizAttempt): Question[] {
    return attempt.drawn.flatMap((key) => this.questions.find((question) => question.key === key) ?? []);
  }

  #firstOpen(attempt: QuizAttempt): Key | null {
    const asked = this.#asked(attempt);
    return (asked.find(({ key }) => !attempt.responses.has(key)) ?? asked.at(-1))?.key ?? null;
  }

  #show(question: Key | null): void {
    this.#moves = true;
    this.current = question;
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
