import { html, nothing } from 'lit';
import '../../elements/quiz/quiz.ts';
import type { RippleAnswerEvent } from '../../elements/events.ts';
import { words } from '../../i18n/words.ts';
import type { CourseRun } from '../course-run.ts';
import type { Stop } from '../route.ts';
import { steps } from './steps.ts';

/** A module's quiz. */
export function quizScreen(run: CourseRun, stop: Extract<Stop, { page: 'quiz' }>) {
  const { module, quiz } = stop;
  const content = run.content(module);
  const progress = run.progress.quizzes.get(quiz.key);
  const underWay = progress?.attempt != null && progress.attempt.score === null;
  return html`<article
      @ripple-answer=${(event: RippleAnswerEvent) => run.answer(event, { quiz: quiz.key })}
      @ripple-quiz-start=${() => run.startQuiz(quiz)}
      @ripple-quiz-finish=${() => run.finishQuiz(quiz)}
    >
      <p class="kicker">${module.title} · ${words.quizLabel}</p>
      <h1 tabindex="-1">${quiz.title}</h1>
      ${
        content
          ? html`<ripple-quiz
              .quiz=${quiz}
              .questions=${content.questions}
              .progress=${progress}
              .help=${run.course.help}
            ></ripple-quiz>`
          : html`<p>${words.opening}</p>`
      }
    </article>
    ${underWay ? nothing : steps(run, stop, progress?.passed ?? false)}`;
}
