import { html, nothing } from 'lit';
import { words } from '../../i18n/words.ts';
import type { CourseRun } from '../course-run.ts';
import { CHOICES, prefer, preferences, type Preferences } from '../preferences.ts';
import { startAgain } from './start-again.ts';

/** How the learner likes the player: text size, light or dark, motion; without an LMS also the way to start again. */
export function settingsScreen({ session }: CourseRun) {
  return html`<h1 tabindex="-1">${words.pages.settings}</h1>
    <p class="lead">${words.settings.about}</p>
    ${choice('text')} ${choice('theme')} ${choice('motion')} ${choice('shortcuts')}
    ${session.keeper && session.state !== 'read-only' ? startAgain() : nothing}`;
}

/** A preference as a group of radio buttons; it holds at once. */
export function choice<P extends keyof Preferences>(name: P) {
  const { legend, note, options } = words.settings[name];
  return html`<fieldset class="choice">
    <legend>${legend}</legend>
    <div class="choices">
      ${CHOICES[name].map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${preferences()[name] === value}
              @change=${() => prefer({ [name]: value } as Partial<Preferences>)}
            />
            <span>${(options as Record<string, string>)[value]}</span>
          </label>`,
      )}
    </div>
    <p class="small">${note}</p>
  </fieldset>`;
}
