import { html } from 'lit';
import { helpContact } from '../../elements/help/help.ts';
import { words } from '../../i18n/words.ts';
import { rippleMark } from '../../theme/mark.ts';
import { certificateState } from '../certificate-state.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, stopsOf, titleOf } from '../route.ts';
import { languageChoice } from './language-choice.ts';
import { logoPicture } from './logo.ts';

/** The first screen: what the course is, what is recorded, and the way in. */
export function titleScreen(run: CourseRun) {
  const { course, progress, session, report } = run;
  const minutes = course.modules.reduce((sum, module) => sum + module.minutes, 0);
  const name = session.launch.learnerName;
  return html`<div class="title-screen">
    <div class="rings ${course.logo ? 'behind' : ''}">${rippleMark}</div>
    ${course.logo ? logoPicture(course.logo, 'screen') : null}
    ${name ? html`<p class="welcome">${progress.location ? words.welcomeBack(name) : words.welcome(name)}</p>` : null}
    <h1 tabindex="-1">${course.title}</h1>
    <p class="lead">${course.description}</p>
    ${notice(run)} ${actions(run)}
    <p class="small">
      ${course.company ? html`${course.company} · ` : null}${words.minutes(minutes)} ·
      ${words.version(course.version)}
      ${session.state === 'read-only' || report.completion === 'completed' ? null : html`<br />${words.recorded}`}
    </p>
    ${languageChoice(course)}
    ${course.help ? html`<div class="small">${helpContact(course.help, words.help)}</div>` : null}
  </div>`;
}

/** The way in. A page has one loud button: the certificate for those who have earned it. */
function actions(run: CourseRun) {
  const stops = stopsOf(run.course);
  const left = stops.find((stop) => locationOf(stop) === run.progress.location);
  const next = left ?? stops[0];
  const earned = certificateState(run) === 'ready';
  return html`<p class="actions">
    ${earned ? html`<a class="button primary" href="#/certificate">${words.certificate.title}</a>` : null}
    ${
      next
        ? html`<a class="button ${earned ? '' : 'primary'}" href="#/${locationOf(next)}">
            ${left ? words.goOn(titleOf(left)) : words.start}
          </a>`
        : null
    }
    <a class="button" href="#/map">${words.openMap}</a>
  </p>`;
}

function notice({ session, report }: CourseRun) {
  if (session.state === 'read-only') return html`<p class="notice">${words.review}</p>`;
  if (report.completion === 'completed') return html`<p class="notice good">${words.completed}</p>`;
  return session.launch.credit ? null : html`<p class="notice">${words.noCredit}</p>`;
}
