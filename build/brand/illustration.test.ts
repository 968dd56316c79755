import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryFiles } from '../content/files.ts';
import { ProblemList } from '../content/problems.ts';
import { innerOf, readIllustration } from './illustration.ts';

async function read(svg: string | null) {
  const problems = new ProblemList();
  const files = memoryFiles(svg === null ? {} : { 'modules/m/illustration.svg': svg });
  const text = await readIllustration(files, 'modules/m', problems);
  return { text, said: problems.problems.map(({ line, code, message }) => `${line} ${code} ${message}`) };
}

const svg = (inner: string, box = ' viewBox="0 0 320 240"') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${box}>\n${inner}\n</svg>`;

describe('the illustration of a module', () => {
  test('may be missing', async () => {
    assert.deepEqual(await read(null), { text: undefined, said: [] });
  });

  test('is taken as it is when it only draws', async () => {
    const sound = svg('<circle r="4" fill="var(--ripple-art-coral)"/>');
    assert.deepEqual(await read(sound), { text: sound, said: [] });
  });

  test('is refused when it could do more, or reach into others, with the line', async () => {
    const cases: [string, string][] = [
      [svg('<script>1</script>'), '2 unsafe-svg a picture cannot have <script> in it'],
      [svg('<g/>\n<rect id="a"/>'), '3 broken-file an illustration cannot have ids, classes and styles'],
      [svg('<g style="fill: red"/>'), '2 broken-file an illustration cannot have ids, classes and styles'],
      [svg('<g/>', ' width="3" height="3"'), '1 broken-file this illustration has no viewBox'],
    ];
    for (const [text, expected] of cases) {
      assert.deepEqual(await read(text), { text: undefined, said: [expected] });
    }
  });

  test('goes into the file of all illustrations without notes and line breaks', () => {
    const { viewBox, inner } = innerOf(svg('<!-- two -->\n<g>\n  <circle r="1"/>\n</g>'));
    assert.deepEqual([viewBox, inner], ['0 0 320 240', '<g><circle r="1"/></g>']);
  });
});
