import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { withReport } from '../../report/testing.ts';
import { createApi } from '../host/scorm-api.ts';
import type { Manifest } from '../manifest.ts';
import { Records } from '../records.ts';
import { attemptsOf } from './attempts.ts';
import { CLASS, cmi5Class, HEADLINE, ROSTER, scormClass } from './class.ts';
import { cmi5Exports, scormExports, type ExportFile } from './exports.ts';
import { moodleReport } from './moodle.ts';
import { resultOf } from './results.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripple-exports-'));
  await writeFile(join(folder, 'roster.csv'), ROSTER);
});
after(() => rm(folder, { recursive: true }));

/** Writes exports down under names of their own; their paths. */
async function written(kind: string, files: readonly ExportFile[]): Promise<Map<string, string>> {
  const paths = new Map(files.map(({ name }) => [name, join(folder, `${kind}-${name}`)]));
  for (const { name, text } of files) await writeFile(paths.get(name) ?? '', text);
  return paths;
}

describe('the same class comes to the same answer, whatever it was exported as', () => {
  const files = new Map<string, string>();
  before(async () => {
    const exported = {
      scorm12: scormExports(scormClass('scorm12')),
      scorm2004: scormExports(scormClass('scorm2004')),
      cmi5: cmi5Exports(cmi5Class()),
    };
    for (const [kind, list] of Object.entries(exported)) {
      for (const [name, path] of await written(kind, list)) files.set(`${kind} ${name}`, path);
    }
  });
  const shapes: readonly (readonly [string, readonly string[]])[] = [
    ['Moodle, basic', ['scorm12 moodle-scorm-basic.txt']],
    ['Moodle, interactions', ['scorm12 moodle-scorm-interactions.txt']],
    ['Moodle, objectives', ['scorm2004 moodle-scorm-objectives.txt']],
    ['transcript of SCORM', ['scorm2004 transcript.csv']],
    ['statements', ['cmi5 statements.json']],
    ['transcript of cmi5', ['cmi5 transcript.csv']],
    [
      'all of them together',
      [
        'scorm12 moodle-scorm-basic.txt',
        'scorm12 transcript.csv',
        'cmi5 statements.json',
        'cmi5 transcript.csv',
      ],
    ],
  ];
  /** Questions by shape, to be the same in all that have any. */
  const items = new Map<string, unknown>();
  for (const [title, parts] of shapes) {
    test(title, async () => {
      const paths = parts.map((name) => files.get(name) ?? '');
      await withReport(paths, { roster: join(folder, 'roster.csv') }, async ({ headline, flaws, table }) => {
        assert.equal(headline, HEADLINE);
        assert.deepEqual(flaws, []);
        const people = (await table('people')).map((row) => [
          row['id'],
          row['score'] === '' ? 0 : Number(row['score']),
        ]);
        const best = CLASS.map(({ learner, played }) => [
          learner.id,
          Math.max(...played.map(({ score }) => score ?? 0)),
        ]);
        assert.deepEqual(people.sort(), [...best, ['C7', 0]]);
        if (/interactions|statements/.test(title)) {
          items.set(
            title,
            (await table('items')).map((row) => [row['item'], row['n'], row['facility']]),
          );
        }
      });
    });
  }
  test('questions, too: those of Moodle and those of statements', () => {
    const [one, other] = [...items.values()];
    assert.equal(items.size, 2);
    assert.equal((one as unknown[]).length, 2);
    assert.deepEqual(one, other);
  });
});

test('Moodle’s reports have the form of the real ones, oddities included', () => {
  const [first, , , , , sixth] = moodleReport('basic', scormClass('scorm12')).split('\n');
  assert.equal(
    first,
    'Name\t"Email address"\t"ID number"\tDepartment\tAttempt\t"Started on"\t"Last accessed on"\tScore',
  );
  assert.equal(
    sixth,
    '"Li Wei"\tc4@example.com\tC4\tIT\t1\t"Thursday, 5 November 2026, 9:00 AM"\t"Thursday, 5 November 2026, 9:10 AM"\t0',
  );
  const answers = moodleReport('interactions', scormClass('scorm12')).split('\n');
  assert.match(
    answers[0] ?? '',
    /\tScore\t"The course"\t"Question 0"\t"Response 0"\t"Right answer 0"\t"Result 0"\t"Question 1"/,
  );
  assert.match(
    answers[4] ?? '',
    /^"=cmd ""Quote"", Jr\."\t.*\t80\t80\tm_q1\ta\ta\tcorrect\tm_q2\tc\ta\twrong$/,
  );
  assert.match(answers[5] ?? '', /\t0\tIncomplete\tm_q1/);
  const blank = moodleReport('interactions', scormClass('scorm2004')).split('\n');
  assert.match(blank[1] ?? '', /\t100\t100\t{8}$/);
  assert.match(moodleReport('objectives', scormClass('scorm12')), /\t"The course"\tm_o\n.*\t100\t100\t100\n/);
});

test('a name that a spreadsheet would run is harmless in the transcript', () => {
  const transcript = scormExports(scormClass('scorm12')).find(({ name }) => name === 'transcript.csv');
  assert.match(transcript?.text ?? '', /"C3","'=cmd ""Quote"", Jr\."/);
});

test('the transcript says when those who have completed it did so, and nobody else', () => {
  for (const edition of ['scorm12', 'scorm2004'] as const) {
    for (const attempt of scormClass(edition)) {
      const { completion, completed } = resultOf(attempt);
      assert.equal(completed, completion === 'completed' ? attempt.last : undefined);
    }
  }
});

test('a package of several SCOs has a column for each, and its best score', () => {
  const [attempt] = scormClass('scorm12');
  assert.ok(attempt);
  const other = { ...attempt, sco: 'Annex', elements: { 'cmi.core.lesson_status': 'completed' } };
  const [header, row, ...none] = moodleReport('objectives', [other, attempt]).trimEnd().split('\n');
  assert.match(header ?? '', /\tScore\tAnnex\t"The course"\tm_o$/);
  assert.match(row ?? '', /\t100\tCompleted\t100\t100$/);
  assert.deepEqual(none, []);
});

test('earlier attempts of a learner are exported, too, and an unknown date is a dash', () => {
  const elements = { 'cmi.score.raw': '90' };
  const past = [{ attempt: 1, elements: { 'cmi.score.raw': '40' } }];
  const sessions = [1, 2].map((attempt) => ({
    number: attempt,
    attempt,
    mode: 'normal' as const,
    started: `2026-11-0${attempt}T08:05:00.000Z`,
    last: `2026-11-0${attempt}T09:05:00.000Z`,
    calls: 1,
    isFinished: true,
  }));
  const registration = { learnerId: 'L1', learnerName: '', item: 'sco', attempt: 2, elements, past };
  const rows = (list: typeof sessions) => {
    const attempts = attemptsOf(MANIFEST('scorm2004'), [{ ...registration, sessions: list }], () => 'Ek');
    return moodleReport('basic', attempts).trimEnd().split('\n').slice(1);
  };
  assert.deepEqual(rows(sessions), [
    'Ek\t\tL1\t\t1\t"Sunday, 1 November 2026, 8:05 AM"\t"Sunday, 1 November 2026, 9:05 AM"\t40',
    'Ek\t\tL1\t\t2\t"Monday, 2 November 2026, 8:05 AM"\t"Monday, 2 November 2026, 9:05 AM"\t90',
  ]);
  assert.equal(rows([])[0], 'Ek\t\tL1\t\t1\t-\t-\t40');
});

/** A package without files: the API is played by the test. */
const MANIFEST = (edition: Manifest['edition']): Manifest => ({
  edition,
  identifier: 'course',
  title: 'Course',
  items: [{ id: 'sco', title: 'The course', chapters: [], start: 'index.html', isSco: true, elements: {} }],
  remarks: [],
});

/** What content sets in a session, by edition. */
const SETS = {
  scorm12: [
    ['cmi.core.lesson_status', 'passed'],
    ['cmi.core.score.raw', '90'],
    ['cmi.core.session_time', '0000:02:00'],
    ['cmi.interactions.0.id', 'm_q1'],
    ['cmi.interactions.0.type', 'choice'],
    ['cmi.interactions.0.correct_responses.0.pattern', 'a'],
    ['cmi.interactions.0.student_response', 'a'],
    ['cmi.interactions.0.result', 'correct'],
  ],
  scorm2004: [
    ['cmi.completion_status', 'completed'],
    ['cmi.success_status', 'passed'],
    ['cmi.score.raw', '90'],
    ['cmi.session_time', 'PT2M'],
    ['cmi.exit', 'suspend'],
  ],
} as const;

for (const edition of ['scorm12', 'scorm2004'] as const) {
  test(`what the preview LMS has kept of a real session is exported and reported (${edition})`, async () => {
    const records = new Records(MANIFEST(edition));
    const ticket = records.prepare({
      options: { mode: 'normal', learnerId: 'L1', learnerName: 'Ek, Ada' },
      display: { window: 'frame' },
    });
    const info = records.begin(ticket);
    const { api } = await createApi(info, (cmi) => {
      records.store({ ticket, session: info.session, cmi, calls: [] });
      return true;
    });
    const name = (plain: string) =>
      edition === 'scorm2004' ? plain : `LMS${plain.replace('Terminate', 'Finish')}`;
    api[name('Initialize')]?.('');
    for (const [element, value] of SETS[edition]) api[name('SetValue')]?.(element, value);
    api[name('Commit')]?.('');
    api[name('Terminate')]?.('');
    records.prepare({
      options: { mode: 'normal', learnerId: 'L2', learnerName: 'Bo' },
      display: { window: 'frame' },
    });
    const attempts = attemptsOf(MANIFEST(edition), records.registrations, () => 'Ada Ek');
    const paths = await written(`real-${edition}`, scormExports(attempts));
    const names = ['moodle-scorm-interactions.txt', 'transcript.csv'].map((file) => paths.get(file) ?? '');
    await withReport(names, { today: new Date().toISOString().slice(0, 10) }, async ({ headline, table }) => {
      assert.equal(headline, '1 of 1 person is done (100 %), 0 are on their way, 0 have not started.');
      const [person] = await table('people');
      assert.deepEqual(
        ['id', 'name', 'status', 'score', 'seconds'].map((key) => person?.[key]),
        ['L1', 'Ada Ek', 'passed', '90.0', '120'],
      );
    });
  });
}
