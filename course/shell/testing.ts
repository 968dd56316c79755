import { html } from 'lit';
import { RippleLesson } from '../elements/lesson/lesson.ts';
import type { ModuleContent } from '../model/content.ts';
import type { Course } from '../model/course.ts';
import { bank } from '../model/testing/questions.ts';
import { fixture, goTo, settled } from '../testing/fixture.ts';
import type { Launch, Lms, Update } from '../tracking/lms.ts';
import './player.ts';
import type { RipplePlayer } from './player.ts';

/** A small course for tests: two lessons, one of them with a question, and a quiz of two. */
export const course: Course = {
  id: 'test',
  title: 'A small course',
  description: 'What it is about.',
  version: '1.2.3',
  language: 'en',
  languages: ['en'],
  passMark: 80,
  attempts: null,
  modules: [
    {
      id: 'm',
      title: 'The module',
      summary: 'In short.',
      minutes: 4,
      objectives: [{ id: 'one', text: 'Listen.' }],
      lessons: [
        { key: 50, id: 'read', title: 'Read this', minutes: 1, objective: 'one' },
        { key: 51, id: 'answer', title: 'Answer this', minutes: 2, objective: 'one' },
      ],
      quiz: { key: 60, title: 'Check yourself', intro: 'Two questions.', draw: 2 },
    },
  ],
};

const [practice, ...final] = bank(3, ['one']).map((question) => ({ ...question, module: 'm' }));

customElements.define(
  'lesson-m-answer',
  class extends RippleLesson {
    override render() {
      return html`<ripple-question
        .question=${practice}
        .answer=${practice && this.answer(practice)}
      ></ripple-question>`;
    }
  },
);
customElements.define(
  'lesson-m-read',
  class extends RippleLesson {
    override render() {
      return html`<p>Some words.</p>`;
    }
  },
);

/** The content of its module; `b` is the right answer to every question. */
export const content: ModuleContent = {
  questions: practice ? [{ ...practice, use: ['practice'] }, ...final] : final,
  activities: [{ key: 70, id: 'map-it' }],
  lessons: {
    read: { tag: 'lesson-m-read', activities: [] },
    answer: { tag: 'lesson-m-answer', activities: [1] },
  },
};

/** An LMS that takes everything, or fails as told, and remembers what it was given. */
export class FakeLms implements Lms {
  readonly standard = 'scorm12';
  readonly updates: Update[] = [];
  accepts = true;
  closed = 0;
  left = 0;
  readonly #launch: Partial<Launch>;

  constructor(launch: Partial<Launch> = {}) {
    this.#launch = launch;
  }

  connect(): Promise<Launch> {
    return Promise.resolve({
      // Unknown, so that nothing is kept from one test to the next.
      learnerId: '',
      learnerName: '',
      mode: 'normal',
      credit: true,
      standing: { completion: 'incomplete', success: 'unknown', score: null },
      location: '',
      state: '',
      fresh: true,
      language: '',
      ...this.#launch,
    });
  }

  save(update: Update): boolean {
    this.updates.push(update);
    return this.accepts;
  }

  settle(): void {
    // Whether it arrived is the session's affair.
  }

  reread(): string {
    return '';
  }

  close(update: Update): boolean {
    this.closed += 1;
    return this.save(update);
  }

  leave(): boolean {
    this.left += 1;
    return true;
  }
}

/** What a player is tested with: its properties, and the LMS. */
type PlayerSettings = Partial<Pick<RipplePlayer, 'course' | 'modules' | 'languages' | 'loadReference'>> & {
  readonly lms?: Lms;
  /** The address that it is opened at; what it is, if left out. */
  readonly hash?: string;
};

/** The player with the small course in a SCORM 1.2 package, or with what is said otherwise, connected and settled. */
export async function openPlayer({ lms = new FakeLms(), hash, ...properties }: PlayerSettings = {}) {
  if (hash !== undefined) await goTo(hash);
  const player = document.createElement('ripple-player');
  const modules = { m: () => Promise.resolve({ content }) };
  Object.assign(player, { standard: 'scorm12', course, modules, createLms: () => lms, ...properties });
  await fixture(html`${player}`);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await settled(player.parentElement as HTMLElement);
  };
  await player.start();
  await settle();
  const plain = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ') ?? '';
  /** Everything there is to read, and what is on the screen itself. */
  const text = () => plain(player);
  const main = () => plain(player.querySelector('main'));
  return { player, settle, text, main };
}
