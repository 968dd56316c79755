import assert from 'node:assert/strict';
import test from 'node:test';
import { readElements } from './elements.ts';
import { memoryFiles } from './files.ts';
import { format, ProblemList } from './problems.ts';

async function read(files: Readonly<Record<string, string>>) {
  const problems = new ProblemList();
  const table = await readElements(memoryFiles(files), problems);
  return { table, answer: format(problems.problems) };
}

const side = `
import { customElement, property } from 'lit/decorators.js';
import { LitElement } from 'lit';
import type { Tone as Mood } from './tones.ts';
import type { Far } from '../far/far.ts';

type Size = 'small' | 'large';

/**
 * @summary One side of a comparison.
 * @authoring block
 * @parent ripple-compare, ripple-grid
 * @children ripple-part
 * @slot - Examples, as Markdown.
 * @attr {question-id} ref - Id of a practice question
 *   in the bank.
 */
@customElement('ripple-side')
export class RippleSide extends LitElement {
  /** Whether it works. */
  @property() tone: Mood = 'good';
  @property() step?: 'one' | 'two' | '';
  @property() size: Size | undefined;
  @property() far: Far = 'x';
  /**
   * The heading.
   * @required
   */
  @property() heading = '';
  @property({ type: Boolean, reflect: true }) wide = false;
  @property({ type: Number, attribute: 'how-many' }) count = 3;
  @property({ type: Boolean }) isOpen = false;
  @property({ attribute: false }) data: unknown;
  @property() free: 'a' | number = 'a';
  @state() secret = '';
}
`;

const files = {
  'course/elements/compare/side.ts': side,
  'course/elements/compare/tones.ts': `export type Tone = Base | 'slip';\ntype Base = 'good';`,
  'course/elements/compare/side.test.ts': `@customElement('ripple-test') export class X extends LitElement {}`,
  'course/elements/compare/side.styles.ts': `export const styles = 1;`,
  'course/elements/far/far.ts': `export type Far = 'x' | 'y';`,
  'modules/m/elements/wave.ts': `
/** @authoring inline */
@customElement('ripple-wave')
export class RippleWave extends LitElement {}
class Helper {}`,
  'modules/m/lessons/no.ts': `@customElement('ripple-no') export class X extends LitElement {}`,
};

test('reads where an element may stand, from its JSDoc', async () => {
  const { table, answer } = await read(files);
  assert.equal(answer, '');
  assert.deepEqual([...table.keys()].sort(), ['ripple-side', 'ripple-wave']);
  const { attributes, ...info } = table.get('ripple-side') ?? assert.fail();
  assert.equal(attributes.size, 10);
  assert.deepEqual(info, {
    tag: 'ripple-side',
    module: '/course/elements/compare/side.ts',
    summary: 'One side of a comparison.',
    content: 'Examples, as Markdown.',
    example: '',
    authoring: 'block',
    parents: ['ripple-compare', 'ripple-grid'],
    children: ['ripple-part'],
  });
  assert.equal(table.get('ripple-wave')?.authoring, 'inline');
});

test('reads attributes with their kinds and values, looking up types by name in other files too', async () => {
  const { table } = await read(files);
  const attributes = [...(table.get('ripple-side')?.attributes.values() ?? [])];
  assert.deepEqual(
    attributes.map(({ name, kind, values, required }) => [name, kind, values.join(' '), required]),
    [
      ['ref', 'question', '', true],
      ['tone', 'choice', 'good slip', false],
      ['step', 'choice', 'one two', false],
      ['size', 'choice', 'small large', false],
      ['far', 'choice', 'x y', false],
      ['heading', 'text', '', true],
      ['wide', 'boolean', '', false],
      ['how-many', 'number', '', false],
      ['isopen', 'boolean', '', false],
      ['free', 'text', '', false],
    ],
  );
  const described = attributes.filter(({ description }) => description !== '');
  assert.deepEqual(
    described.map(({ description }) => description),
    ['Id of a practice question in the bank.', 'Whether it works.', 'The heading.'],
  );
});

test('describes elements again only when a source file has changed', async () => {
  const first = (await read(files)).table;
  assert.equal((await read(files)).table, first);
  const edited = { ...files, 'course/elements/compare/side.ts': side.replace("'two'", "'three'") };
  const second = (await read(edited)).table;
  assert.notEqual(second, first);
  assert.deepEqual(second.get('ripple-side')?.attributes.get('step')?.values, ['one', 'three']);
});

test('says where an element says a way of standing that does not exist', async () => {
  const { answer } = await read({
    'course/elements/a/a.ts': `/** @authoring blok */\n@customElement('ripple-a')\nexport class A extends LitElement {}`,
  });
  assert.equal(
    answer,
    `course/elements/a/a.ts:1:5  bad-element  after @authoring comes "block" or "inline", and nothing else
    hint: A block stands on lines of its own, an inline element within a sentence.`,
  );
});
