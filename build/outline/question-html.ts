import type { Question } from '../../course/model/questions/question.ts';
import type { CheckedModule } from '../content/model.ts';
import { answersOf, type ShownAnswer } from './answers.ts';
import { markup, type Markup } from './markup.ts';

/** A question with all that can be said about it: answers, what is right, feedback. */
export function questionHtml(question: Question, { objectives }: CheckedModule): Markup {
  const { id, kind, difficulty, use, situation, prompt, hint, feedback } = question;
  const { heading, isOrdered, passage, answers } = answersOf(question);
  const objective = objectives.find((one) => one.id === question.objective)?.text;
  const list = answers.map(answerHtml);
  return markup`<section class="question" aria-label="Question ${id}">
<p class="about">Question <code>${id}</code> · ${kind} · ${difficulty} · for ${use.join(', ')}</p>
${paragraphs(situation)}<p class="prompt">${prompt}</p>
${passage !== undefined && markup`<blockquote>\n${paragraphs(passage)}</blockquote>\n`}<p class="task">${heading}</p>
${list.length > 0 && (isOrdered ? markup`<ol>\n${list}</ol>\n` : markup`<ul>\n${list}</ul>\n`)}${[
    note('Hint', hint),
    note('In the end', feedback),
    note('Tests', objective),
  ]}</section>
`;
}

function answerHtml({ isRight, text, feedback }: ShownAnswer): Markup {
  const said = feedback && markup`<p class="feedback">${feedback}</p>`;
  if (isRight === undefined) return markup`<li>${text}${said}</li>\n`;
  const [name, mark] = isRight ? ['right', '✓ Right'] : ['wrong', '✗ Wrong'];
  return markup`<li class="${name}"><span class="mark">${mark}</span> ${text}${said}</li>\n`;
}

function note(name: string, text: string | undefined): Markup | null {
  return text === undefined ? null : markup`<p class="note"><strong>${name}:</strong> ${text}</p>\n`;
}

function paragraphs(text: string | undefined): Markup[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => markup`<p>${part.trim()}</p>\n`);
}
