/* What a report makes of statements as LRSs and authoring tools write them. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { withReport } from '../testing.ts';
import { readStatements } from './statements.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripple-statements-'));
});
after(() => rm(folder, { recursive: true }));

let files = 0;
async function file(text: string): Promise<string> {
  const path = join(folder, `statements-${++files}.json`);
  await writeFile(path, text);
  return path;
}

const A = 'https://example.com/a';
const B = 'https://example.com/b';
const say = (name: string, verb: string, object: string, more: Record<string, unknown> = {}) => ({
  actor: { account: { homePage: 'https://lms.example', name } },
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: { id: object },
  ...more,
});
const at = (timestamp: string) => ({ timestamp });
const in2026 = (day: number) => at(`2026-11-${String(day).padStart(2, '0')}T08:00:00Z`);
const parent = (id: string) => ({ context: { contextActivities: { parent: [{ id }] } } });

/** Course, attempt, status and score of each attempt. */
async function attemptsOf(...statements: readonly object[]) {
  const { attempts } = await readStatements(await file(JSON.stringify(statements)));
  return attempts.slice(1).map((row) => row.slice(4, 8));
}

/** Course, item and response of each answer. */
async function answersOf(...statements: readonly object[]) {
  const { answers } = await readStatements(await file(JSON.stringify(statements)));
  return answers.slice(1).map((row) => row.slice(4, 7));
}

describe('courses', () => {
  test('of which one is chosen: nobody and no answer of another counts', async () => {
    const statements = [A, B].flatMap((course, other) =>
      Array.from({ length: other ? 8 : 6 }, (_, index) => {
        const name = `${course.at(-1)}${index}`;
        const registration = { context: { registration: `r-${name}` } };
        return [
          say(name, 'passed', course, { ...in2026(2), ...registration }),
          say(name, 'answered', `${course}/q-${other}`, {
            ...in2026(1),
            ...registration,
            result: { response: 'a', success: true },
          }),
        ];
      }).flat(),
    );
    await withReport([await file(JSON.stringify(statements))], { course: A }, async ({ headline, table }) => {
      assert.match(headline, /^6 of 6 people are done/);
      assert.deepEqual(
        (await table('items')).map(({ item }) => item),
        ['q_0'],
      );
    });
  });

  test('without a registration have attempts of their own', async () => {
    assert.deepEqual(
      await attemptsOf(say('x', 'passed', A, in2026(1)), say('x', 'initialized', B, in2026(2))),
      [
        [A, '1', 'passed', ''],
        [B, '1', 'in progress', ''],
      ],
    );
  });

  test('of answers: named, of the registration, around the question, or where its id begins', async () => {
    const course = { id: A, definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/course' } };
    const named = { context: { contextActivities: { grouping: course } } };
    const answers = await answersOf(
      say('x', 'passed', A, { context: { registration: 'r' } }),
      say('x', 'passed', B),
      say('x', 'answered', 'urn:1', named),
      say('x', 'answered', 'urn:2', { context: { registration: 'r' } }),
      say('x', 'answered', 'urn:3', parent(B)),
      say('x', 'answered', `${B}/quiz/4`),
    );
    assert.deepEqual(
      answers.map(([name]) => name),
      [A, A, B, B],
    );
  });

  test('that an answer does not show are counted, and it belongs to none', async () => {
    const statements = [say('x', 'passed', A), say('x', 'passed', B), say('x', 'answered', 'urn:1')];
    const { answers, flaws } = await readStatements(await file(JSON.stringify(statements)));
    assert.equal(answers.length, 1);
    assert.deepEqual(flaws, [
      { message: 'the answer shows no course: it counts for none', rows: 1, line: null },
    ]);
  });
});

describe('accounts', () => {
  const of = (homePage: string, verb: string, name?: string) =>
    say('x1', verb, A, { actor: { account: { homePage, name: 'x1' }, name } });
  const people = async (...exports: readonly (readonly object[])[]) => {
    const paths = await Promise.all(exports.map((one) => file(JSON.stringify(one))));
    let told: unknown;
    await withReport(paths, {}, async ({ table, flaws }) => {
      const rows = (await table('people')).map(({ id, status }) => `${id} ${status}`);
      told = { people: rows.sort(), flaws: flaws.map(({ message }) => message) };
    });
    return told;
  };

  test('of the same name at two home pages are two people, in one export or two', async () => {
    const one = of('https://a.example', 'passed', 'Ada');
    const other = of('https://b.example', 'initialized', 'Bo');
    const expected = {
      people: ['x1 (https://a.example) passed', 'x1 (https://b.example) in progress'],
      flaws: [
        '1 names of accounts are there at several home pages: each account is taken for a person, whom a roster does not find',
      ],
    };
    assert.deepEqual(await people([one, other]), expected);
    assert.deepEqual(await people([one], [other]), expected);
  });

  test('are one person where the person has the same name at both, and have the account’s name for an id', async () => {
    const told = await people([
      of('https://a.example', 'passed', 'Ada'),
      of('https://b.example/', 'initialized', 'Ada'),
    ]);
    assert.deepEqual(told, { people: ['x1 passed'], flaws: [] });
  });
});

describe('results', () => {
  const cases: readonly (readonly [
    title: string,
    verb: string,
    result: object,
    expected: readonly string[],
  ])[] = [
    ['a raw score is one of its range', 'passed', { score: { raw: 40, max: 50 } }, ['passed', '80']],
    ['which may begin above 0', 'passed', { score: { raw: 40, min: 20, max: 60 } }, ['passed', '50']],
    ['completed without success has failed', 'completed', { success: false }, ['failed', '']],
    ['completed with success has passed', 'completed', { success: true }, ['passed', '']],
    ['any verb may tell completion', 'exited', { completion: true }, ['completed', '']],
    ['any verb may tell success', 'achieved', { success: true }, ['passed', '']],
    ['a unit that is waived is done, not passed', 'waived', { success: true }, ['completed', '']],
    ['who has only looked is in progress', 'experienced', {}, ['in progress', '']],
    ['who has only attempted it, too', 'attempted', {}, ['in progress', '']],
    ['who has only been sent there, too', 'launched', {}, ['in progress', '']],
  ];
  for (const [title, verb, result, expected] of cases) {
    test(title, async () =>
      assert.deepEqual(await attemptsOf(say('x', verb, A, { result })), [[A, '1', ...expected]]),
    );
  }

  test('of a part are not those of the course, but show that it has been begun', async () => {
    const result = { success: true, completion: true };
    assert.deepEqual(
      await attemptsOf(
        say('x', 'completed', `${A}/lesson`, { result, ...parent(A) }),
        say('y', 'initialized', A),
        say('y', 'experienced', 'urn:page'),
      ),
      [
        [A, '1', 'in progress', ''],
        [A, '1', 'in progress', ''],
      ],
    );
  });
});

describe('times', () => {
  test('are compared as instants, and shown in UTC', async () => {
    const { attempts } = await readStatements(
      await file(
        JSON.stringify([
          say('x', 'completed', A, at('2026-11-02T01:00:00Z')),
          say('x', 'initialized', A, at('2026-11-01T19:30:00-05:00')),
        ]),
      ),
    );
    assert.deepEqual(attempts[1]?.slice(8, 11), [
      '2026-11-02T00:30:00.000Z',
      '2026-11-02T01:00:00.000Z',
      '2026-11-02T01:00:00.000Z',
    ]);
  });

  test('that answers lack are those of storage; without any, answers stay behind, as the file has them', async () => {
    const answer = (response: string, more: object) =>
      say('x', 'answered', `${A}/q`, { result: { response }, ...more });
    const answers = await answersOf(
      answer('c', {}),
      answer('d', {}),
      answer('b', in2026(2)),
      answer('a', { stored: '2026-11-01T08:00:00Z' }),
    );
    assert.deepEqual(
      answers.map((row) => row[2]),
      ['a', 'b', 'c', 'd'],
    );
  });
});

test('the id of a question may end in a slash', async () => {
  assert.deepEqual(await answersOf(say('x', 'answered', `${A}/q2/`)), [['', 'q2', '']]);
});

test('statements with a field of another kind are listed with their line, and the rest is read', async () => {
  const good = say('x', 'passed', A);
  const lines = [
    good,
    { ...good, actor: { mbox: 5 } },
    { ...good, result: { response: 5 } },
    { ...good, verb: [] },
  ];
  const times = { ...good, timestamp: 'yesterday' };
  const text = [...lines, times].map((line) => JSON.stringify(line)).join('\n');
  const { attempts, flaws } = await readStatements(await file(text));
  assert.equal(attempts.length, 2);
  assert.deepEqual(flaws, [
    { message: 'the statement’s actor.mbox is not a text', rows: 1, line: 2 },
    { message: 'the statement’s result.response is not a text', rows: 1, line: 3 },
    { message: 'the statement’s verb is not an object', rows: 1, line: 4 },
    { message: 'the time of the statement cannot be read', rows: 1, line: 5 },
  ]);
});

test('a page of an LRS may tell first where the next one is', async () => {
  const text = JSON.stringify({ more: '/xapi/statements?"x"', statements: [say('x', 'passed', A)] });
  assert.equal((await readStatements(await file(text))).attempts.length, 2);
});
