import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Key } from '../../model/course.ts';
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

  /** What an activity of the course has kept of itself, '' if nothing; the compiler names it by its number. */
  protected stateOf(activity: Key): string {
    return this.progress.activities.get(activity)?.state ?? '';
  }

  /** What the learner wrote in an activity, '' if nothing. */
  protected noteOf(activity: Key): string {
    return this.progress.notes.get(activity) ?? '';
  }

  protected override createRenderRoot(): this {
    return this;
  }
}
