import { html, nothing } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { asText, quoted, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { ReferencePage } from '../../model/reference.ts';
import { onIcon, pageIcon, printIcon } from '../../theme/icons.ts';
import type { CourseRun } from '../course-run.ts';
import { locationOf, stopsOf, titleOf, type RouteOf } from '../route.ts';
import { unknownScreen } from './unknown.ts';

/** The words that the course uses in a sense of its own. */
export function glossaryScreen({ course, reference }: CourseRun) {
  const stops = stopsOf(course);
  return html`<h1 tabindex="-1">${words.pages.glossary}</h1>
    <p class="lead">${words.glossaryAbout}</p>
    <p><a class="button" href="#/search">${words.searchAll}</a></p>
    <dl class="glossary">
      ${reference?.glossary.map(({ term, text, see }) => {
        const stop = stops.find((candidate) => locationOf(candidate) === see);
        return html`<div>
          <dt>${written(term)}</dt>
          <dd>
            ${written(text)}
            ${stop ? html`<a href="#/${see}">${spoken(words.taughtIn(quoted(titleOf(stop))))}</a>` : nothing}
          </dd>
        </div>`;
      })}
    </dl>`;
}

/** All pages to print. */
export function jobAidsScreen({ reference }: CourseRun) {
  return html`<h1 tabindex="-1">${words.pages['job-aids']}</h1>
    <p class="lead">${words.jobAidsAbout}</p>
    <ul class="sheets">
      ${reference?.jobAids.map(
        ({ id, title, summary }) =>
          html`<li>
            <a href="#/job-aids/${id}">${pageIcon}<span class="name">${written(title)}</span>${onIcon}</a>
            <p>${written(summary)}</p>
          </li>`,
      )}
    </ul>`;
}

/** A page to print. */
export function jobAidScreen(run: CourseRun, { id }: RouteOf<'job-aid'>) {
  const page = run.reference?.jobAids.find((candidate) => candidate.id === id);
  if (!page) return unknownScreen();
  return html`<article class="sheet">
      <p class="kicker">${written(run.course.title)}</p>
      ${pageOf(page)}
    </article>
    <p class="actions">
      <button class="primary" @click=${() => window.print()}>${printIcon}${words.printPage}</button>
      <a class="button" href="#/job-aids">${words.allJobAids}</a>
    </p>`;
}

/** Whose ideas and work the course is built on. */
export function creditsScreen({ reference }: CourseRun) {
  const credits = reference?.credits;
  return html`${credits ? pageOf(credits) : html`<h1 tabindex="-1">${words.pages.credits}</h1>`}
    <h2>${words.fontsTitle}</h2>
    <p>${words.fonts}</p>`;
}

/** The tag comes from our own compiler, never from outside. */
function pageOf({ title, summary, tag }: ReferencePage) {
  const name = unsafeStatic(tag);
  const { lang, dir } = asText();
  return html`<div lang=${lang} dir=${dir}>
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${summary}</p>
    ${staticHtml`<${name} class="prose"></${name}>`}
  </div>`;
}
