import { setTimeout } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { TOO_SOON } from '../../../course/elements/activity/second-press.ts';
import { en as words } from '../../../course/i18n/en.ts';
import type { Turn } from '../../../course/model/roleplay/conversation.ts';
import type { RolePlay } from '../../../course/model/roleplay/role-play.ts';
import type { Question, Response } from '../../../course/model/questions/question.ts';
import { focused, tabTo } from '../keyboard.ts';
import { until } from '../until.ts';
import type { Content } from '../e2e-harness.ts';
import { enter } from './answering.ts';

/** What a learner has answered, as the LMS should have it. */
export interface GivenAnswer {
  readonly question: Question;
  readonly response: Response;
}

/** A role play that was held, and how many questions had been answered before. */
export interface HeldTalk {
  readonly rolePlay: RolePlay;
  readonly turns: readonly Turn[];
  readonly after: number;
}

/** A learner who uses nothing but the keyboard. */
export class KeyboardLearner {
  /** Every checked answer so far, in order. */
  readonly answers: GivenAnswer[] = [];
  /** Every role play that was held to its end, in order. */
  readonly talks: HeldTalk[] = [];
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

  /** Takes as long to read what is new as it takes until it can be pressed away (second-press.ts). */
  async reads(): Promise<void> {
    await setTimeout(TOO_SOON);
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
    await this.activate(/^(Check|Save) my answer$/);
  }

  /** Holds a role play of the page from its beginning, with the replies of a path. */
  async talk(rolePlay: RolePlay, turns: readonly Turn[]): Promise<void> {
    await this.activate(words.talk.begin);
    for (const { reply } of turns) await this.activate(reply.text);
    const ending = rolePlay.endings.find(({ id }) => id === turns.at(-1)?.reply.next);
    await this.arrive(ending?.title ?? '');
    this.talks.push({ rolePlay, turns, after: this.answers.length });
  }

  async #respond(question: Question, right: boolean): Promise<void> {
    const response = await enter({ page: this.#page, frame: this.#frame }, question, right);
    this.answers.push({ question, response });
  }
}
