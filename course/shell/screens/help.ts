import { html, nothing } from 'lit';
import { helpContact } from '../../elements/help/help.ts';
import { words } from '../../i18n/words.ts';
import type { CourseRun } from '../course-run.ts';
import { SHORTCUTS } from '../shortcuts.ts';
import { choice } from './settings.ts';

/** How the course works, whom to ask, and the keys. */
export function helpScreen({ course, session }: CourseRun) {
  const topics = { ...words.helpTopics, ...(session.keeper ? words.web.helpTopics : {}) };
  // Without an LMS there is nothing to leave to.
  const shortcuts = SHORTCUTS.filter(({ name }) => name !== 'exit' || !session.keeper);
  return html`<h1 tabindex="-1">${words.pages.help}</h1>
    ${course.help ? html`<div class="notice">${helpContact(course.help, words.help)}</div>` : nothing}
    ${Object.values(topics).map(
      ({ title, text }) =>
        html`<h2>${title}</h2>
          <p>${text}</p>`,
    )}
    <h2>${words.keys.title}</h2>
    <p>${words.keys.about}</p>
    <table class="keys">
      <tbody>
        ${shortcuts.map(
          ({ key, name }) =>
            html`<tr>
              <th scope="row">${words.keys[name]}</th>
              <td dir="ltr">
                <kbd>Alt</kbd> + <kbd>${words.keys.shift}</kbd> + <kbd>${key.toUpperCase()}</kbd>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${choice('shortcuts')}`;
}
