import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Question } from '../../model/questions/question.ts';
import { noProgress, type Answer, type Progress } from '../../model/progress.ts';

/**
 * Base class of every compiled lesson: the compiler turns a Markdown file into a subclass with a `render` of its own.
 * Prose stays in light DOM, so that the course's stylesheet styles headings, lists and links once.
 */
export class RippleLesson extends LitElement {
  /** What the learner has done so far; set by the player. */
  @property({ attribute: false }) progress: Progress = noProgress;

  /** The learner's latest answer to a practice question of this lesson, for the question element to restore. */
  protected answer(question: Question): Answer | undefined {
    return this.progress.answers.get(question.key);
  }

  protected override createRenderRoot(): this {
    return this;
  }
}
