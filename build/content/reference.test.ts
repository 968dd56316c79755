import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, files, goodProject, load, put, replace, type Edit } from './bad-input/project.ts';
import { compileCourse, compileModule, compileReference } from './compile.ts';
import { ContentError } from './problems.ts';
import { selectCourse } from '../selection.ts';

const glossary = `terms:
  - id: thanks
    term: Thanks
    text: What you say when somebody has helped.
    see: second/thanks
  - id: etiquette
    term: Étiquette
    text: Rules of politeness.
  - id: hello
    term: Hello
    text: What you say first.
    see: first/welcome
`;
const aid = `---
title: Asking well
summary: Before you ask.
---

See [thanks](../../modules/second/lessons/thanks.md) and [hello](../../modules/first/lessons/welcome.md).

<ripple-scene place="Anywhere">

\`\${text}\`

</ripple-scene>
`;
const credits = '---\ntitle: Credits\nsummary: Who had the ideas.\n---\n\n- Ada\n';

const withReference: readonly Edit[] = [
  put('course/glossary.yaml', glossary),
  put('course/job-aids/asking-well.md', aid),
  put('course/credits.md', credits),
];

async function course(...edits: readonly Edit[]) {
  const result = await load(edits.reduce((project, edit) => edit(project), goodProject));
  if (result instanceof ContentError) throw result;
  return result;
}

test('compiles glossary, job aids and credits to elements and data', async () => {
  const source = compileReference(await course(...withReference));
  assert.equal(
    source,
    `import { html } from 'lit';
import { RippleLesson } from '/course/elements/lesson/lesson.ts';
import "/course/elements/scene/scene.ts";

class Page1 extends RippleLesson {
  render() {
    return html\`<p>See <a href="#/second/thanks">thanks</a> and <a href="#/first/welcome">hello</a>.</p>
<ripple-scene place="Anywhere">
<p><code>\\\${text}</code></p>
</ripple-scene>\`;
  }
}
customElements.define("page-job-aid--asking-well", Page1);

class Page2 extends RippleLesson {
  render() {
    return html\`<ul>
<li>Ada</li>
</ul>\`;
  }
}
customElements.define("page-credits", Page2);

export const reference = JSON.parse('{"glossary":[{"id":"etiquette","term":"Étiquette","text":"Rules of politeness."},{"id":"hello","term":"Hello","text":"What you say first.","see":"first/welcome"},{"id":"thanks","term":"Thanks","text":"What you say when somebody has helped.","see":"second/thanks"}],"jobAids":[{"id":"asking-well","title":"Asking well","summary":"Before you ask.","tag":"page-job-aid--asking-well"}],"credits":{"id":"credits","title":"Credits","summary":"Who had the ideas.","tag":"page-credits"}}');
`,
  );
});

test('loads the reference only where there is one', async () => {
  assert.match(compileCourse(await course()), /loadReference = null;/);
  const code = compileCourse(await course(...withReference));
  assert.match(code, /loadReference = \(\) => import\('virtual:reference'\);/);
  assert.doesNotMatch(code, /Étiquette/);
});

test('lets lessons link to job aids by file and by address', async () => {
  const links =
    '\n[Ask](../../../course/job-aids/asking-well.md), [again](#/job-aids/asking-well), [words](#/glossary)\n';
  const source = compileModule(await course(...withReference, add(files.thanks, links)), 'second');
  assert.match(
    source,
    /<a href="#\/job-aids\/asking-well">Ask<\/a>, <a href="#\/job-aids\/asking-well">again<\/a>/,
  );
});

test('leads nowhere that a part of the course leaves out', async () => {
  const { reference } = selectCourse(await course(...withReference), { module: 'second' });
  assert.deepEqual(reference.glossary.map(({ see }) => see), [undefined, undefined, 'second/thanks']); // prettier-ignore
  const source = compileReference(selectCourse(await course(...withReference), { module: 'second' }));
  assert.match(source, /See <a href="#\/second\/thanks">thanks<\/a> and hello\./);
});

test('checks lessons again when a job aid that they link to goes', async () => {
  const link = add(files.thanks, '\n[Ask](#/job-aids/asking-well)\n');
  await course(...withReference, link);
  await assert.rejects(course(link), /there is no job aid "asking-well"/);
});

test('sorts terms by the alphabet of the language', async () => {
  const swedish = replace(files.course, 'language: en', 'language: sv');
  const terms = put('course/glossary.yaml', glossary.replace('Étiquette', 'Ärlig'));
  const sorted = (model: Awaited<ReturnType<typeof course>>) =>
    model.reference.glossary.map(({ term }) => term);
  assert.deepEqual(sorted(await course(terms)), ['Ärlig', 'Hello', 'Thanks']);
  assert.deepEqual(sorted(await course(terms, swedish)), ['Hello', 'Thanks', 'Ärlig']);
});
