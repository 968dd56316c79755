import type { Browser } from 'puppeteer-core';
import type { Edition } from '../../preview/protocol.ts';
import { startLms, type TestLms } from '../e2e-harness.ts';
import { responseTo, Visit, type Practice } from '../e2e/faults/visit.ts';

/** What a learner did, and whether "Saved" was on the screen afterwards. */
interface Action {
  readonly practice: Practice;
  readonly response: string;
  acknowledged: boolean;
}

/** How one run came out. */
export interface Outcome {
  readonly actions: number;
  readonly acknowledged: number;
  /** Acknowledged actions that the next launch did not have, a line each. */
  readonly lost: readonly string[];
  /** Actions without an acknowledgement that the next launch had all the same. */
  readonly recovered: number;
  /** Interactions that the LMS has more than once, by id. */
  readonly twice: readonly string[];
}

/** A learner who answers one question after the other until something happens, with an LMS of their own. */
export class ScriptedLearner {
  readonly lms: TestLms;
  readonly #practices: readonly Practice[];
  readonly #random: () => number;
  readonly #actions: Action[] = [];
  #visit: Visit | null = null;

  private constructor(lms: TestLms, practices: readonly Practice[], random: () => number) {
    this.lms = lms;
    this.#practices = practices;
    this.#random = random;
  }

  /** @param packages folders with the unpacked packages. */
  static async enrol(
    packages: Readonly<Record<Edition, string>>,
    practices: readonly Practice[],
    random: () => number,
  ): Promise<ScriptedLearner> {
    const edition = random() < 0.5 ? 'scorm12' : 'scorm2004';
    const mixed = [...practices].sort(() => random() - 0.5);
    return new ScriptedLearner(await startLms({ folder: packages[edition] }), mixed, random);
  }

  /** How much has been begun so far. */
  get actions(): number {
    return this.#actions.length;
  }

  /** Opens the course in a tab. */
  async open(browser: Browser): Promise<void> {
    const page = await browser.newPage();
    this.#visit = new Visit(this.lms, page, await this.lms.launch(page));
    await this.#visit.frame.waitForFunction(() => document.querySelector('ripple-player')?.run);
  }

  /** Works on until the course is through or gone. Never rejects: what becomes of the browser is the experiment. */
  async work(): Promise<void> {
    try {
      for (const practice of this.#practices) await this.#act(practice);
    } catch {
      // The browser has been killed, or the tab closed.
    }
  }

  /** Switches a fault of the LMS on. */
  async suffer(fault: string): Promise<void> {
    if (this.#visit) await this.lms.fault(this.#visit.page, fault, true).catch(() => undefined);
  }

  /** Closes the tab, and puts the server in order. */
  async giveUp(): Promise<void> {
    await this.#visit?.page.close().catch(() => undefined);
    this.lms.outage('none');
  }

  /** Opens the course again, and compares what it has with what was done. */
  async compare(browser: Browser): Promise<Outcome> {
    await this.open(browser);
    await this.#visit?.is('open');
    const has = await this.#answers();
    const isThere = ({ practice, response }: Action) => has.get(practice.question.key) === response;
    const acknowledged = this.#actions.filter((action) => action.acknowledged);
    const ids = Object.entries(this.lms.stored()).flatMap(([element, value]) =>
      /^cmi\.interactions\.\d+\.id$/.test(element) ? [value] : [],
    );
    return {
      actions: this.#actions.length,
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((action) => !isThere(action)).map(describe),
      recovered: this.#actions.filter((action) => !action.acknowledged && isThere(action)).length,
      twice: ids.filter((id, index) => ids.indexOf(id) < index),
    };
  }

  async #act(practice: Practice): Promise<void> {
    const right = this.#random() < 0.7;
    const waits = this.#random() < 0.6;
    await this.#visit?.go(practice.address);
    const action: Action = {
      practice,
      response: responseTo(practice.question, right).join(),
      acknowledged: false,
    };
    this.#actions.push(action);
    await this.#visit?.answer(practice.question, right);
    if (waits) await this.#acknowledged();
  }

  /** Waits until the page says "Saved": then it has promised to keep all that was done before. */
  async #acknowledged(): Promise<void> {
    const before = [...this.#actions];
    await this.#visit?.frame.waitForSelector('.save-state.open', { timeout: 3000 });
    for (const action of before) action.acknowledged = true;
  }

  async #answers(): Promise<ReadonlyMap<number, string>> {
    const found = await this.#visit?.frame.evaluate(() => {
      const answers = document.querySelector('ripple-player')?.run?.progress.answers ?? [];
      return [...answers].map(([key, { response }]) => [key, response.join()] as const);
    });
    return new Map(found);
  }
}

function describe({ practice: { address, question }, response }: Action): string {
  return `${address}: ${question.id} was answered with ${response}`;
}
