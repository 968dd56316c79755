import { html, nothing } from 'lit';
import { helpContact } from '../../elements/help/help.ts';
import { words } from '../../i18n/words.ts';
import type { Help } from '../../model/course.ts';
import type { ConnectError } from '../../tracking/lms.ts';

/** What the learner can do when there is no LMS. */
interface Ways {
  readonly tryAgain: () => void;
  readonly goOn: () => void;
  readonly help: Help | undefined;
}

/** Shown instead of the course, so that nobody works for an hour without being recorded and without knowing it. */
export function noLmsScreen(error: ConnectError, ways: Ways) {
  const { noLms } = words;
  // The LMS's words are text, never HTML: Lit escapes them.
  const said = error.reason === 'refused' && error.message !== error.reason ? error.message : '';
  const isSilent = error.reason === 'no-api' || error.reason === 'refused';
  const broken = error.reason === 'broken-launch' ? noLms.broken(error.message) : '';
  return html`<h1 tabindex="-1">${isSilent ? noLms.title : noLms.notHere}</h1>
    <p>${noLms[error.reason]} ${said ? noLms.said(said) : broken}</p>
    <p>${noLms.remedy}</p>
    <p>${noLms.goOn}</p>
    <p class="actions">
      <button class="primary" @click=${ways.tryAgain}>${noLms.tryAgain}</button>
      <button @click=${ways.goOn}>${noLms.continue}</button>
    </p>
    ${ways.help ? helpContact(ways.help, words.help) : nothing}`;
}
