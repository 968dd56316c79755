import { html } from 'lit';
import { asText } from '../../i18n/parts.ts';
import { words } from '../../i18n/words.ts';
import type { QuizAttempt } from '../../model/progress.ts';
import { mark } from '../../model/questions/kinds.ts';
import type { Question } from '../../model/questions/question.ts';
import { goodIcon, slipIcon } from '../../theme/icons.ts';

/** The answers of an attempt for another look, each with what would have been right, folded up. */
export function answersReview({ drawn, responses, seed }: QuizAttempt, questions: readonly Question[]) {
  const asked = drawn.flatMap((key) => questions.find((question) => question.key === key) ?? []);
  return html`<section class="answers">
    <h3>${words.answers.heading}</h3>
    ${asked.map((question, index) => {
      const response = responses.get(question.key) ?? [];
      const { result } = mark(question, response);
      return html`<details>
        <summary class=${result === 'correct' ? 'good' : 'slip'}>
          ${result === 'correct' ? goodIcon : slipIcon}
          <span>${words.answers.question(index + 1)} · ${words.result[result]}</span>
        </summary>
        <ripple-question
          lang=${asText().lang}
          dir=${asText().dir}
          mode="quiz"
          .question=${question}
          .answer=${{ response, result, tries: 1 }}
          .seed=${seed}
        ></ripple-question>
      </details>`;
    })}
  </section>`;
}
