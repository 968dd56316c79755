/* How rows of exports and the roster become people, attempts and first answers. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { withReport, type MadeReport } from '../testing.ts';
import type { ReportInput } from '../run.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripple-facts-'));
});
after(() => rm(folder, { recursive: true }));

/** Makes a report of texts by name; one that is called `roster` is the roster. */
async function reportOf(
  files: Readonly<Record<string, readonly string[]>>,
  options: Partial<ReportInput>,
  check: (made: MadeReport) => Promise<void>,
): Promise<void> {
  const paths: string[] = [];
  let roster: string | undefined;
  for (const [name, lines] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, lines.join('\n'));
    if (name === 'roster') roster = path;
    else paths.push(path);
  }
  await withReport(paths, { roster, ...options }, check);
}

/** Some columns of all people. */
const told = async ({ table }: MadeReport, ...keys: string[]) =>
  (await table('people')).map((row) => keys.map((key) => row[key] ?? ''));

const DOCEBO =
  'Username,Full Name,Email,Branch,Manager,Course Name,Enrollment Status,Due Date,Course Last Access';
const docebo = (id: string, course = 'Ripple', status = 'Completed', due = '2026-12-01', branch = 'North') =>
  `${id},Ada Ek,${id}@example.com,${branch},Nora Lind,${course},${status},${due},2026-11-02`;
const ROSTER = 'Employee ID,Email,Department,Manager,Due date';
const MOODLE = 'Name\tEmail address\tID number\tAttempt\tStarted on\tLast accessed on\tScore\tSCO';
const question = (...numbers: number[]) =>
  numbers.map((n) => `\tQuestion ${n}\tResponse ${n}\tRight answer ${n}\tResult ${n}`).join('');
const moodle = (id: string, attempt: string, more = '', score = '50', started = '2026-11-01 10:00') =>
  `Ada Ek\t${id}@example.com\t${id}\t${attempt}\t${started}\t2026-11-01 10:05\t${score}\t${score}${more}`;

describe('people', () => {
  test('due dates are those of the roster, else those of rows about the course; others name nobody', () =>
    reportOf(
      {
        'all.csv': [
          DOCEBO,
          docebo('a1'),
          docebo('a1', 'Else', 'In progress', '2027-05-05'),
          docebo('a2'),
          docebo('a2', 'Else', 'In progress', '2027-05-05'),
          docebo('a3', 'Else'),
          docebo('a4', 'Else'),
        ],
        roster: [ROSTER, 'a1,,North,,2026-11-20', 'a4,,North,,2026-11-20'],
      },
      { course: 'Ripple' },
      async (made) =>
        assert.deepEqual(await told(made, 'id', 'due', 'status'), [
          ['a1', '2026-11-20', 'completed'],
          ['a2', '2026-12-01', 'completed'],
          ['a4', '2026-11-20', 'not started'],
        ]),
    ));

  test('an id that the roster does not have is joined by mail; where that could be two, they are kept apart', () =>
    reportOf(
      {
        'one.csv': [DOCEBO, docebo('d1'), docebo('d2'), docebo('d3').replace('d3@', 'd2@'), docebo('e5')],
        'two.csv': [DOCEBO, docebo('m7').replace('m7@', 'D1@')],
        roster: [ROSTER, 'E1,d1@example.com,North,,', 'E2,d2@example.com,North,,', 'E 5,,South,,'],
      },
      {},
      async (made) => {
        assert.deepEqual(await told(made, 'id', 'status', 'department'), [
          ['d2', 'completed', 'North'],
          ['d3', 'completed', 'North'],
          ['E1', 'completed', 'North'],
          ['E2', 'not started', 'North'],
          ['E 5', 'completed', 'South'],
        ]);
        assert.match(
          made.flaws.at(-1)?.message ?? '',
          /^the mail address "d2@example.com" comes with an id that the roster does not have/,
        );
      },
    ));

  test('ids, groups and managers are the same in other capitals, and names turned round', () =>
    reportOf(
      {
        'ids.csv': [
          DOCEBO,
          docebo('A1', 'Ripple', 'In progress'),
          docebo('a1'),
          docebo('a2', 'Ripple', 'Completed', '', 'north ').replace('Nora Lind', '"Lind, Nora"'),
        ],
      },
      {},
      async (made) => {
        assert.deepEqual(await told(made, 'id', 'status'), [
          ['A1', 'completed'],
          ['a2', 'completed'],
        ]);
        const groups = (await made.table('groups')).map(({ value, people }) => [value, people]);
        assert.deepEqual(groups, [
          ['North', '2'],
          ['Nora Lind', '2'],
        ]);
      },
    ));

  test("a course's start date is not the day of hire", () =>
    reportOf(
      {
        'workday.csv': [
          'Worker,Employee ID,Learning Content,Completion Status,Start Date',
          'Ada Ek,W1,Ripple,Completed,2026-11-02',
          'Bo Li,W2,Ripple,Completed,2026-11-02',
        ],
        roster: ['Employee ID,Department,Start Date', 'W1,North,2024-02-01'],
      },
      {},
      async ({ table }) => {
        const groups = await table('groups');
        const hired = groups.filter(({ dimension }) => dimension === 'hired');
        assert.deepEqual(
          hired.map(({ value }) => value),
          ['2024-02'],
        );
      },
    ));
});

describe('courses', () => {
  test('with or without accents are one; rows that name none belong to the only one', () =>
    reportOf(
      { 'accent.csv': [DOCEBO, docebo('a1', 'Café'), docebo('a2', 'cafe'), docebo('a3', '')] },
      {},
      async (made) => {
        assert.deepEqual(await told(made, 'status'), [['completed'], ['completed'], ['completed']]);
        assert.deepEqual(made.flaws, []);
      },
    ));

  test('rows that name none of several are listed', () =>
    reportOf(
      { 'none.csv': [DOCEBO, docebo('a1'), docebo('a2', 'Else'), docebo('a3', '-')] },
      { course: 'Ripple' },
      async (made) => {
        assert.deepEqual(await told(made, 'id'), [['a1']]);
        assert.deepEqual(
          made.flaws.map(({ line, message }) => [line, message]),
          [[4, 'the row names no course, and the file tells of several: it is left out']],
        );
      },
    ));
});

describe('attempts', () => {
  test('a row without a status does not undo a completion, whichever file is named first', async () => {
    const completion = [
      ',Email address,ID number,Ripple,',
      'Ada Ek,a1@example.com,a1,Completed,2026-11-01 10:00',
      'Bo Li,a2@example.com,a2,Not completed,',
    ];
    const basic = [MOODLE, moodle('a1', '1', '', '67'), moodle('a2', '1')];
    for (const files of [
      { 'c.csv': completion, 'b.txt': basic },
      { 'b.txt': basic, 'c.csv': completion },
    ])
      await reportOf(files, {}, async (made) =>
        assert.deepEqual(await told(made, 'status', 'score', 'attempts'), [
          ['completed', '67.0', '1'],
          ['in progress', '50.0', '1'],
        ]),
      );
  });

  test('what is told of the same minute does not hang on the order of files', async () => {
    const [done, begun] = [docebo('a1'), docebo('a1', 'Ripple', 'In progress')];
    for (const rows of [
      [done, begun],
      [begun, done],
    ])
      await reportOf(
        Object.fromEntries(rows.map((row, index) => [`${index}.csv`, [DOCEBO, row]])),
        {},
        async (made) => assert.deepEqual(await told(made, 'status', 'attempts'), [['completed', '']]),
      );
  });

  test('somebody with a score has begun, even without a date of it; somebody with nothing has not', () =>
    reportOf(
      {
        'blank.txt': [
          MOODLE,
          moodle('a1', '1', '', '90', '-'),
          moodle('a2', '-', '', '-', '-').replace(/2026\S+ \S+/, '-'),
        ],
      },
      {},
      async (made) =>
        assert.deepEqual(await told(made, 'status', 'score'), [
          ['passed', '90.0'],
          ['not started', ''],
        ]),
    ));

  test('scores that cannot be are listed', () =>
    reportOf(
      {
        'scores.txt': [
          MOODLE,
          ...['NaN', 'Infinity', '150', '-5', '100'].map((score, index) =>
            moodle(`a${index}`, '1', '', score).replace(/\S+$/, ''),
          ),
        ],
      },
      {},
      async (made) => {
        assert.deepEqual(
          made.flaws.map(({ line, message }) => `${line}: ${message}`),
          ['NaN', 'Infinity', '150', '-5'].map(
            (score, i) => `${i + 2}: the score "${score}" is no number from 0 to 100`,
          ),
        );
        assert.deepEqual((await told(made, 'score')).flat(), ['', '', '', '', '100.0']);
      },
    ));
});

describe('first answers', () => {
  const answer = (item: string, response: string, result = response === 'a' ? 'correct' : 'wrong') =>
    `\t${item}\t${response}\ta\t${result}`;
  const chosen = async ({ table }: MadeReport) =>
    (await table('options')).map(({ item, response, people }) => `${item} ${response} ${people}`);

  test('are those of the first attempt: in whichever file, and with one question, newest first', async () => {
    const people = Array.from({ length: 5 }, (_, index) => `a${index}`);
    const first = people.map((id) => moodle(id, '1', answer('m_q', 'b')));
    const second = people.map((id) => moodle(id, '2', answer('m_q', 'a')));
    const header = MOODLE + question(0);
    await reportOf({ 'one.txt': [header, ...second, ...first] }, {}, async (made) =>
      assert.deepEqual(await chosen(made), ['m_q b 5']),
    );
    await reportOf({ '2.txt': [header, ...second], '1.txt': [header, ...first] }, {}, async (made) =>
      assert.deepEqual(await chosen(made), ['m_q b 5']),
    );
  });

  test('ids, answers and results are read as they are meant; what cannot be read is listed', () => {
    const cells = [
      ['-', 'm_quiz_a2', 'm_q', 'm_q_a2', 'm_half'],
      ['-', 'a', 'a[,]c', 'b', 'x'],
      ['-', 'correct', 'neutral', 'correct', '0,5'],
    ] as const;
    const rows = Array.from({ length: 5 }, (_, person) =>
      moodle(
        `a${person}`,
        '1',
        cells[0]
          .map((item, i) => answer(item, person === 0 && i === 2 ? 'a,c' : (cells[1][i] ?? ''), cells[2][i]))
          .join(''),
      ),
    );
    rows.push(moodle('a5', '1', answer('m_half', 'x', 'perhaps')));
    return reportOf({ 'ids.txt': [MOODLE + question(0, 1, 2, 3, 4), ...rows] }, {}, async (made) => {
      assert.deepEqual(await chosen(made), ['m_half x 6', 'm_q a,c 5', 'm_quiz_a2 a 5']);
      const items = (await made.table('items')).map((row) => [row['item'], row['n'], row['facility']]);
      assert.deepEqual(items, [
        ['m_half', '5', '0.5'],
        ['m_quiz_a2', '5', '1.0'],
      ]);
      assert.deepEqual(
        made.flaws.map(({ line, message }) => `${line}: ${message}`),
        ['7: the result "perhaps" of an answer cannot be read'],
      );
    });
  });
});

test('means of fewer than five are hidden, in the summary and in groups', () =>
  reportOf(
    {
      'few.txt': [
        MOODLE.replace('ID number', 'ID number\tDepartment'),
        moodle('a1', '1').replace('\ta1\t', '\ta1\tNorth\t'),
      ],
    },
    {},
    async ({ table }) => {
      assert.equal((await table('summary'))[0]?.['mean_score'] ?? '', '');
      assert.equal((await table('groups'))[0]?.['mean_score'] ?? '', '');
      assert.equal((await table('people'))[0]?.['score'], '50.0');
    },
  ));
