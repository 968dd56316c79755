import { html } from 'lit';
import { spoken } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Mark } from '../../model/questions/kind.ts';
import { goodIcon, hintIcon, notedIcon, partlyIcon, slipIcon } from '../../theme/icons.ts';

const icons = { correct: goodIcon, partly: partlyIcon, incorrect: slipIcon, neutral: notedIcon };

/** The hint, once it is asked for. */
export function hintNote(hint: string | undefined) {
  return html`<p class="note">
    ${hintIcon}<span><strong>${spoken(`${words.hintLabel}.`)}</strong> ${hint}</span>
  </p>`;
}

/** What has come of the answer as a whole, with an icon and words. */
export function verdictNote(result: Mark['result'], feedback: string | undefined) {
  return html`<div class="note verdict ${result}">
    ${icons[result]}
    <span>
      <strong>${spoken(words.result[result])}</strong>
      ${feedback}
    </span>
  </div>`;
}
