import type { Frame } from 'puppeteer-core';
import type { CheckedCourse } from '../../build/content/model.ts';
import { elementsOf } from '../../build/content/markdown/tree.ts';
import { questionRefs } from '../../build/content/question-refs.ts';

/** Something to take a picture of. */
export interface View {
  /** Kebab-case: the name of its files. */
  readonly name: string;
  /** Address of its screen. */
  readonly hash: string;
  /** What the learner does before the picture is taken. */
  readonly prepare?: (frame: Frame) => Promise<void>;
  /** What to take alone: a selector, and how many of those to skip; the whole page if left out. */
  readonly at?: readonly [selector: string, skip: number];
}

const SCREENS = ['map', 'glossary', 'job-aids', 'search', 'settings', 'help', 'credits', 'certificate'];

/** Every screen, a lesson of each module, and one of each element and kind of question that lessons use. */
export function viewsOf(course: CheckedCourse): View[] {
  const lessons = course.modules.flatMap((module) =>
    module.lessons.map((lesson) => ({ module, lesson, hash: `#/${module.id}/${lesson.id}` })),
  );
  const firsts = course.modules.flatMap(({ id, lessons: [first] }) =>
    first ? { name: `lesson-${id}`, hash: `#/${id}/${first.id}` } : [],
  );
  const quizzes = course.modules.filter(({ quiz }) => quiz).slice(0, 1);
  const elements = new Map<string, View>();
  for (const { module, lesson, hash } of lessons) {
    for (const { element } of elementsOf(lesson.body)) {
      const { tag } = element;
      if (!course.elements.has(tag) || tag === 'ripple-question') continue;
      const name = `element-${tag.replace('ripple-', '')}`;
      if (!elements.has(name)) elements.set(name, { name, hash, at: [tag, 0] });
    }
    for (const [index, { value }] of questionRefs(lesson.body, course.elements).entries()) {
      const question = module.questions.find(({ id }) => id === value);
      const name = `question-${question?.kind ?? 'unknown'}`;
      if (question && !elements.has(name)) elements.set(name, { name, hash, at: ['ripple-question', index] });
    }
  }
  const aids = course.reference?.jobAids.map(({ id }) => ({
    name: `job-aid-${id}`,
    hash: `#/job-aids/${id}`,
  }));
  return [
    { name: 'title', hash: '#/' },
    ...SCREENS.map((name) => ({ name, hash: `#/${name}` })),
    ...(aids ?? []),
    ...course.modules.map(({ id }) => ({ name: `opening-${id}`, hash: `#/${id}/opening` })).slice(1, 3),
    ...firsts,
    ...quizzes.map(({ id }) => ({ name: 'quiz', hash: `#/${id}/quiz` })),
    ...quizzes.map(({ id }) => ({ name: 'quiz-question', hash: `#/${id}/quiz`, prepare: startQuiz })),
    ...firsts.slice(0, 1).map(({ hash }) => ({ name: 'question-answered', hash, prepare: answer })),
    ...[...elements.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    { name: 'not-found', hash: '#/nowhere' },
    { name: 'left', hash: '#/', prepare: leave },
  ];
}

const startQuiz = (frame: Frame) => press(frame, 'ripple-quiz button.primary');

/** Chooses the last answer of the first question, whether right or wrong, and checks it. */
async function answer(frame: Frame): Promise<void> {
  await frame.waitForSelector('ripple-question >>> input');
  await frame.evaluate(async () => {
    const root = document.querySelector('ripple-question')?.shadowRoot;
    const input = root?.querySelector('ripple-choice-input')?.shadowRoot;
    [...(input?.querySelectorAll('input') ?? [])].at(-1)?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    root?.querySelector<HTMLElement>('button.primary')?.click();
  });
}

/** The window would close itself. */
async function leave(frame: Frame): Promise<void> {
  await frame.evaluate(() => void (window.close = () => undefined));
  await press(frame, '.bar .exit');
}

async function press(frame: Frame, selector: string): Promise<void> {
  await frame.waitForSelector(selector);
  await frame.$eval(selector, (element) => (element as HTMLElement).click());
}
