import assert from 'node:assert/strict';
import test from 'node:test';
import { ProblemList } from './problems.ts';
import { parseYaml, type Path, type YamlSource } from './yaml.ts';

const text = `# A note.
title: "Two: words"
objectives:
  - id: greet
    text: >-
      Over two
      lines.
  - id: listen
empty:
flow: [a, {b: c}]
`;

function parse(yaml: string, firstLine?: number): YamlSource {
  const problems = new ProblemList();
  const source = parseYaml(yaml, 'f.yaml', problems, firstLine);
  assert.deepEqual(problems.problems, []);
  assert.ok(source);
  return source;
}

const spot = (source: YamlSource, path: Path, key = false) => {
  const { line, column } = key ? source.keyPlace(path) : source.place(path);
  return `${line}:${column}`;
};

test('knows where every value and every key stands', () => {
  const source = parse(text);
  assert.equal(spot(source, []), '2:1');
  assert.equal(spot(source, ['title']), '2:8');
  assert.equal(spot(source, ['title'], true), '2:1');
  assert.equal(spot(source, ['objectives', 0, 'text']), '5:11');
  assert.equal(spot(source, ['objectives', 1]), '8:5');
  assert.equal(spot(source, ['objectives', 1, 'id'], true), '8:5');
  assert.equal(spot(source, ['flow', 1, 'b']), '10:15');
});

test('points to what is around a value that is missing', () => {
  const source = parse(text);
  assert.equal(spot(source, ['objectives', 1, 'text']), '8:5');
  assert.equal(spot(source, ['summary']), '2:1');
  assert.equal(spot(source, ['title', 'deeper', 1]), '2:8');
});

test('counts lines from where the text begins in its file', () => {
  assert.equal(spot(parse(text, 2), ['title']), '3:8');
});

test('takes notes after a space, and number signs within words and quotes, for what they are', () => {
  const yaml = 'a: one # a note\nb: C#\nc: "no #1"\nd:\n  - x\n  #- y\n';
  assert.deepEqual(parse(yaml).data, { a: 'one', b: 'C#', c: 'no #1', d: ['x'] });
});

test('keeps keys that JavaScript has a meaning for out of its way', () => {
  const { data } = parse('__proto__: 1\nconstructor: 2\n');
  assert.deepEqual(Object.keys(data as object), ['__proto__', 'constructor']);
});
