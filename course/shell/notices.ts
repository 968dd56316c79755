import { html, nothing } from 'lit';
import { words } from '../i18n/words.ts';
import type { CourseRun } from './course-run.ts';

/** What every page has to tell of how this session is recorded: one sentence each, none where all is as it should be. */
export function noticesOf({ session }: CourseRun) {
  const { notices } = words;
  const texts = [
    session.readOnly === 'second-tab' ? notices.secondTab : null,
    session.keeper && session.state === 'unsaved' ? words.web.notKept : null,
    session.isOver ? notices.over : null,
    session.restored ? notices.restored : null,
    session.shed.length > 0 ? (session.kept ? notices.shedKept : notices.shed) : null,
  ].filter((text) => text !== null);
  return texts.length > 0 ? texts.map((text) => html`<p class="notice" role="status">${text}</p>`) : nothing;
}
