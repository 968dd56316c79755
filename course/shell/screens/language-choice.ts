import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { LANGUAGES } from '../../i18n/languages.ts';
import { interfaceLanguage, words } from '../../i18n/words.ts';
import type { Course } from '../../model/course.ts';
import { LanguageEvent } from '../interface-language.ts';

const names: Readonly<Record<string, string>> = LANGUAGES;

/** The choice of the interface's language, each by its own name, as an event; nothing where there is no choice. */
export function languageChoice({ languages }: Course) {
  if (languages.length < 2) return null;
  return html`<label class="language">
    ${words.language}
    <select @change=${choose}>
      ${languages.map(
        (tag) =>
          html`<option value=${tag} lang=${tag} .selected=${live(tag === interfaceLanguage)}>
            ${names[tag]}
          </option>`,
      )}
    </select>
  </label>`;
}

function choose({ target }: Event): void {
  if (target instanceof HTMLSelectElement) target.dispatchEvent(new LanguageEvent(target.value));
}
