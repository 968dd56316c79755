import { html } from 'lit';
import { asWords, spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { RippleCustom } from './custom.ts';

/** What has been found so far: a heart in the middle of each row, and what it looks like on either side. */
export function found(customs: readonly RippleCustom[]) {
  const { heart } = words.activities;
  const { lang, dir } = asWords();
  return html`<table class="found">
    <caption lang=${lang} dir=${dir}>
      ${heart.caption}
    </caption>
    <thead>
      <tr lang=${lang} dir=${dir}>
        <th scope="col">${heart.customer}</th>
        <th scope="col" class="heart">${heart.heart}</th>
        <th scope="col">${heart.colleague}</th>
      </tr>
    </thead>
    <tbody>
      ${customs.map(
        (custom) =>
          html`<tr>
            <td>${side(heart.customer)}${custom.text}</td>
            <th scope="row" class="heart">${custom.heart}</th>
            <td class=${custom.fits}>
              ${side(heart.colleague)}${custom.fits === 'same' ? spoken(heart.same) : custom.instead}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Where there is no room for columns, a cell says itself which one it is of. */
const side = (name: string) => html`<span class="side" aria-hidden="true">${spoken(`${name}:`)} </span>`;
