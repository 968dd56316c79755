import { html } from 'lit';
import { spoken } from '../../i18n/parts.ts';
import type { SingleChoice } from '../../model/questions/question.ts';
import './choice-try.ts';
import type { RippleTryEvent } from './choice-try.ts';

/** A choice at a stage of an activity, and the way on from it. */
export interface Stage {
  readonly question: SingleChoice;
  /** What works has been chosen. */
  readonly solved: boolean;
  /** Name of the button that leads on; '' where nothing follows. */
  readonly next: string;
  readonly onTry: (event: RippleTryEvent) => void;
  readonly onGoOn: () => void;
}

/** Choices to try until one works, and then a button to go on. */
export function tryThenGoOn({ question, solved, next, onTry, onGoOn }: Stage) {
  return html`<ripple-choice-try
      .question=${question}
      .solved=${solved}
      @ripple-try=${onTry}
    ></ripple-choice-try>
    ${
      solved && next
        ? html`<div class="actions"><button class="primary" @click=${onGoOn}>${spoken(next)}</button></div>`
        : null
    }`;
}
