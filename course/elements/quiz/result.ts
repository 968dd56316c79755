import { html, nothing, type TemplateResult } from 'lit';
import { quoted, spoken, written } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Key, ModuleOutline } from '../../model/course.ts';
import type { QuizAttempt, QuizProgress } from '../../model/progress.ts';
import type { Question } from '../../model/questions/question.ts';
import { attemptPassed, mayReview, resultsByObjective, type ObjectiveResult } from '../../model/quiz.ts';
import { goodIcon, slipIcon } from '../../theme/icons.ts';
import { answersReview } from './answers.ts';

/** A finished attempt, and all that is needed to tell how it went. */
export interface Finished {
  readonly quiz: Assessment;
  /** The question banks of its modules. */
  readonly questions: readonly Question[];
  readonly progress: QuizProgress;
  readonly attempt: QuizAttempt;
  /** The lessons that help before the next attempt, and whether they have been looked at again; may be empty. */
  readonly path: ReadonlyMap<Key, boolean>;
}

/**
 * What has come of an attempt: the score, how it went by objective, the lessons that help.
 * @param next the way on, at the end.
 */
export function quizResult({ quiz, questions, progress, attempt, path }: Finished, next: unknown) {
  const score = attempt.score ?? 0;
  const passed = attemptPassed(progress, quiz.passMark);
  const best = progress.best ?? 0;
  return html`<h2 tabindex="-1">${passed ? words.passed : words.notYet}</h2>
    <p class="lead">${words.scoreIs(score, quiz.passMark)}</p>
    ${progress.passed && score < quiz.passMark ? html`<p>${words.passStays}</p>` : nothing}
    ${best > score ? html`<p>${words.bestIs(best)}</p>` : nothing}
    ${path.size > 0 ? pathSection(quiz, path) : nothing}
    <h3>${words.byObjective}</h3>
    ${quiz.modules.map((module) =>
      moduleResult(module, resultsByObjective(attempt, questions, module), quiz.modules.length > 1),
    )}
    ${next} ${mayReview(quiz, progress) ? answersReview(attempt, questions) : nothing}`;
}

/** The short path to the next attempt: advised, not forced. */
function pathSection({ modules }: Assessment, path: ReadonlyMap<Key, boolean>) {
  const lessons = modules.flatMap((module) =>
    module.lessons.filter(({ key }) => path.has(key)).map((lesson) => ({ module, lesson })),
  );
  const first = lessons.find(({ lesson }) => !path.get(lesson.key));
  return html`<section class="path">
    <h3>${words.path.heading}</h3>
    <p>${words.path.why}</p>
    <ol>
      ${lessons.map(({ module, lesson }) => {
        const seen = path.get(lesson.key) === true;
        return html`<li>
          <a href="#/${module.id}/${lesson.id}">${written(lesson.title)}</a>
          <span class="small">${words.minutes(lesson.minutes)}${seen ? ` · ${words.path.seen}` : ''}</span>
        </li>`;
      })}
    </ol>
    ${
      first
        ? html`<p class="actions">
            <a class="button primary" href="#/${first.module.id}/${first.lesson.id}"
              >${spoken(words.path.start(quoted(first.lesson.title)))}</a
            >
          </p>`
        : nothing
    }
  </section>`;
}

/** A module's objectives, each with the lessons that help where something went wrong. */
function moduleResult(module: ModuleOutline, results: readonly ObjectiveResult[], isNamed: boolean) {
  if (results.length === 0) return nothing;
  return html`${isNamed ? html`<h4>${written(module.title)}</h4>` : nothing}
    <ul class="objectives">
      ${results.map((result) => objectiveResult(module, result))}
    </ul>`;
}

function objectiveResult(module: ModuleOutline, { objective, right, of }: ObjectiveResult): TemplateResult {
  const isGood = right === of;
  const lessons = isGood ? [] : module.lessons.filter((lesson) => lesson.objective === objective.id);
  return html`<li class=${isGood ? 'good' : 'slip'}>
    ${isGood ? goodIcon : slipIcon}
    <div>
      ${written(objective.text)} <strong>${words.rightOf(right, of)}</strong>
      ${
        lessons.length > 0
          ? html`<ul class="helping" aria-label=${words.lessonsToRevisit}>
              ${lessons.map(({ id, title }) => html`<li><a href="#/${module.id}/${id}">${written(title)}</a></li>`)}
            </ul>`
          : nothing
      }
    </div>
  </li>`;
}
