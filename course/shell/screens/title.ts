import { html, nothing } from 'lit';
import { helpContact } from '../../elements/help/help.ts';
import { quoted, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { titleArt } from '../../theme/art.ts';
import { clockIcon, onIcon } from '../../theme/icons.ts';
import { certificateState } from '../certificate-state.ts';
import type { CourseRun } from '../course-run.ts';
import { minutesLeft, nextStep } from '../journey.ts';
import { locationOf, stopsOf, titleOf } from '../route.ts';
import { languageChoice } from './language-choice.ts';
import { logoPicture } from './logo.ts';

/** The first screen: what the course is, what is recorded, and the way in. */
export function titleScreen(run: CourseRun) {
  const { course, progress, session, report } = run;
  const name = session.learnerName;
  const finished = session.state === 'read-only' || report.completion === 'completed';
  return html`<div class="title-screen">
    <div class="title-picture">${titleArt()}</div>
    <div class="title-words">
      ${course.logo ? logoPicture(course.logo, 'screen') : nothing}
      ${name ? html`<p class="welcome">${progress.location ? words.welcomeBack(name) : words.welcome(name)}</p>` : nothing}
      <h1 tabindex="-1">${written(course.title)}</h1>
      <p class="lead">${written(course.description)}</p>
      ${notice(run)} ${actions(run)}
      <p class="small facts">${clockIcon}${spoken(facts(run))}</p>
      <div class="language-place" data-languages=${course.languages.length}>${languageChoice(course)}</div>
      ${finished ? nothing : privacy(run)}
      ${course.help ? html`<div class="small">${helpContact(course.help, words.help)}</div>` : nothing}
    </div>
  </div>`;
}

function facts({ course, progress }: CourseRun) {
  const minutes = course.modules.reduce((sum, module) => sum + module.minutes, 0);
  const left = minutesLeft(course, progress, stopsOf(course));
  const time = left > 0 && left < minutes ? words.minutesLeft(left) : words.minutes(minutes);
  const parts = [time, words.version(course.version), quoted(course.company ?? '')];
  return parts.filter(Boolean).join(' · ');
}

/** What is recorded, and what is not: learners ask this before all else. */
function privacy({ session }: CourseRun) {
  const { recorded, notRecorded } = session.keeper ? words.web : words;
  return html`<div class="small privacy">
    <p>${recorded}</p>
    <p>${notRecorded}</p>
  </div>`;
}

/** The way in. A page has one loud button: the certificate for those who have earned it. */
function actions(run: CourseRun) {
  const { course, progress } = run;
  const stops = stopsOf(course);
  const next =
    nextStep(course, progress) ?? stops.find((stop) => locationOf(stop) === progress.location) ?? stops[0];
  const earned = certificateState(run) === 'ready';
  return html`<p class="actions">
    ${earned ? html`<a class="button primary" href="#/certificate">${words.certificate.title}</a>` : nothing}
    ${
      next
        ? html`<a class="button ${earned ? '' : 'primary'}" href="#/${locationOf(next)}">
            ${progress.location ? spoken(words.goOn(quoted(titleOf(next)))) : words.start}
            ${earned ? nothing : onIcon}
          </a>`
        : nothing
    }
    <a class="button ${earned ? 'quiet' : ''}" href="#/map">${words.openMap}</a>
  </p>`;
}

function notice({ session, report }: CourseRun) {
  if (session.state === 'read-only') return html`<p class="notice">${words.review}</p>`;
  if (report.completion === 'completed') return html`<p class="notice good">${words.completed}</p>`;
  return session.launch.credit ? null : html`<p class="notice">${words.noCredit}</p>`;
}
