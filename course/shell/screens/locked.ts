import { html } from 'lit';
import { written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { lockIcon, onIcon } from '../../theme/icons.ts';
import { locationOf, titleOf, type Place, type Stop } from '../route.ts';

/** Shown in place of a stop that is not open yet: what has to be done before, and the way there. */
export function lockedScreen(stop: Place, blocker: Stop) {
  return html`<p class="kicker">${lockIcon} ${words.locked.title}</p>
    <h1 tabindex="-1">${written(titleOf(stop))}</h1>
    <p class="lead">${words.locked.about}</p>
    <p class="actions">
      <a class="button primary" href="#/${locationOf(blocker)}">${written(titleOf(blocker))} ${onIcon}</a>
      <a class="button" href="#/map">${words.pages.map}</a>
    </p>`;
}
