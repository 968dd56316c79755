import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openTable } from '../source/table.ts';
import { FIXTURES, withReport } from '../testing.ts';
import { recognize } from './readers.ts';

describe('exports are recognized by what is in them', () => {
  let work: string;
  before(async () => {
    work = await mkdtemp(join(tmpdir(), 'ripple-readers-'));
  });
  after(() => rm(work, { recursive: true }));

  const cases: readonly (readonly [string, string | null])[] = [
    ['moodle/moodle-scorm12-basic.txt', 'SCORM report of Moodle'],
    ['moodle/moodle-scorm12-interactions.txt', 'SCORM report of Moodle'],
    ['moodle/moodle-scorm12-interactions.ods', 'SCORM report of Moodle'],
    ['moodle/moodle-scorm12-objectives.txt', 'SCORM report of Moodle'],
    ['moodle/moodle-activity-completion.csv', 'activity completion report of Moodle'],
    ['moodle/moodle-activity-completion.xlsx', 'activity completion report of Moodle'],
    ['moodle-german.txt', 'SCORM report of Moodle'],
    ['moodle-french.txt', 'SCORM report of Moodle'],
    ['moodle-spanish.txt', 'SCORM report of Moodle'],
    ['cornerstone.csv', 'transcript of Cornerstone'],
    ['successfactors.csv', 'item status of SuccessFactors'],
    ['docebo.csv', 'statistics of Docebo'],
    ['workday.csv', 'learning enrolments of Workday'],
    ['scorm-cloud.csv', 'registrations of SCORM Cloud'],
    ['unknown.csv', null],
    ['roster.csv', null],
  ];
  for (const [index, [file, source]] of cases.entries()) {
    test(`${file}: ${source ?? 'not known'}`, async () => {
      const { headers, rows } = await openTable(join(FIXTURES, file), work, index);
      assert.equal(recognize(headers, rows)?.source ?? null, source);
    });
  }
});

interface Person {
  readonly status: string;
  readonly score?: string;
  readonly name?: string;
  readonly completed?: string;
  readonly seconds?: string;
  readonly last?: string;
}

describe('people come out as their export tells', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, Person>>])[] = [
    [
      'cornerstone.csv',
      {
        C1: {
          name: 'Kari Lund',
          status: 'passed',
          score: '92.0',
          completed: '2026-11-03 00:00:00',
          seconds: '5700',
        },
        C2: { name: 'Sipho Mbeki', status: 'in progress', seconds: '1200' },
        C3: { name: 'Anna Rossi', status: 'not started' },
        C4: { name: 'Smith, Jr.', status: 'failed', score: '55.0' },
      },
    ],
    [
      'successfactors.csv',
      {
        S1: {
          name: 'Zoë Müller',
          status: 'completed',
          score: '88.5',
          completed: '2026-11-03 14:05:00',
          seconds: '5400',
        },
        S2: { name: 'Ali Kaya', status: 'in progress' },
      },
    ],
    [
      'docebo.csv',
      {
        d1: { status: 'completed', score: '90.0', seconds: '5280', completed: '2026-11-02 09:30:00' },
        d2: { status: 'in progress', last: '2026-11-01 08:20:00' },
        d3: { status: 'not started' },
      },
    ],
    [
      'workday.csv',
      {
        W1: { status: 'completed', score: '85.0', completed: '2026-11-05 00:00:00' },
        W2: { status: 'in progress' },
        W3: { status: 'not started' },
      },
    ],
    [
      'scorm-cloud.csv',
      {
        l1: { name: 'Lea Roth', status: 'passed', score: '96.0', seconds: '4800' },
        l2: { status: 'failed', score: '40.0' },
        l3: { status: 'in progress', seconds: '600' },
      },
    ],
    [
      'moodle-german.txt',
      {
        G1: { name: 'Zoë Müller', status: 'passed', last: '2026-03-01 17:00:00' },
        G2: { name: 'Ali Kaya', status: 'in progress', score: '40.0' },
      },
    ],
    ['moodle-french.txt', { F1: { status: 'passed', last: '2026-02-01 17:00:00' } }],
    ['moodle-spanish.txt', { E1: { status: 'passed', last: '2026-02-01 17:00:00' } }],
    [
      'statements.jsonl',
      {
        x1: {
          name: 'Ada Ek',
          status: 'passed',
          score: '90.0',
          seconds: '3720',
          completed: '2026-11-01 09:00:00',
        },
      },
    ],
  ];
  for (const [file, wanted] of cases) {
    test(file, () =>
      withReport([file], {}, async ({ table, flaws }) => {
        const people = new Map((await table('people')).map((row) => [row['id'], row]));
        for (const [id, person] of Object.entries(wanted)) {
          const row = people.get(id);
          assert.ok(row, id);
          assert.deepEqual(
            { ...person },
            Object.fromEntries(Object.keys(person).map((key) => [key, row[key]])),
            id,
          );
        }
        assert.deepEqual(
          flaws.filter(({ rows }) => rows > 0),
          [],
        );
      }),
    );
  }

  test('statements: the first answer counts, and a mail address will do for an id', () =>
    withReport(['statements.jsonl'], {}, async ({ table }) => {
      assert.deepEqual(
        (await table('people')).map((row) => [row['id'], row['email'], row['status']]),
        [
          ['x1', '', 'passed'],
          ['', 'bo@example.com', 'in progress'],
        ],
      );
      const [item] = await table('items');
      assert.deepEqual([item?.['item'], item?.['n']], ['m_q1', '1']);
    }));

  test('statements that are there twice count once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ripple-twice-'));
    const text = await readFile(join(FIXTURES, 'statements.jsonl'), 'utf8');
    const file = join(folder, 'twice.jsonl');
    await writeFile(file, text + text);
    await withReport([file], {}, async ({ table }) => {
      assert.equal((await table('people'))[0]?.['seconds'], '3720');
    });
    await rm(folder, { recursive: true });
  });

  test('a report without answers of SCORM 2004 says why', () =>
    withReport(['moodle-2004-blank.txt'], {}, async ({ flaws }) => {
      assert.match(flaws[0]?.message ?? '', /blank.*SCORM 2004.*SCORM 1\.2/);
    }));

  test('Moodle’s JSON tells the same as its CSV; its activities have numbers, and the report says so', async () => {
    const told = async (file: string, course: string) => {
      let people: (string | undefined)[][] = [];
      await withReport([file], { course }, async ({ table, flaws }) => {
        people = (await table('people')).map((row) => [
          row['id'],
          row['name'],
          row['status'],
          row['completed'],
        ]);
        if (file.endsWith('.json')) assert.match(flaws[0]?.message ?? '', /no names of activities/);
      });
      return people.sort();
    };
    const csv = await told('moodle/moodle-activity-completion.csv', 'Ripple sample 2004');
    assert.equal(csv.length, 16);
    assert.deepEqual(await told('moodle-activity-completion.json', 'Activity 2'), csv);
  });

  test('a single activity in Moodle’s JSON joins whatever course the other exports name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ripple-json-'));
    const file = join(folder, 'one.json');
    const row = { fullname: 'Ada Ek', email: 'ada@example.com', idnumber: 'x1', 0: 'Not completed', 1: '' };
    await writeFile(
      file,
      JSON.stringify([[row, { ...row, fullname: 'Bo', email: 'b@c.de', idnumber: 'x9' }]]),
    );
    await withReport([file, 'statements.jsonl'], {}, async ({ headline }) => {
      assert.match(headline, /^1 of 3 people are done/);
    });
    await rm(folder, { recursive: true });
  });
});

describe('statements of cmi5', () => {
  const course = { id: 'urn:course', definition: { type: 'https://w3id.org/xapi/cmi5/activitytype/course' } };
  const category = [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }];
  let number = 0;
  const statement = (verb: string, unit: string, more: Record<string, unknown> = {}, isDefined = true) => ({
    id: String(number++),
    actor: { account: { homePage: 'https://example.com', name: 'x1' } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: unit, definition: { name: { en: unit } } },
    context: {
      registration: 'r1',
      contextActivities: { grouping: [course], ...(isDefined ? { category } : {}) },
    },
    timestamp: `2026-11-01T08:${String(number).padStart(2, '0')}:00Z`,
    ...more,
  });
  const satisfied = {
    object: { ...course, definition: { ...course.definition, name: { en: 'Ripple' } } },
  };
  const score = (scaled: number) => ({ result: { score: { scaled } } });

  const cases: readonly (readonly [string, readonly object[], Record<string, string>])[] = [
    [
      'one unit is not the whole course',
      [
        statement('passed', 'one', score(1)),
        statement('initialized', 'two'),
        statement('terminated', 'two', { result: { duration: 'PT90S' } }),
      ],
      { status: 'in progress', score: '100.0', seconds: '90' },
    ],
    [
      'all units are done when the LMS calls the course satisfied, newest first or not',
      [
        statement('satisfied', '', satisfied),
        statement('passed', 'two', score(0.8)),
        statement('passed', 'one', score(1)),
      ],
      { status: 'passed', score: '90.0' },
    ],
    [
      'that a lesson is completed does not complete the course',
      [statement('initialized', 'one'), statement('completed', 'lesson', {}, false)],
      { status: 'in progress' },
    ],
  ];
  for (const [title, statements, wanted] of cases) {
    test(title, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ripple-cmi5-'));
      const file = join(folder, 'statements.json');
      await writeFile(file, JSON.stringify(statements));
      await withReport([file], {}, async ({ table }) => {
        const [person = {}] = await table('people');
        assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((key) => [key, person[key]])), wanted);
      });
      await rm(folder, { recursive: true });
    });
  }
});
