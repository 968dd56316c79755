import { html } from 'lit';
import { words } from '../../i18n/words.ts';

/** The learner wants this browser to forget the course; the player answers it. */
export class EraseEvent extends Event {
  constructor() {
    super('ripple-erase', { bubbles: true, composed: true });
  }
}

/** Without an LMS: the way to erase what this browser keeps of the course, not without asking. */
export function startAgain() {
  const { title, about, erase, sure, gone, yes, no } = words.web.startAgain;
  return html`<section class="start-again">
    <h2>${title}</h2>
    <p>${about}</p>
    <p><button @click=${ask}>${erase}</button></p>
    <dialog class="ask" aria-labelledby="ask-erase">
      <form method="dialog">
        <h2 id="ask-erase">${sure}</h2>
        <p>${gone}</p>
        <p class="actions">
          <button class="primary">${no}</button>
          <button type="button" @click=${({ target }: Event) => target?.dispatchEvent(new EraseEvent())}>
            ${yes}
          </button>
        </p>
      </form>
    </dialog>
  </section>`;
}

function ask({ target }: Event): void {
  (target as HTMLElement).closest('section')?.querySelector('dialog')?.showModal();
}

declare global {
  interface HTMLElementEventMap {
    'ripple-erase': EraseEvent;
  }
}
