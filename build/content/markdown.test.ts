import assert from 'node:assert/strict';
import test from 'node:test';
import type { ElementTable } from './elements.ts';
import { parseMarkdown } from './markdown.ts';
import { elementsOf, toHtml } from './markdown/tree.ts';
import { format, ProblemList } from './problems.ts';

const block = {
  module: '',
  summary: '',
  example: '',
  content: '',
  authoring: 'block',
  parents: [],
  children: [],
  attributes: new Map(),
} as const;
const elements: ElementTable = new Map([
  ['x-box', { ...block, tag: 'x-box' }],
  ['x-word', { ...block, tag: 'x-word', authoring: 'inline' }],
]);

function parse(body: string) {
  const problems = new ProblemList();
  const nodes = parseMarkdown(body, 'f.md', elements, problems);
  return { nodes, html: toHtml(nodes), answer: format(problems.problems) };
}

/** Parses what is expected to be free of problems. */
function html(body: string): string {
  const { html, answer } = parse(body);
  assert.equal(answer, '');
  return html;
}

const places = (body: string) =>
  [...elementsOf(parse(body).nodes)].map(({ element: { tag, place, attributes } }) =>
    [
      `${tag} ${place.line}:${place.column}`,
      ...attributes.map((a) => `${a.name} ${a.place.line}:${a.place.column}`),
    ].join(', '),
  );

test('turns Markdown into the HTML that CommonMark says', () => {
  assert.equal(
    html('## A & B\n\nOne *two* **three** `four <b>`  \nfive [six](a.md "t").\n\n- x\n- y\n\n1. z\n'),
    '<h2>A &amp; B</h2>\n<p>One <em>two</em> <strong>three</strong> <code>four &lt;b&gt;</code><br>\nfive <a href="a.md" title="t">six</a>.</p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n<ol>\n<li>z</li>\n</ol>',
  );
});

test('reads Markdown in an element when empty lines set it off', () => {
  assert.equal(html('<x-box>\n\nOne *two*.\n\n</x-box>\n'), '<x-box>\n<p>One <em>two</em>.</p>\n</x-box>');
});

test('takes the paragraph away around blocks, but not around words and elements within a sentence', () => {
  assert.equal(html('<x-box a="1"></x-box>\n'), '<x-box a="1"></x-box>');
  assert.equal(html('<x-box></x-box>\n<x-box></x-box>\n'), '<x-box></x-box>\n<x-box></x-box>');
  assert.equal(html('<x-box>One *two*.</x-box>\n'), '<x-box>One <em>two</em>.</x-box>');
  assert.equal(html('<x-word></x-word>\n'), '<p><x-word></x-word></p>');
  assert.equal(html('So <x-box></x-box>\n'), '<p>So <x-box></x-box></p>');
});

test('keeps blocks in lists and quotes in their place', () => {
  assert.equal(
    html('- one\n\n  <x-box>\n\n  two\n\n  </x-box>\n'),
    '<ul>\n<li>\n<p>one</p>\n<x-box>\n<p>two</p>\n</x-box>\n</li>\n</ul>',
  );
  assert.equal(html('> <x-box></x-box>\n'), '<blockquote>\n<x-box></x-box>\n</blockquote>');
});

test('resolves character references once, in text and in values', () => {
  assert.equal(
    html('A &amp; B &eacute; &#x1F642; &amp;lt;\n\n<x-box title="A &amp; B &lt; &quot;C&quot;"></x-box>\n'),
    '<p>A &amp; B é 🙂 &amp;lt;</p>\n<x-box title="A &amp; B &lt; &quot;C&quot;"></x-box>',
  );
  assert.equal(
    html('<p>A &amp; B &lt;b&gt; &nbsp; &amp;amp;</p>\n'),
    '<p>A &amp; B &lt;b&gt; &nbsp; &amp;amp;</p>',
  );
});

test("drops comments, which are authors' notes", () => {
  assert.equal(html('<!-- one\n\ntwo -->\n\nThree<!-- four -->.\n'), '\n<p>Three.</p>');
});

test('knows where tags and attributes stand, in any depth', () => {
  assert.deepEqual(places('\n\n<x-box a="1"\n  b="2">\n\n## *Two*\n\n</x-box>\n'), [
    'x-box 3:1, a 3:8, b 4:3',
    'h2 6:1',
    'em 6:4',
  ]);
  assert.deepEqual(places('- one\n  - two\n\n    <x-box\n      a="1">\n    </x-box>\n').slice(-1), [
    'x-box 4:5, a 5:7',
  ]);
  assert.deepEqual(places('> a <x-word\n> b=c></x-word>\n').slice(-1), ['x-word 1:5, b 2:3']);
});

test('takes tags in any case, values without quotes and attributes without values', () => {
  assert.equal(html("<X-Box A=1 b 'c'></X-Box>\n".replace(" 'c'", '')), '<x-box a="1" b></x-box>');
});

test('complains about every tag once, however much of the tree hangs on it', () => {
  const { answer } = parse('<x-box>\n\n*a*\n\n<x-box>\n\n- b\n\n</x-box>\n');
  assert.equal(
    answer,
    `f.md:1:1  unclosed-tag  <x-box> is opened here, but not closed
    hint: Add </x-box> where it is to end, on a line of its own.`,
  );
});
