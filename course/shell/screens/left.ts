import { html } from 'lit';
import { words } from '../../i18n/words.ts';

/** Shown after *Save and exit*, where the window could not be closed. */
export function leftScreen({ saved, readOnly }: { readonly saved: boolean; readonly readOnly: boolean }) {
  const { left } = words;
  return html`<h1 tabindex="-1">${left.title}</h1>
    <p>${readOnly ? left.nothing : saved ? left.saved : left.unsaved}</p>`;
}
