import { html, nothing } from 'lit';
import { written } from '../../i18n/parts.ts';
import type { Help } from '../../model/course.ts';

/**
 * Where learners find help, as one line of text. The address of a page is text to copy: a link could replace the
 * course in the LMS's window, and many LMS apps open none.
 */
export function helpContact({ name, email, page }: Help, lead: string) {
  return html`<p class="help">
    ${lead} <strong>${written(name)}</strong>
    ${email ? html`<a href="mailto:${email}" dir="ltr">${email}</a>` : nothing}
    ${page ? breakable(page) : nothing}
  </p>`;
}

/** An address that breaks behind its slashes, on narrow screens. */
function breakable(address: string) {
  const parts = address.match(/[^/]+\/*/g) ?? [];
  return html`<span dir="ltr">${parts.map((part) => html`${part}<wbr />`)}</span>`;
}
