import { html } from 'lit';
import { words } from '../../i18n/words.ts';
import { rippleMark } from '../../theme/mark.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, stopsOf, titleOf } from '../route.ts';

/** The first screen: what the course is, what is recorded, and the way in. */
export function titleScreen(run: CourseRun) {
  const { course, progress, session, report } = run;
  const minutes = course.modules.reduce((sum, module) => sum + module.minutes, 0);
  const stops = stopsOf(course);
  const left = stops.find((stop) => locationOf(stop) === progress.location);
  const first = stops[0];
  const name = session.launch.learnerName;
  return html`<div class="title-screen">
    <div class="rings">${rippleMark}</div>
    ${name ? html`<p class="welcome">${left ? words.welcomeBack(name) : words.welcome(name)}</p>` : null}
    <h1 tabindex="-1">${course.title}</h1>
    <p class="lead">${course.description}</p>
    ${notice(run)}
    <p class="actions">
      ${
        left
          ? html`<a class="button primary" href="#/${locationOf(left)}">${words.goOn(titleOf(left))}</a>`
          : first
            ? html`<a class="button primary" href="#/${locationOf(first)}">${words.start}</a>`
            : null
      }
      <a class="button" href="#/map">${words.openMap}</a>
    </p>
    <p class="small">
      ${words.minutes(minutes)} · ${words.version(course.version)}
      ${session.state === 'read-only' || report.completion === 'completed' ? null : html`<br />${words.recorded}`}
    </p>
  </div>`;
}

function notice({ session, report }: CourseRun) {
  if (session.state === 'read-only') return html`<p class="notice">${words.review}</p>`;
  if (report.completion === 'completed') return html`<p class="notice good">${words.completed}</p>`;
  return session.launch.credit ? null : html`<p class="notice">${words.noCredit}</p>`;
}
