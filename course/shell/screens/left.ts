import { html, type TemplateResult } from 'lit';
import { words } from '../../i18n/words.ts';
import type { Session } from '../../tracking/session.ts';

/** Shown after *Save and exit*: while saving, where it did not arrive, and where the window could not be closed. */
export function leftScreen(session: Session, leave: () => void): TemplateResult {
  const { left } = words;
  if (session.readOnly) return page(left.title, left.nothing);
  if (session.state === 'unsaved') {
    return html`${page(left.unsavedTitle, session.isOver ? words.notices.over : session.kept ? left.kept : left.unsaved)}
      <p class="actions"><button class="primary" @click=${leave}>${left.saveAgain}</button></p>`;
  }
  return session.state === 'closed' ? page(left.title, left.saved) : page(left.savingTitle, left.saving);
}

function page(title: string, text: string): TemplateResult {
  return html`<h1 tabindex="-1">${title}</h1>
    <p>${text}</p>`;
}
