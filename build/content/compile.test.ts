import assert from 'node:assert/strict';
import test from 'node:test';
import { add, files, goodProject, load, put, replace, type Edit } from './bad-input/project.ts';
import { compileCourse, compileModule } from './compile.ts';
import type { CheckedCourse } from './load.ts';
import { ContentError } from './problems.ts';

async function course(...edits: readonly Edit[]): Promise<CheckedCourse> {
  const result = await load(edits.reduce((project, edit) => edit(project), goodProject));
  if (result instanceof ContentError) throw result;
  return result;
}

test('compiles the outline with permanent numbers, and a loader per module', async () => {
  const code = compileCourse(
    await course(replace(files.course, 'language: en', 'language: en\nlanguages: [en, de]')),
  );
  assert.equal(
    code,
    `import { en as firstWords } from "/course/i18n/en.ts";

export { firstWords };
export const course = ${JSON.stringify({
      id: 'small',
      title: 'A small course',
      description: 'Just enough to test with.',
      version: '1.2.3',
      language: 'en',
      languages: ['en', 'de'],
      passMark: 80,
      attempts: null,
      certificate: {},
      iri: 'https://ripple.example/small',
      modules: [
        {
          id: 'first',
          title: 'First steps',
          summary: 'How to begin.',
          minutes: 6,
          objectives: [
            { id: 'greet', text: 'Greet a colleague.' },
            { id: 'listen', text: 'Listen to the end.' },
          ],
          lessons: [
            { key: 1, id: 'welcome', title: 'Say hello', minutes: 3, objective: 'greet' },
            { key: 5, id: 'listening', title: 'Listen', minutes: 2, objective: 'listen' },
          ],
          quiz: { title: 'Check yourself', intro: 'Two questions.', draw: 2, key: 4 },
        },
        {
          id: 'second',
          title: 'Second steps',
          summary: 'How to go on.',
          minutes: 4,
          objectives: [{ id: 'thank', text: 'Thank a colleague.' }],
          lessons: [{ key: 9, id: 'thanks', title: 'Say thank you', minutes: 2, objective: 'thank' }],
          quiz: { title: 'Once more', intro: 'One question.', draw: 1, key: 11 },
        },
      ],
    })};
export const languages = {
  "en": () => Promise.resolve(firstWords),
  "de": () => import("/course/i18n/de.ts").then((file) => file.de),
};
export const modules = {
  "first": () => import("virtual:module/first"),
  "second": () => import("virtual:module/second"),
};
export const loadReference = null;
`,
  );
});

test('compiles a module to elements that import what they use and to data', async () => {
  const inline = add(files.thanks, '\nHere is a <ripple-wave></ripple-wave> for you.\n');
  assert.equal(
    compileModule(await course(inline), 'second'),
    `import { html } from 'lit';
import { RippleLesson } from '/course/elements/lesson/lesson.ts';
import "/course/elements/question/question.ts";
import "/modules/second/elements/wave.ts";
import picture1 from "/modules/second/images/hands.svg";

const questions = JSON.parse('[{"kind":"single-choice","id":"thank-you","objective":"thank","use":["practice","final"],"difficulty":"easy","prompt":"Bo has helped you. What now?","options":[{"id":"a","text":"Nothing, it is his job.","feedback":"He will help you less gladly."},{"id":"b","text":"Tell him what it changed.","correct":true,"feedback":"He learns what helps."},{"id":"c","text":"Send him a form.","feedback":"That is more work for him."}],"key":10,"module":"second"}]');
const q = Object.fromEntries(questions.map((question) => [question.id, question]));

class Lesson1 extends RippleLesson {
  render() {
    return html\`<p><img src=\${picture1} alt="Two people shaking hands"></p>
<ripple-question .question=\${q["thank-you"]} .answer=\${this.answer(q["thank-you"])}></ripple-question>
<p>Back to <a href="#/first/welcome">hello</a>, the <a href="#/first/quiz">quiz</a> or the <a href="#/map">map</a>.</p>
<p>Here is a <ripple-wave></ripple-wave> for you.</p>\`;
  }
}
customElements.define("lesson-second--thanks", Lesson1);

export const content = {
  questions,
  activities: [],
  lessons: {
    "thanks": {"tag":"lesson-second--thanks","activities":[10]},
  },
};
`,
  );
});

test('lets nothing that an author writes become code', async () => {
  const text = 'A `\\` and \\`tick\\`, ${alert(1)} and \\\\${2}, `${x}`.';
  const model = await course(
    put(
      files.thanks,
      `---\ntitle: A\nminutes: 1\nobjective: thank\n---\n\n${text}\n\n<ripple-scene place="\`\${alert(1)}\\"></ripple-scene>\n`,
    ),
  );
  const code = compileModule(model, 'second');
  const template = /html(`[\s\S]*`);\n/.exec(code)?.[1] ?? '';
  // Evaluated as the JavaScript that it is, the template gives back what the author wrote, and calls nothing.
  const evaluated: unknown = new Function(`return ${template}`)();
  assert.equal(
    evaluated,
    '<p>A <code>\\</code> and `tick`, ${alert(1)} and \\${2}, <code>${x}</code>.</p>\n<ripple-scene place="`${alert(1)}\\"></ripple-scene>',
  );
});

test('gives questions back as their author wrote them, whatever is in them', async () => {
  const odd = `It's "A" \\ '\\\\' \\n \u2028 </script> \${x} \`y\``;
  const model = await course(replace(files.questions, 'What do you say first?', JSON.stringify(odd)));
  const [, parse = ''] = /const questions = (.*?);\n/s.exec(compileModule(model, 'first')) ?? [];
  const evaluated = new Function(`return ${parse}`)() as { prompt: string }[];
  assert.equal(evaluated[0]?.prompt, odd);
});

test('keeps the numbers of a course when lessons and questions move', async () => {
  const before = await course();
  const after = await course(
    put(files.ids, before.releasedIds.text),
    replace(files.module, '  - welcome\n  - listening', '  - listening\n  - welcome'),
  );
  const numbers = (model: CheckedCourse) =>
    Object.fromEntries(model.modules.flatMap(({ lessons }) => lessons.map(({ id, key }) => [id, key])));
  assert.deepEqual(numbers(after), numbers(before));
  assert.equal(after.modules[0]?.lessons[0]?.id, 'listening');
  assert.equal(after.releasedIds.changed, false);
});

test('throws for a module that does not exist, naming those that do', async () => {
  assert.throws(() => compileModule({ ...({} as CheckedCourse), modules: [] }, 'x'), /No module x/);
  const model = await course();
  assert.throws(() => compileModule(model, 'third'), /There are: first, second\./);
});
