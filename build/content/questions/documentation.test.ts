import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { parse } from 'yaml';
import { complaints, files, replace, type Edit } from '../bad-input/project.ts';
import { questionSchema } from './kinds.ts';

const page = await readFile(new URL('../../../docs/authoring-questions.md', import.meta.url), 'utf8');
const examples = new Map(
  [...page.matchAll(/^## `([a-z-]+)`$[^]*?^```yaml\n([^]*?)^```$/gm)].map(([, kind = '', yaml = '']) => [
    kind,
    yaml,
  ]),
);

/** Puts a question into a bank whose module has other objectives. */
const withQuestion = (yaml: string): Edit => {
  const indented = yaml.replace(/^(?=.)/gm, '  ').replace(/objective: .*/, 'objective: greet');
  return replace(files.questions, 'questions:\n', `questions:\n${indented}`);
};

test('shows an example of every kind, in the order of the table', () => {
  const kinds = questionSchema.options.map((option) => [...option.shape.kind.values].join());
  assert.deepEqual([...examples.keys()].sort(), kinds.sort());
  const rows = [...page.matchAll(/^\| `([a-z-]+)`/gm)].map(([, kind]) => kind);
  assert.deepEqual(rows, [...examples.keys()]);
});

for (const [kind, yaml] of examples) {
  test(`shows a ${kind} question without a mistake`, async () => {
    const [question] = parse(yaml) as { kind: string }[];
    assert.equal(question?.kind, kind);
    assert.equal(await complaints(withQuestion(yaml)), '');
  });
}
