import { html, nothing } from 'lit';
import { spokenLocale } from '../interface-language.ts';
import { asText, asWords, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { partsOf, type Placeholder } from '../../model/certificate.ts';
import { stillToDo } from '../../model/completion.ts';
import type { Certificate } from '../../model/course.ts';
import { formatDay } from '../../model/day.ts';
import { rippleMark } from '../../theme/mark.ts';
import { certificateState } from '../certificate-state.ts';
import type { CourseRun } from '../course-run.ts';
import { keyOf, locationOf, stopsOf, titleOf } from '../route.ts';
import { logoPicture } from './logo.ts';

/** What is filled in; null where it is not known: a line to write on takes its place. */
type Facts = Readonly<Record<Placeholder, string | null>>;

/** The certificate, to be printed; before the course is completed, what is still missing. */
export function certificateScreen(run: CourseRun) {
  const { certificate } = run.course;
  const { title, print } = words.certificate;
  const { blanks, notRecorded } = (run.session.keeper ? words.web : words).certificate;
  const state = certificateState(run);
  if (!certificate || state === 'none') return null;
  const toMap = html`<a class="button" href="#/map">${words.pages.map}</a>`;
  if (state === 'ready') {
    const facts = factsOf(run);
    return html`<div class="certificate-screen">
      ${run.session.keeper ? nameField(run) : nothing} ${sheet(run, certificate, facts)}
      ${Object.values(facts).includes(null) ? html`<p class="small">${blanks}</p>` : nothing}
      <p class="actions"><button class="primary" @click=${() => window.print()}>${print}</button> ${toMap}</p>
    </div>`;
  }
  return html`<h1 tabindex="-1">${title}</h1>
    ${state === 'to-do' ? toDo(run) : html`<p>${notRecorded}</p>`}
    <p class="actions">${toMap}</p>
    ${state === 'not-recorded' ? sheet(run, certificate, noFacts(run)) : nothing}`;
}

/** No LMS has told us the name. */
function nameField({ session }: CourseRun) {
  const { name, about } = words.web.certificate;
  return html`<label class="certificate-name">
    ${name}
    <input
      maxlength="80"
      autocomplete="name"
      .value=${session.learnerName}
      @input=${({ target }: Event) => session.rename((target as HTMLInputElement).value)}
    />
    <span class="small">${about}</span>
  </label>`;
}

function toDo({ course, progress }: CourseRun) {
  const open = stillToDo(course, progress);
  const stops = stopsOf(course).filter((stop) => open.includes(keyOf(stop)));
  return html`<p>${words.certificate.toDo}</p>
    <ul>
      ${stops.map(
        (stop) =>
          html`<li>
            ${stop.page === 'final' ? nothing : written(`${stop.module.title}: `)}<a
              href="#/${locationOf(stop)}"
              >${written(titleOf(stop))}</a
            >
          </li>`,
      )}
    </ul>`;
}

function factsOf({ course, session, report, progress }: CourseRun): Facts {
  // In a review the score on screen may be one that counts for nothing.
  const { score } = session.state === 'read-only' ? session.launch.standing : report;
  return {
    name: session.learnerName.trim() || null,
    course: course.title,
    date: progress.completedOn === undefined ? null : formatDay(progress.completedOn, spokenLocale(course)),
    score: score === null ? null : words.certificate.percent(score),
  };
}

/** For a sample: it says nothing that could be taken for true. */
const noFacts = ({ course }: CourseRun): Facts => ({
  name: null,
  course: course.title,
  date: null,
  score: null,
});

function sheet(run: CourseRun, { heading, statement }: Certificate, facts: Facts) {
  const { logo, company } = run.course;
  const isSample = certificateState(run) !== 'ready';
  const title = heading === undefined ? words.certificate.heading : written(heading);
  const parts = partsOf(statement ?? words.certificate.statement);
  const { lang, dir } = statement === undefined ? asWords() : asText();
  const said = new Set(parts.flatMap((part) => ('placeholder' in part ? part.placeholder : [])));
  return html`<article class="certificate">
    <div class="watermark">${rippleMark}</div>
    ${isSample ? html`<p class="stamp">${words.certificate.sample}</p>` : nothing}
    <header>${logo ? logoPicture(logo, 'paper') : rippleMark}</header>
    ${isSample ? html`<h2>${title}</h2>` : html`<h1 tabindex="-1">${title}</h1>`}
    <p class="statement" lang=${lang} dir=${dir}>${texts(parts, facts)}</p>
    <dl>
      ${said.has('date') ? nothing : fact(words.certificate.date, filled('date', facts))}
      ${said.has('score') ? nothing : fact(words.certificate.score, filled('score', facts))}
      ${company ? fact(words.certificate.company, written(company)) : nothing}
    </dl>
  </article>`;
}

/** The name and the course stand on lines of their own, a full stop or comma right behind them. */
function texts(parts: ReturnType<typeof partsOf>, facts: Facts) {
  return parts.map((part, index) => {
    if ('text' in part) return index > 0 ? part.text.replace(/^[.,;:!?]+/, '') : part.text;
    const next = parts[index + 1];
    const stop = next && 'text' in next ? (/^[.,;:!?]+/.exec(next.text)?.[0] ?? '') : '';
    return html`<strong class=${part.placeholder}>${filled(part.placeholder, facts)}${stop}</strong>`;
  });
}

function fact(name: string, value: unknown) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function filled(placeholder: Placeholder, facts: Facts) {
  const value = facts[placeholder];
  if (value !== null) return shown(placeholder, value);
  return html`<span class="blank"><span class="visually-hidden">${words.certificate.blank}</span></span>`;
}

/** The statement may be in the course's language or in the interface's; a name is in neither. */
function shown(placeholder: Placeholder, value: string) {
  if (placeholder === 'name') return html`<bdi>${value}</bdi>`;
  return placeholder === 'course' ? written(value) : spoken(value);
}
