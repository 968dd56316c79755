import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { germanProject } from './bad-input/german.ts';
import { goodProject, load, type Project } from './bad-input/project.ts';
import { codes } from './codes.ts';
import { compileCourse, compileModule } from './compile.ts';
import type { CheckedCourse } from './model.ts';
import { ContentError, type Problem } from './problems.ts';

/** Pieces of text that have a meaning to YAML, Markdown, HTML, JavaScript or the file system. */
const nasty = [
  ...[
    '"',
    "'",
    '`',
    '\\',
    '${',
    '}',
    '{',
    '[',
    ']',
    ': ',
    ':',
    '- ',
    '---\n',
    '...\n',
    '# ',
    '#',
    '&a ',
    '*a',
    '!!set ',
    '| ',
    '>-\n',
    '? ',
    '<<: ',
  ],
  ...[
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\0',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\uD800',
    '🙂',
    'ß',
    '\u200B',
    '    ',
    '>',
  ],
  ...[
    '<',
    '</',
    '/>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?x',
    '<!x>',
    '&amp;',
    '&#x0;',
    '&lt;',
    '&bogus;',
    '<table>',
    '<tr>',
    '<li>',
    '<a href="x">',
    '<br>',
    '<svg>',
    '</template>',
    '<template>',
    '<select>',
    '<plaintext>',
    '<textarea>',
  ],
  ...[
    '<ripple-scene>',
    '</ripple-scene>',
    '<ripple-side>',
    '<ripple-question ref="a">',
    '<ripple-',
    ' onclick="x"',
    ' style=""',
    ' ref',
    '=',
    ' .a=${b}',
    'lit$1$',
  ],
  ...[
    '[a](b)',
    '![](c)',
    '[x]: y\n',
    '## ',
    '# ',
    '> ',
    '* ',
    '1. ',
    '```\n',
    '~~~',
    '***',
    '_',
    '[](javascript:x)',
    '%00',
    '%',
    'https://x.y/',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../',
    '/',
    'null',
    'true',
    '0',
    '-1',
    '1e99',
    '.nan',
    '99999999999999999999',
    '',
    ' retired',
    'quiz first\n',
    'lesson ',
    'first',
    'second',
  ],
];

interface Mutation {
  readonly file: string;
  readonly kind:
    | 'insert'
    | 'delete'
    | 'copy'
    | 'replace'
    | 'drop-line'
    | 'copy-line'
    | 'indent'
    | 'cut'
    | 'remove'
    | 'bytes';
  /** Positions as shares of the text's length. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const authored = Object.keys(goodProject).filter((file) => !file.endsWith('.ts'));
const translated = Object.keys(germanProject).filter((file) => file.includes('.de.'));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const mutationOf = (files: readonly string[]): fc.Arbitrary<Mutation> =>
  fc.record({
    file: fc.constantFrom(...files),
    kind: fc.constantFrom(
      'insert',
      'insert',
      'insert',
      'delete',
      'copy',
      'replace',
      'drop-line',
      'copy-line',
      'indent',
      'cut',
      'remove',
      'bytes',
    ),
    from: share,
    to: share,
    text: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...nasty) },
      fc.string({ maxLength: 8, unit: 'binary' }),
    ),
  });

function mutate(project: Project, { file, kind, from, to, text }: Mutation): Project {
  const content = project[file];
  if (typeof content !== 'string') return project;
  const start = Math.floor(content.length * from);
  const end = Math.min(content.length, start + Math.floor(to * 20));
  const part = content.slice(start, end);
  const put = (changed: string | Uint8Array) => ({ ...project, [file]: changed });
  const splice = (middle: string) => put(content.slice(0, start) + middle + content.slice(end));
  const lines = content.split('\n');
  const line = Math.min(lines.length - 1, Math.floor(lines.length * from));
  const own = lines[line] ?? '';
  switch (kind) {
    case 'insert':
      return splice(text + part);
    case 'delete':
      return splice('');
    case 'copy':
      return splice(part + part);
    case 'replace':
      return splice(text);
    case 'drop-line':
      return put(lines.toSpliced(line, 1).join('\n'));
    case 'copy-line':
      return put(lines.toSpliced(line, 0, own).join('\n'));
    case 'indent':
      return put(lines.with(line, to < 0.5 ? own.trimStart() : `  ${own}`).join('\n'));
    case 'cut':
      return put(content.slice(0, start));
    case 'remove':
      return Object.fromEntries(Object.entries(project).filter(([name]) => name !== file));
    case 'bytes':
      return put(new Uint8Array([...new TextEncoder().encode(content)].toSpliced(start, 1, 255)));
  }
}

/** A problem that an author can act on: it points into a file, and says what to do. */
function checkProblem(problem: Problem, project: Project): void {
  const { file, line, column, code, message, hint } = problem;
  const told = JSON.stringify(problem);
  assert.ok(codes.includes(code), told);
  assert.match(file, /^(course|modules)\//, told);
  assert.ok(message !== '' && hint !== '', told);
  assert.doesNotMatch(message + hint, /[\n\r]|undefined|NaN|\[object|Invalid input|expected/, told);
  const content = project[file];
  if (typeof content !== 'string') {
    assert.ok(line >= 1 && column >= 1, told);
    return;
  }
  const lines = content.replaceAll('\r\n', '\n').split('\n');
  assert.ok(line >= 1 && line <= lines.length, `${told} of ${lines.length} lines`);
  const text = lines[line - 1] ?? '';
  assert.ok(column >= 1 && column <= text.length + 1, `${told} in ${JSON.stringify(text)}`);
}

/** What the compiler makes of a model is JavaScript, whatever authors have written. */
function checkCompiled(model: CheckedCourse): void {
  for (const code of [compileCourse(model), ...model.modules.map(({ id }) => compileModule(model, id))]) {
    const script = code.replace(/^import .*$/gm, '').replace(/^export /gm, '');
    assert.doesNotThrow(() => new Function(script.replaceAll('import(', 'load(')), script);
  }
}

/** Mutates a good project so many times. Returns how often the result was still a course. */
async function fuzz(
  good: Project,
  files: readonly string[],
  numRuns: number,
  language?: string,
): Promise<number> {
  let count = 0;
  const mutations = fc.array(mutationOf(files), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(mutations, async (list) => {
      const project = list.reduce(mutate, good);
      const result = await load(project, { language });
      if (result instanceof ContentError) {
        assert.notEqual(result.problems.length, 0);
        for (const problem of result.problems) checkProblem(problem, project);
      } else {
        count++;
        checkCompiled(result);
      }
    }),
    { numRuns, seed: Number(process.env['FUZZ_SEED'] ?? 1), includeErrorInReport: true },
  );
  return count;
}

// If nearly all mutations were fatal, or nearly none, the tests would say little.
test('makes of 2,000 mutations either a course or problems that an author can act on', async () => {
  const good = await fuzz(goodProject, authored, 2000);
  assert.ok(good > 100 && good < 1500, `${good} of 2,000 mutations left a good course`);
});

test('does so with 500 mutations of a translation', async () => {
  const good = await fuzz(germanProject, translated, 500, 'de');
  assert.ok(good > 25 && good < 375, `${good} of 500 mutations left a good course`);
});
