import type { Frame } from 'puppeteer-core';
import type { CheckedCourse } from '../../build/content/model.ts';
import { elementsOf } from '../../build/content/markdown/tree.ts';
import { questionRefs } from '../../build/content/question-refs.ts';
import { answer, leave, runDesk, startQuiz, takeQuiz, talk, unfold } from './states.ts';

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
      if (!course.elements.has(tag)) continue;
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
    ...quizzes.map(({ id }) => ({ name: 'quiz-result', hash: `#/${id}/quiz`, prepare: failQuiz })),
    ...firsts.slice(0, 1).map(({ hash }) => ({
      name: 'question-answered',
      hash,
      prepare: answer,
      at: ['ripple-question', 0] as const,
    })),
    ...[...elements.values()].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    ...statesOf('ripple-role-play', elements, [
      ['role-play-talk', (frame) => talk(frame, 2)],
      ['role-play-end', talk],
    ]),
    ...statesOf('ripple-order-desk', elements, [
      ['order-desk-board', (frame) => runDesk(frame, 1)],
      ['order-desk-debrief', runDesk],
    ]),
    { name: 'not-found', hash: '#/nowhere' },
    ...(course.final ? finalViews : []),
    { name: 'left', hash: '#/', prepare: leave },
  ];
}

/** Half of the answers are slips; the review of them is open. */
async function failQuiz(frame: Frame): Promise<void> {
  await takeQuiz(frame, (place) => place % 2 === 0);
  await unfold(frame);
}

/** At the end, since the course is completed with them. */
const finalViews: readonly View[] = [
  { name: 'final', hash: '#/final' },
  {
    name: 'final-not-yet',
    hash: '#/final',
    prepare: (frame) => takeQuiz(frame, (place) => place % 3 === 0),
  },
  { name: 'final-passed', hash: '#/final', prepare: (frame) => takeQuiz(frame, () => true) },
  { name: 'certificate-earned', hash: '#/certificate' },
];

/** States of an activity, if a lesson has it; each begins it anew. */
function statesOf(
  tag: string,
  elements: ReadonlyMap<string, View>,
  states: readonly (readonly [name: string, prepare: (frame: Frame) => Promise<void>])[],
): View[] {
  const view = elements.get(`element-${tag.replace('ripple-', '')}`);
  return view ? states.map(([name, prepare]) => ({ ...view, name, prepare })) : [];
}
