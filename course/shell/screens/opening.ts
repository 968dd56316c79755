import { html, nothing } from 'lit';
import '../../elements/question/question.ts';
import type { RippleAnswerEvent } from '../../elements/events.ts';
import { asText, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import { quizOf } from '../../model/assessment.ts';
import type { ModuleOutline } from '../../model/course.ts';
import { moduleArt } from '../../theme/art.ts';
import type { CourseRun } from '../course-run.ts';
import { answerSince } from '../recall.ts';
import { locationOf, type RouteOf } from '../route.ts';
import { steps } from './steps.ts';

/** The start of a module: what it is for, a look back at earlier ones, and a way around it for those who know it. */
export function openingScreen(run: CourseRun, stop: RouteOf<'opening'>) {
  const { module } = stop;
  const { modules } = run.course;
  const place = words.moduleOf(modules.indexOf(module) + 1, modules.length);
  return html`<article
      class="opening"
      @ripple-answer=${(event: RippleAnswerEvent) => run.answer(event, stop)}
    >
      <header class="stop-head">
        <div>
          <p class="kicker">${place} · ${words.minutes(module.minutes)}</p>
          <h1 tabindex="-1">${written(module.title)}</h1>
        </div>
        ${moduleArt(module.id)}
      </header>
      <p class="lead">${written(module.summary)}</p>
      ${testOutOffer(run, module)} ${recallSection(run, module)}
      <section>
        <h2>${words.afterwards}</h2>
        <ul class="prose">
          ${module.objectives.map(({ text }) => html`<li>${written(text)}</li>`)}
        </ul>
      </section>
    </article>
    ${steps(run, stop)}`;
}

/** Whoever passes the module's quiz has its lessons counted as done; nothing to offer once it is passed. */
function testOutOffer({ course, progress }: CourseRun, module: ModuleOutline) {
  const quiz = quizOf(course, module);
  if (!quiz || progress.quizzes.get(quiz.key)?.passed) return nothing;
  const { heading, why, go } = words.testOut;
  return html`<aside class="notice test-out" aria-label=${heading}>
    <p><strong>${heading}</strong> ${why}</p>
    <p><a href="#/${locationOf({ page: 'quiz', module, quiz })}">${go}</a></p>
  </aside>`;
}

function recallSection(run: CourseRun, module: ModuleOutline) {
  const recall = run.recall(module);
  if (!recall || recall.questions.length === 0) return nothing;
  const { lang, dir } = asText();
  return html`<section class="recall">
    <h2>${words.recall}</h2>
    <p>${words.recallWhy}</p>
    ${recall.questions.map(
      (question) =>
        html`<ripple-question
          lang=${lang}
          dir=${dir}
          .question=${question}
          .answer=${answerSince(recall, question, run.progress)}
        ></ripple-question>`,
    )}
  </section>`;
}
