/* Helpers of the tests in this folder; the course never imports them. */
import { html } from 'lit';
import type { Answer } from '../../model/progress.ts';
import { mark } from '../../model/questions/kinds.ts';
import type { Question, Response } from '../../model/questions/question.ts';
import { fixture, settled } from '../../testing/fixture.ts';
import type { RippleAnswerEvent } from '../events.ts';
import './question.ts';
import type { RippleQuestion } from './question.ts';

/** A question on the page, with what the page would hear of it. */
export async function ask(question: Question, options: { mode?: 'practice' | 'quiz'; answer?: Answer } = {}) {
  const answers: RippleAnswerEvent[] = [];
  const said: string[] = [];
  const element = await fixture<RippleQuestion>(
    html`<ripple-question
      .question=${question}
      .answer=${options.answer}
      mode=${options.mode ?? 'practice'}
      @ripple-answer=${(event: RippleAnswerEvent) => answers.push(event)}
      @ripple-announce=${(event: { text: string }) => said.push(event.text)}
    ></ripple-question>`,
  );
  const root = element.renderRoot as ShadowRoot;
  const update = () => settled(element.parentElement as HTMLElement);
  const inputRoot = () => root.querySelector('#input')?.shadowRoot as ShadowRoot;
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((candidate) => candidate.textContent?.trim() === name);
  const click = async (target: HTMLElement | null | undefined) => {
    if (!target) throw new Error('nothing to click');
    target.click();
    await update();
  };
  const choose = (id: string) => click(inputRoot().querySelector<HTMLElement>(`input[value="${id}"]`));
  const text = () => `${root.textContent} ${inputRoot().textContent}`.replace(/\s+/g, ' ');
  return { element, answers, said, root, inputRoot, button, click, choose, text, update };
}

type Asked = Awaited<ReturnType<typeof ask>>;

/** A response as progress keeps it. */
export function answered(question: Question, response: Response, tries = 2): Answer {
  return { response, result: mark(question, response).result, tries };
}

/** The field of a question that is answered in writing. */
export function field(q: Asked): HTMLInputElement | HTMLTextAreaElement {
  const found = q.inputRoot().querySelector<HTMLInputElement | HTMLTextAreaElement>('#answer');
  if (!found) throw new Error('no field');
  return found;
}

/** What has the focus within the question's input. */
export function focused(q: Asked): HTMLInputElement | null {
  return q.inputRoot().activeElement as HTMLInputElement | null;
}
