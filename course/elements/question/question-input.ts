import { css, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { randomFrom, shuffled } from '../../model/random.ts';
import type { Question, Response } from '../../model/questions/question.ts';
import { controls } from '../../theme/controls.ts';
import { RippleResponseEvent } from '../events.ts';

/** How much an input shows: still being answered, judged without giving the answer away, or all of it. */
export type Reveal = 'nothing' | 'chosen' | 'all';

/** Base of the inputs of each kind of question: they show a question and collect a response; they judge nothing. */
export abstract class QuestionInput<Q extends Question> extends LitElement {
  static override styles = [
    controls,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-inline-size: 0;
      }
      legend {
        font-weight: 700;
        font-size: var(--ripple-text-m);
        padding: 0;
        margin-block-end: var(--ripple-space-3);
        text-wrap: pretty;
      }
      .feedback {
        display: flex;
        gap: 0.6rem;
        align-items: flex-start;
        margin-block-start: 0.5rem;
      }
      .good {
        color: var(--ripple-good);
      }
      .slip {
        color: var(--ripple-slip);
      }
    `,
  ];

  @property({ attribute: false }) question!: Q;
  @property({ attribute: false }) response: Response = [];
  /** Decides the order of options; null keeps the authored order. */
  @property({ attribute: false }) seed: number | null = null;
  @property({ attribute: false }) reveal: Reveal = 'nothing';

  protected get locked(): boolean {
    return this.reveal !== 'nothing';
  }

  protected respond(response: Response): void {
    this.response = response;
    this.dispatchEvent(new RippleResponseEvent(response));
  }

  /** The entries in the order in which this learner sees them, the same at every rendering. */
  protected mixed<T>(entries: readonly T[]): readonly T[] {
    return this.seed === null ? entries : shuffled(entries, randomFrom(this.seed + this.question.key));
  }
}
