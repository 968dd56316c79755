import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import type { Question, Response } from '../../../course/model/questions/question.ts';
import { startingOrder } from '../../../course/model/questions/ordering.ts';
import { focused, tabTo } from '../keyboard.ts';
import { until } from '../until.ts';
import type { Content } from '../e2e-harness.ts';

/** What a learner has answered, as the LMS should have it. */
export interface GivenAnswer {
  readonly question: Question;
  readonly response: Response;
}

/** A learner who uses nothing but the keyboard. */
export class KeyboardLearner {
  /** Every checked answer so far, in order. */
  readonly answers: GivenAnswer[] = [];
  readonly #page: Page;
  readonly #frame: Frame;

  constructor({ page, frame }: Content) {
    this.#page = page;
    this.#frame = frame;
  }

  /** Follows a link or presses a button by its name. */
  async activate(name: string | RegExp): Promise<void> {
    await tabTo(
      this.#page,
      ({ role, name: n }) =>
        /^(link|button)$/.test(role) && (typeof name === 'string' ? n === name : name.test(n)),
    );
    await this.#page.keyboard.press('Enter');
  }

  /** Waits for a page with this heading, and for the focus to be on it. */
  async arrive(heading: string): Promise<void> {
    const here = async () => {
      const { role, name } = await focused(this.#page);
      return role === 'heading' && name === heading;
    };
    await until(here, `the focus is on the heading "${heading}"`);
  }

  /** The text of the page as read out: shadow roots included. */
  async text(): Promise<string> {
    return this.#frame.evaluate(`(() => {
      const read = (node) => {
        if (node.shadowRoot) return read(node.shadowRoot);
        if (node.localName === 'style') return '';
        if (node.localName === 'slot') return node.assignedNodes().map(read).join(' ');
        return node.nodeType === Node.TEXT_NODE ? node.textContent : [...node.childNodes].map(read).join(' ');
      };
      return read(document.body).replace(/\\s+/g, ' ');
    })()`) as Promise<string>;
  }

  /** The questions on the page, in reading order. */
  async questions(): Promise<Question[]> {
    await this.#frame.waitForSelector('ripple-question, ripple-takeaway');
    return this.#frame.$$eval('ripple-question', (elements) =>
      elements.map((element) => (element as unknown as { question: Question }).question),
    );
  }

  /** Answers a question of the page and checks it; in practice a wrong answer is followed by a second, right try. */
  async answer(question: Question, right: boolean): Promise<void> {
    await this.#respond(question, right);
    await this.activate('Check my answer');
  }

  async #respond(question: Question, right: boolean): Promise<void> {
    const response = await this.#enter(question, right);
    this.answers.push({ question, response });
  }

  async #enter(question: Question, right: boolean): Promise<Response> {
    switch (question.kind) {
      case 'single-choice': {
        const option = question.options.find(({ correct }) => Boolean(correct) === right);
        assert.ok(option);
        await this.#tick(option.text, 'radio');
        return [option.id];
      }
      case 'multiple-choice': {
        const chosen = question.options.filter(({ correct }) => Boolean(correct) === right);
        for (const option of chosen) await this.#tick(option.text, 'checkbox');
        return chosen.map(({ id }) => id).sort();
      }
      case 'ordering':
        return this.#order(question, right);
      case 'matching': {
        const targets = question.targets.map(({ id }) => id);
        const pairs = question.sources.map(({ id, text, target }) => {
          const index = targets.indexOf(target);
          return { id, text, place: right ? index : (index + 1) % targets.length };
        });
        for (const { text, place } of pairs) await this.#select(text, place);
        return pairs.map(({ id, place }) => `${id}.${targets[place] ?? ''}`);
      }
    }
  }

  async #tick(name: string, role: string): Promise<void> {
    const { checked } = await tabTo(this.#page, (focus) => same(focus.name, name) && focus.role === role);
    if (checked !== 'true') await this.#page.keyboard.press('Space');
  }

  async #select(name: string, place: number): Promise<void> {
    await tabTo(this.#page, (focus) => same(focus.name, name) && focus.role === 'combobox');
    // The first entry says "Choose…".
    for (let i = 0; i <= place; i++) await this.#page.keyboard.press('ArrowDown');
  }

  async #order(question: Extract<Question, { kind: 'ordering' }>, right: boolean): Promise<Response> {
    const seed = await this.#frame.$$eval(
      'ripple-question',
      (elements, key) =>
        (elements as unknown as { question: Question; seed: number | null }[]).find(
          (e) => e.question.key === key,
        )?.seed,
      question.key,
    );
    const order = [...startingOrder(question, seed ?? 0)];
    if (!right) return order;
    for (const [target, item] of question.items.entries()) {
      for (let place = order.indexOf(item.id); place > target; place--) {
        await tabTo(this.#page, (focus) => same(focus.name, `Move up: ${item.text}`));
        await this.#page.keyboard.press('Enter');
      }
      order.splice(target, 0, ...order.splice(order.indexOf(item.id), 1));
      // From the top again: the next item's button may stand before the focus.
      await tabTo(
        this.#page,
        (focus) => same(focus.name, `Move down: ${item.text}`) || focus.role === 'button',
        { back: true },
      );
    }
    return order;
  }
}

/** The browser joins white space in names. */
function same(name: string, text: string): boolean {
  const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
  return plain(name) === plain(text);
}
