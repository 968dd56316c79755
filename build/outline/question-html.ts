import type { Question } from '../../course/model/questions/question.ts';
import type { CheckedModule } from '../content/model.ts';
import { answersOf, type ShownAnswer } from './answers.ts';
import { html, type Markup } from './markup.ts';

/** A question with all that can be said about it: answers, what is right, feedback. */
export function questionHtml(question: Question, { objectives }: CheckedModule): Markup {
  const { id, kind, difficulty, use, situation, prompt, hint, feedback } = question;
  const { heading, isOrdered, passage, answers } = answersOf(question);
  const objective = objectives.find((one) => one.id === question.objective)?.text;
  const list = answers.map(answerHtml);
  return html`<section class="question" aria-label="Question ${id}">
    <p class="about">Question <code>${id}</code> · ${kind} · ${difficulty} · for ${use.join(', ')}</p>
    ${paragraphs(situation)}
    <p class="prompt">${prompt}</p>
    ${passage !== undefined && html`<blockquote>${paragraphs(passage)}</blockquote> `}
    <p class="task">${heading}${answers.length > 0 && ':'}</p>
    ${
      answers.length > 0 &&
      (isOrdered
        ? html`<ol>
            ${list}
          </ol> `
        : html`<ul>
            ${list}
          </ul> `)
    }${note('Hint', hint)}${note('In the end', feedback)}${note('Tests', objective)}
  </section> `;
}

function answerHtml({ isRight, text, feedback }: ShownAnswer): Markup {
  const mark =
    isRight === undefined ? null : html`<span class="mark">${isRight ? '✓ Right' : '✗ Wrong'}</span> `;
  const name = isRight === undefined ? '' : isRight ? 'right' : 'wrong';
  return html`
<li${name !== '' && html` class="${name}"`}>${mark}${text}${feedback && html`<p class="feedback">${feedback}</p>`}</li>`;
}

function note(name: string, text: string | undefined): Markup | null {
  return text === undefined ? null : html`<p class="note"><strong>${name}:</strong> ${text}</p> `;
}

function paragraphs(text: string | undefined): Markup[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => html`<p>${part.trim()}</p> `);
}
