import type { Frame, Page } from 'puppeteer-core';
import { kindOf } from '../../../../course/model/questions/kinds.ts';
import type { Question, Response } from '../../../../course/model/questions/question.ts';
import { en } from '../../../../course/i18n/en.ts';
import type { Content, TestLms } from '../../e2e-harness.ts';
import { until } from '../../until.ts';
import { KeyboardLearner } from '../learner.ts';

/** A lesson with a question, and the question. */
export interface Practice {
  /** Of the lesson. */
  readonly address: string;
  readonly question: Question;
}

/** A learner with the course open in a tab, who goes straight to the point. */
export class Visit {
  /** The tab of the LMS. */
  readonly page: Page;
  readonly frame: Frame;
  readonly #lms: TestLms;
  readonly #content: Content;

  constructor(lms: TestLms, page: Page, content: Content) {
    this.#lms = lms;
    this.page = page;
    this.frame = content.frame;
    this.#content = content;
  }

  /** All text on the page, as read out. */
  text(): Promise<string> {
    return new KeyboardLearner(this.#content).text();
  }

  /** Waits until the page says something. */
  async reads(words: string): Promise<void> {
    await until(async () => (await this.text()).includes(words), `the page says "${words}"`);
  }

  /** Waits for a state of the session. */
  async is(state: string): Promise<void> {
    const now = () => this.frame.evaluate(() => document.querySelector('ripple-player')?.run?.session.state);
    await until(async () => (await now()) === state, `the session is ${state}`);
  }

  /** Opens an address of the course, such as `mama-method/act`, without a click. */
  async go(address: string): Promise<void> {
    await this.frame.evaluate((hash) => void (location.hash = hash), `#/${address}`);
    if (!/^(|map)$/.test(address)) await this.frame.waitForSelector('.steps, ripple-quiz');
  }

  /** Presses the first button or follows the first link of this name; in shadow roots, too. */
  async press(name: string): Promise<void> {
    const press = (wanted: string): boolean => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
      const found = all(document).find(
        (e) => /^(a|button)$/.test(e.localName) && e.textContent?.trim() === wanted,
      );
      (found as HTMLElement | undefined)?.click();
      return found !== undefined;
    };
    await until(() => this.frame.evaluate(press, name), `there is "${name}" to press`);
  }

  /** The questions on the page. */
  async questions(): Promise<Question[]> {
    await this.frame.waitForSelector('ripple-question');
    return new KeyboardLearner(this.#content).questions();
  }

  /** Answers a question on the page. */
  async answer(question: Question, right = true): Promise<void> {
    await this.frame.waitForFunction(
      (key) =>
        [...document.querySelectorAll('ripple-question')].some(
          (e) => (e as unknown as { question: Question }).question.key === key,
        ),
      {},
      question.key,
    );
    await this.frame.evaluate(check, question.key, [...responseTo(question, right)]);
  }

  /** Goes to a lesson and answers its question. */
  async take({ address, question }: Practice, right = true): Promise<void> {
    await this.go(address);
    await this.answer(question, right);
  }

  /** Saves and leaves, and waits for the end. */
  async leave(): Promise<void> {
    await this.press(en.exit);
    await this.reads(en.left.title);
  }

  /** Closes the tab, as a learner does who has had enough. */
  async close(): Promise<void> {
    // The calls that the LMS page still holds would be gone with it.
    await this.#lms.calls();
    await this.page.close();
  }
}

/** Runs in the page. */
async function check(key: number, response: readonly string[]): Promise<void> {
  type Asked = HTMLElement & { question: Question; response: Response; updateComplete: Promise<unknown> };
  const questions = [...document.querySelectorAll('ripple-question')] as unknown as Asked[];
  const asked = questions.find((e) => e.question.key === key);
  if (!asked) throw new Error(`question ${key} is not on the page`);
  asked.response = response;
  await asked.updateComplete;
  asked.shadowRoot?.querySelector<HTMLElement>('.actions button')?.click();
  await asked.updateComplete;
}

/** A right answer, or a wrong one. */
export function responseTo(question: Question, right: boolean): Response {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return idsOf(question.options, right);
    case 'find':
      return idsOf(question.phrases, right);
    case 'true-false':
      return [question.answer === right ? 't' : 'f'];
    case 'rating':
      return question.statements.map(({ id }) => `${id}.4`);
    case 'long-text':
      return ['My own words.'];
    case 'fill-in':
      return [right ? (question.accept[0] ?? '') : 'xyz'];
    case 'number': {
      const { value, max = value ?? 0 } = question;
      return [String(max + (right ? 0 : 1))];
    }
    case 'ordering': {
      const ids = kindOf(question).key(question);
      return right ? ids : [...ids].reverse();
    }
    case 'matching':
      return pairs(question.sources, ({ target }) => target, right);
    case 'sort':
      return pairs(question.items, ({ group }) => group, right);
  }
}

function idsOf(options: readonly { readonly id: string; readonly correct?: unknown }[], right: boolean) {
  const chosen = options.filter(({ correct }) => Boolean(correct) === right).map(({ id }) => id);
  return (right ? chosen : chosen.slice(0, 1)).sort();
}

function pairs<T extends { readonly id: string }>(
  things: readonly T[],
  targetOf: (thing: T) => string,
  right: boolean,
): Response {
  const targets = things.map(targetOf);
  return things.map(({ id }, n) => `${id}.${targets[right ? n : (n + 1) % targets.length] ?? ''}`);
}
