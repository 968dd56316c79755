import { html, nothing } from 'lit';
import '../../elements/quiz/quiz.ts';
import type { RippleAnswerEvent } from '../../elements/events.ts';
import { words } from '../../i18n/words.ts';
import { lessonStanding } from '../../model/assessment.ts';
import { pathOf } from '../../model/path.ts';
import type { CourseRun } from '../course-run.ts';
import type { RouteOf } from '../route.ts';
import { stopHead } from './stop-head.ts';
import { steps } from './steps.ts';

/** A module's quiz or the final assessment; the way on is hidden while an attempt is under way. */
export function assessmentScreen(run: CourseRun, stop: RouteOf<'quiz' | 'final'>) {
  const { quiz } = stop;
  const progress = run.progress.quizzes.get(quiz.key);
  const underWay = progress?.attempt != null && progress.attempt.score === null;
  return html`<article
      class=${stop.page}
      @ripple-answer=${(event: RippleAnswerEvent) => run.answer(event, { quiz: quiz.key })}
      @ripple-quiz-start=${() => run.startQuiz(quiz)}
      @ripple-quiz-finish=${() => run.finishQuiz(quiz)}
    >
      ${stopHead(run, stop)}
      ${
        run.hasContent(quiz.modules)
          ? html`<ripple-quiz
              .quiz=${quiz}
              .questions=${run.questions(quiz)}
              .progress=${progress}
              .path=${stop.page === 'final' ? pathOf(quiz, run.progress) : new Map()}
              .help=${run.course.help}
            ></ripple-quiz>`
          : html`<p>${words.opening}</p>`
      }
      ${stop.page === 'quiz' && isTestedOut(run, stop) ? html`<p class="notice good">${words.testOut.done}</p>` : nothing}
    </article>
    ${underWay ? nothing : steps(run, stop, progress?.passed ?? false)}`;
}

/** Whether the module's quiz stands for lessons that have not been worked through. */
function isTestedOut({ progress }: CourseRun, { module }: RouteOf<'quiz'>): boolean {
  return module.lessons.some((lesson) => lessonStanding(progress, module, lesson) === 'tested-out');
}
