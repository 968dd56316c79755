import { stringify } from 'yaml';
import { questionsOf } from './generate-questions.ts';
import { Draw, sentence, sentences } from './words.ts';

/** Lessons in a module: courses grow by modules, not by ever longer ones. */
export const LESSONS_PER_MODULE = 5;

/** Questions for each lesson: two that it asks, three for the quiz. */
export const QUESTIONS_PER_LESSON = 5;

/**
 * Authors' files of a made-up course by path, of realistic size and free of problems. The same number gives the same
 * files. The last module may be shorter.
 */
export function generateCourse(lessons: number): Map<string, string> {
  const files = new Map<string, string>();
  const slugs: string[] = [];
  for (let first = 0; first < lessons; first += LESSONS_PER_MODULE) {
    const slug = `module-${slugs.length + 1}`;
    slugs.push(slug);
    addModule(files, slug, Math.min(LESSONS_PER_MODULE, lessons - first));
  }
  files.set('course/course.yaml', courseFile(slugs, lessons));
  files.set('course/released-ids.txt', '');
  return files;
}

/** Path of a lesson that every generated course has, to edit it. */
export const FIRST_LESSON = 'modules/module-1/lessons/lesson-1.md';

function courseFile(modules: readonly string[], lessons: number): string {
  return stringify({
    id: 'bench',
    title: `A course of ${lessons} lessons`,
    description: 'Made up to measure how the build grows with the course.',
    language: 'en',
    passMark: 80,
    modules,
  });
}

function addModule(files: Map<string, string>, slug: string, count: number): void {
  const draw = new Draw(slug);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const questions = numbers.flatMap((number) => questionsOf(number, draw));
  files.set(`modules/${slug}/questions.yaml`, stringify({ questions }, { lineWidth: 110 }));
  for (const number of numbers) {
    files.set(`modules/${slug}/lessons/lesson-${number}.md`, lessonFile(slug, number, draw));
  }
  files.set(
    `modules/${slug}/module.yaml`,
    stringify({
      title: `On ${slug.replace('-', ' ')}`,
      summary: sentence(draw),
      minutes: count * 4,
      objectives: numbers.map((number) => ({ id: `objective-${number}`, text: sentence(draw) })),
      lessons: numbers.map((number) => `lesson-${number}`),
      quiz: { title: 'Check yourself', intro: sentences(draw, 2), draw: Math.min(8, count * 3) },
    }),
  );
}

function lessonFile(slug: string, number: number, draw: Draw): string {
  const element = (tag: string, inside: string, attributes = '') =>
    `<${tag}${attributes}>\n\n${inside}\n\n</${tag}>`;
  const list = (count: number) => Array.from({ length: count }, () => `- ${sentence(draw)}`).join('\n');
  const question = (id: string) => `<ripple-question ref="${id}-${number}"></ripple-question>`;
  const sides =
    element('ripple-side', list(3), ' tone="good" heading="Sounds like"') +
    `\n\n${element('ripple-side', list(3), ' tone="slip" heading="Mistaken for"')}`;
  return [
    `---\ntitle: Lesson ${number} of ${slug}\nminutes: 3\nobjective: objective-${number}\n---`,
    element('ripple-scene', sentences(draw, 4), ' place="Office, Tuesday, 09:20"'),
    question('single'),
    `## ${sentence(draw)}`,
    ...Array.from({ length: 3 }, () => sentences(draw, 6)),
    `_${sentence(draw)}_ **${sentence(draw)}** See [the first lesson](lesson-1.md).`,
    element('ripple-compare', sides),
    question('ordering'),
    element('ripple-reveal', sentences(draw, 3), ' heading="And if there is no time?"'),
    element('ripple-takeaway', sentence(draw)),
    element('ripple-tomorrow', sentences(draw, 2)),
    '',
  ].join('\n\n');
}
