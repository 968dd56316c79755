import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { add, files, goodProject, load, put, replace, type Edit } from '../content/bad-input/project.ts';
import { memoryFiles } from '../content/files.ts';
import { ContentError } from '../content/problems.ts';
import { outlineOf } from './outline.ts';
import { outlineTable } from './table.ts';

async function outline(...edits: readonly Edit[]) {
  const project = edits.reduce((before, edit) => edit(before), goodProject);
  const course = await load(project);
  if (course instanceof ContentError) throw course;
  return outlineOf(course, '', memoryFiles(project));
}

describe('the outline of a course', () => {
  test('is a table', async () => {
    assert.equal(
      outlineTable((await outline()).rows),
      `                 Words  Grade  Min  Questions  By kind                                                     By use
First steps
  Say hello         22    2.7    3          1  1 single-choice                                             1 practice
  Listen             7    0.7    2          1  1 multiple-choice                                           1 practice, 1 final
  All questions    126    0.0               4  1 single-choice, 1 multiple-choice, 1 ordering, 1 matching  2 practice, 3 final
  Whole module     155    0.1    6          4  1 single-choice, 1 multiple-choice, 1 ordering, 1 matching  2 practice, 3 final
Second steps
  Say thank you      8    0.8    2          1  1 single-choice                                             1 practice, 1 final
  All questions     36    0.0               1  1 single-choice                                             1 practice, 1 final
  Whole module      44    0.0    4          1  1 single-choice                                             1 practice, 1 final
Whole course       199    0.0   10          5  2 single-choice, 1 multiple-choice, 1 ordering, 1 matching  3 practice, 4 final`,
    );
  });

  test('is a CSV file', async () => {
    const { csv } = await outline(replace(files.module, 'First steps', '=First, "steps"'));
    assert.deepEqual(csv.split('\r\n'), [
      '\uFEFFrow,module,title,words,reading grade,minutes,questions,single-choice,multiple-choice,true-false,ordering,matching,sort,fill-in,number,find,rating,long-text,practice,retrieval,final',
      `lesson,"'=First, ""steps""",Say hello,22,2.7,3,1,1,0,0,0,0,0,0,0,0,0,0,1,0,0`,
      `lesson,"'=First, ""steps""",Listen,7,0.7,2,1,0,1,0,0,0,0,0,0,0,0,0,1,0,1`,
      `questions,"'=First, ""steps""",All questions,126,0,,4,1,1,0,1,1,0,0,0,0,0,0,2,0,3`,
      `module,"'=First, ""steps""",Whole module,155,0.1,6,4,1,1,0,1,1,0,0,0,0,0,0,2,0,3`,
      'lesson,Second steps,Say thank you,8,0.8,2,1,1,0,0,0,0,0,0,0,0,0,0,1,0,1',
      'questions,Second steps,All questions,36,0,,1,1,0,0,0,0,0,0,0,0,0,0,1,0,1',
      'module,Second steps,Whole module,44,0,4,1,1,0,0,0,0,0,0,0,0,0,0,1,0,1',
      'course,,Whole course,199,0,10,5,2,1,0,1,1,0,0,0,0,0,0,3,0,4',
      '',
    ]);
  });

  test('is a page with the contents and every lesson and question', async () => {
    const { html } = await outline();
    assert.equal(html.slice(0, html.indexOf('<style>')), HEAD);
    assert.equal(html.slice(html.indexOf('</style>'), html.indexOf('<section class="module"')), CONTENTS);
    assert.equal(
      html.slice(html.indexOf('<section class="module" aria-labelledby="second">')),
      SECOND_MODULE,
    );
  });

  test('shows elements as boxes, and headings below those of the page', async () => {
    const { html } = await outline(add(files.listening, '\n### A smaller heading\n\n<kbd>Esc</kbd>\n'));
    assert.ok(html.includes(COMPARE), html.slice(html.indexOf('Two ways'), html.indexOf('Two ways') + 700));
    assert.ok(html.includes('<h5>A smaller heading</h5>\n<p><kbd>Esc</kbd></p>'));
  });

  test('shows a role play with every reply, the best one marked, and what is proved of its scores', async () => {
    const { html, rolePlays } = await outline(
      put('course/elements/role-play/role-play.ts', ROLE_PLAY),
      add(files.listening, '\n<ripple-role-play ref="first-talk"></ripple-role-play>\n'),
    );
    const proved =
      '3 nodes, 6 replies, 2 endings; best: 5 points (caring 2, competency 2, integrity 1) in 2 turns; worst: without limit, as a loop costs points';
    assert.deepEqual(rolePlays, [`first/first-talk: ${proved}`]);
    assert.ok(html.includes(`Role play <code>first-talk</code> · A first talk · ${proved}`));
    assert.ok(
      html.includes(
        '<li class="right"><span class="mark">✓ Best</span> I have ten. Sit down.<p class="feedback">Bo gives her time. (make-time · caring +2 · integrity +1; goes on at <a href="#first-talk--tells">tells</a>)</p></li>',
      ),
    );
    assert.ok(html.includes('<li class="wrong">Of course, any time!'));
  });

  test('lets nothing that an author writes become code', async () => {
    const text = '`<script>` & "quotes" &lt;img src=x onerror=1&gt;';
    const { html } = await outline(
      put(files.listening, `---\ntitle: <b>"A"</b> & b\nminutes: 2\nobjective: listen\n---\n\n${text}\n`),
      replace(files.questions, 'What do you say first?', '<i>What</i> & "who"?'),
    );
    assert.ok(html.includes('<h3 id="first--listening">&lt;b&gt;&quot;A&quot;&lt;/b&gt; &amp; b</h3>'));
    assert.ok(html.includes('<p><code>&lt;script&gt;</code> &amp; "quotes" &lt;img src=x onerror=1&gt;</p>'));
    assert.ok(html.includes('<p class="prompt">&lt;i&gt;What&lt;/i&gt; &amp; &quot;who&quot;?</p>'));
  });

  test('ends with job aids, glossary and credits', async () => {
    const { html } = await outline(...reference);
    assert.ok(html.includes(REFERENCE_CONTENTS));
    assert.equal(html.slice(html.indexOf('<section class="module" aria-labelledby="_job-aids">')), REFERENCE);
  });

  test('needs no script and nothing beside itself', async () => {
    const { html } = await outline(...reference);
    assert.doesNotMatch(html, /<script|<link|@import|url\(|src="(?!data:)|href="(?!#)/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(anchor), anchor);
  });

  test('counts other languages, but does not grade them', async () => {
    const { rows } = await outline(replace(files.course, 'language: en', 'language: de'));
    assert.ok(rows.every(({ grade, words }) => grade === null && words > 0));
  });
});

const front = (title: string) => `---\ntitle: ${title}\nsummary: Just a page.\n---\n\n`;
const term = '- { id: hello, term: Hello, text: What you say first., see: first/welcome }';
const reference = [
  put('course/job-aids/asking-well.md', `${front('Asking well')}## Before\n\n[Words](#/glossary)\n`),
  put('course/glossary.yaml', `terms:\n  ${term}\n`),
  put('course/credits.md', `${front('Credits')}[Ask](job-aids/asking-well.md)\n`),
];

const REFERENCE_CONTENTS = `<li><a href="#_job-aids">Job aids</a></li>
<li><a href="#_glossary">Glossary</a></li>
<li><a href="#_credits">Credits</a></li>
</ol>
</nav>`;

const REFERENCE = `<section class="module" aria-labelledby="_job-aids">
<h2 id="_job-aids">Job aids</h2>
<article aria-labelledby="job-aids--asking-well">
<h3 id="job-aids--asking-well">Asking well</h3>
<p class="about"><code>course/job-aids/asking-well.md</code> · Just a page.</p>
<h4>Before</h4>
<p><a href="#_glossary">Words</a></p>
</article>
</section>
<section class="module" aria-labelledby="_glossary">
<h2 id="_glossary">Glossary</h2>
<dl>
<dt>Hello</dt>
<dd>What you say first. <a href="#first--welcome">Say hello</a></dd>
</dl>
</section>
<section class="module" aria-labelledby="_credits">
<h2 id="_credits">Credits</h2>
<p class="about"><code>course/credits.md</code> · Just a page.</p>
<p><a href="#job-aids--asking-well">Ask</a></p>
</section>
</main>
</body>
</html>
`;

const ROLE_PLAY = `
/**
 * @summary A role play.
 * @authoring block
 * @attr {role-play-id} ref - Name of a file in roleplays/.
 */
@customElement('ripple-role-play')
export class RippleRolePlay extends LitElement {}`;

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A small course: the whole text</title>
`;

const CONTENTS = `</style>
</head>
<body>
<header>
<h1>A small course</h1>
<p class="lead">Just enough to test with.</p>
<p>Version 1.2.3 · 199 words · 5 questions · 10 minutes · reading grade 0.0 · pass mark 80 %</p>
</header>
<nav id="_contents" aria-labelledby="_contents-heading">
<h2 id="_contents-heading">Contents</h2>
<ol>
<li><a href="#first">First steps</a>
<ol>
<li><a href="#first--welcome">Say hello</a></li>
<li><a href="#first--listening">Listen</a></li>
<li><a href="#first--quiz">Check yourself</a></li>
</ol>
</li>
<li><a href="#second">Second steps</a>
<ol>
<li><a href="#second--thanks">Say thank you</a></li>
<li><a href="#second--quiz">Once more</a></li>
</ol>
</li>
</ol>
</nav>
<main>
`;

const SECOND_MODULE = `<section class="module" aria-labelledby="second">
<h2 id="second">Second steps</h2>
<p class="lead">How to go on.</p>
<p class="about">44 words · 1 question · 4 minutes · reading grade 0.0</p>
<p>Afterwards, a learner can:</p>
<ul>
<li>Thank a colleague.</li>
</ul>
<article aria-labelledby="second--thanks">
<h3 id="second--thanks">Say thank you</h3>
<p class="about"><code>modules/second/lessons/thanks.md</code> · 2 min · Thank a colleague.</p>
<p><img src="data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=" alt="Two people shaking hands"></p>
<section class="question" aria-label="Question thank-you">
<p class="about">Question <code>thank-you</code> · single-choice · easy · for practice, final</p>
<p class="prompt">Bo has helped you. What now?</p>
<p class="task">Choose one</p>
<ul>
<li class="wrong"><span class="mark">✗ Wrong</span> Nothing, it is his job.<p class="feedback">He will help you less gladly.</p></li>
<li class="right"><span class="mark">✓ Right</span> Tell him what it changed.<p class="feedback">He learns what helps.</p></li>
<li class="wrong"><span class="mark">✗ Wrong</span> Send him a form.<p class="feedback">That is more work for him.</p></li>
</ul>
<p class="note"><strong>Tests:</strong> Thank a colleague.</p>
</section>

<p>Back to <a href="#first--welcome">hello</a>, the <a href="#first--quiz">quiz</a> or the <a href="#_contents">map</a>.</p>
</article>
<section aria-labelledby="second--quiz">
<h3 id="second--quiz">Once more</h3>
<p>One question.</p>
<p class="about">Each attempt draws 1 of 1 question.</p>
</section>
</section>
</main>
</body>
</html>
`;

const COMPARE = `<h4>Two ways</h4>
<div class="element">
<p class="about"><span class="name">compare</span></p>

<div class="element">
<p class="about"><span class="name">side</span> <strong>Do · good</strong></p>

<ul>
<li>Look up.</li>
</ul>
</div>
<div class="element">
<p class="about"><span class="name">side</span> <strong>Avoid · slip</strong></p>

<ul>
<li>Typing.</li>
</ul>
</div>
</div>
`;
