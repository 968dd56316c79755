/* What people get to read when a file is not what it should be: word for word, since it is part of the product. */
import assert from 'node:assert/strict';
import { access, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readOptions } from './options.ts';
import { FIXTURES, withReport, type MadeReport } from './testing.ts';
import type { ReportInput } from './run.ts';

const HEADER = 'Name\tEmail address\tID number\tAttempt\tStarted on\tLast accessed on\tScore\tSCO\n';
const row = (id: string, score = '90', date = 'Sunday, 22 November 2026, 4:19 AM') =>
  `Ada Ek\t${id}@example.com\t${id}\t1\t"${date}"\t"${date}"\t${score}\t${score}\n`;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ripple-bad-'));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const nothing = async () => undefined;

async function refused(path: string, options: Partial<ReportInput> = {}): Promise<string> {
  const error: unknown = await withReport([path], options, nothing).then(
    () => assert.fail('there should be no report'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error);
  return error.message.replaceAll(`${folder}/`, '');
}

describe('a file that gives no report says why, and what to do', () => {
  const table: readonly (readonly [title: string, content: string | Uint8Array, message: string])[] = [
    ['empty', '', 'empty.csv  the file is empty\n    hint: Export it again.'],
    [
      'a PDF',
      '%PDF-1.7\n',
      'a-PDF.csv  this is no export of an LMS\n    hint: Name a CSV, tab-separated, XLSX, ODS or JSON file.',
    ],
    [
      'a page',
      '<!DOCTYPE html><p>Log in',
      'a-page.csv  this is no export of an LMS\n    hint: Name a CSV, tab-separated, XLSX, ODS or JSON file.',
    ],
    [
      'a letter',
      'Dear all\nhere it is\n',
      'a-letter.csv  this is no table: there are no columns in it\n    hint: Export it as CSV, tab-separated text, XLSX or ODS.',
    ],
    [
      'other JSON',
      '{"a": 1}',
      'other-JSON.csv  there are no statements in it\n    hint: Name an export of statements from your LRS, or an export of your LMS.',
    ],
    [
      'JSON that is cut off',
      '[{"actor": {',
      'JSON-that-is-cut-off.csv  the JSON cannot be read to its end\n    hint: It may have been cut off: export it again.',
    ],
    [
      'a header alone',
      HEADER,
      'a-header-alone.csv  there are no people in it\n    hint: Is the export empty? Check its filters in the LMS.',
    ],
  ];
  for (const [title, content, message] of table) {
    test(title, async () =>
      assert.equal(await refused(await file(`${title.replaceAll(' ', '-')}.csv`, content)), message),
    );
  }

  test('no file at all', async () => {
    assert.equal(
      await refused(join(folder, 'none.csv')),
      'none.csv  there is no such file\n    hint: Check the name, and the folder you are in.',
    );
  });

  test('a workbook that was cut off while it was downloaded', async () => {
    const whole = await readFile(join(FIXTURES, 'moodle/moodle-activity-completion.xlsx'));
    const message = await refused(await file('cut.xlsx', whole.subarray(0, whole.length - 200)));
    assert.match(
      message,
      /^cut\.xlsx {2}the workbook cannot be read \(.+\)\n {4}hint: It may have been cut off while it was downloaded: export it again\. XLSX and ODS are read; \.xls is not\.$/,
    );
  });

  test('a zip that is no workbook', async () => {
    const zip = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==';
    assert.match(
      await refused(await file('a.zip', Buffer.from(zip, 'base64'))),
      /it is a zip, but no workbook/,
    );
  });

  test('an export that nobody knows gets a mapping to look through, and is read with it', async () => {
    const path = await file('unknown.csv', await readFile(join(FIXTURES, 'unknown.csv')));
    assert.equal(
      await refused(path),
      'unknown.csv  the columns of this export are not known: Personalnr, Wer, Kurs, Stand, Punkte, Fertig am\n' +
        '    hint: Look through unknown.csv.mapping.yaml, which says what could be guessed, and run the command again with --mapping unknown.csv.mapping.yaml.',
    );
    const draft = await readFile(`${path}.mapping.yaml`, 'utf8');
    assert.match(draft, /^ {2}course: "Kurs"$/m);
    assert.match(draft, /^ {2}status: \["Stand"\]$/m);
    assert.match(draft, /^ {2}id: "Personalnr"$/m);
    assert.match(draft, /^ {2}name: "Wer"$/m);
    assert.match(draft, /^ {2}completed: "Fertig am"$/m);
    const mapping = await file(
      'mine.yaml',
      draft.replace('# words:\n#   fertig: completed', 'words:\n  fertig: completed\n  offen: not started'),
    );
    // One for another export is passed over, and what is recognized needs none.
    const other = await file('another.yaml', 'source: x\nperson:\n  id: Else\nrecord:\n  score: Else\n');
    const known = await file('known.txt', HEADER.replaceAll('\t', ',') + 'Ada Ek,,P2,1,-,-,90,90\n');
    await withReport([path, known], { mappings: [other, mapping] }, async ({ table }) => {
      assert.deepEqual((await table('people')).map(({ id }) => id).sort(), ['P1', 'P2']);
    });
    await withReport([path], { mappings: [mapping] }, async ({ table }) => {
      assert.deepEqual(
        (await table('people')).map((one) => [one['id'], one['name'], one['status'], one['completed'] ?? '']),
        [
          ['P1', 'Ada Ek', 'completed', '2026-11-02 00:00:00'],
          ['P2', 'Bo Li', 'not started', ''],
        ],
      );
    });
  });

  test('a mapping with mistakes names each of them', async () => {
    const path = await file('unknown-2.csv', await readFile(join(FIXTURES, 'unknown.csv')));
    const mapping = await file(
      'wrong.yaml',
      'source: x\nperson:\n  id: Personalnummer\nrecord:\n  scoore: Punkte\n',
    );
    assert.equal(
      await refused(path, { mappings: [mapping] }),
      'wrong.yaml  the mapping has mistakes, or is not for unknown-2.csv\n    hint: Mend them:\n' +
        'wrong.yaml:5:3  unknown-key  what a row tells has no key "scoore"\n    hint: Did you mean "score"?',
    );
    const other = await file('other.yaml', 'source: x\nperson:\n  name: Wer\nrecord:\n  score: Punkt\n');
    assert.equal(
      await refused(path, { mappings: [other] }),
      'other.yaml  the mapping has mistakes, or is not for unknown-2.csv\n    hint: Mend them:\n' +
        'other.yaml:2:1  missing-key  nothing tells who a row is about\n    hint: Add "id" or "email": nobody is told apart by name alone.\n' +
        'other.yaml:5:10  bad-value  there is no column "Punkt"\n    hint: Did you mean "Punkte"?',
    );
  });

  test('a mapping in which nobody has taken off the #', async () => {
    const path = await file('unknown-3.csv', await readFile(join(FIXTURES, 'unknown.csv')));
    const bare = await file('bare.yaml', 'source: x\nperson:\n  # id: ""\nrecord:\n  score: Punkte\n');
    assert.match(
      await refused(path, { mappings: [bare] }),
      /bare\.yaml:2:1 {2}missing-key {2}nothing is filled in below "person"\n {4}hint: Take off the # before "id" or "email", and/,
    );
  });

  test('a folder, and a roster in the place of an export', async () => {
    assert.equal(
      await refused(FIXTURES),
      `${FIXTURES}  this is a folder\n    hint: Name the files in it: ${join(FIXTURES, 'export.csv')} …`,
    );
    const path = await file('staff.csv', await readFile(join(FIXTURES, 'roster.csv')));
    assert.equal(
      await refused(path),
      'staff.csv  this is a list of people, no export of an LMS\n    hint: Name it as the roster, beside an export: --roster staff.csv.',
    );
    await assert.rejects(access(`${path}.mapping.yaml`));
    const problem =
      'A roster does not say who is done. Name an export beside it: npm run report -- EXPORT --roster r.csv';
    assert.deepEqual(readOptions(['--roster', 'r.csv']), { problem });
  });

  test('a roster without people in it is told what a roster is', async () => {
    const path = await file('ok.txt', HEADER + row('a1'));
    const roster = await file('roster.csv', 'Room,Key\n1,2\n');
    assert.match(
      await refused(path, { roster }),
      /^roster\.csv {2}this is no roster: .*\n {4}hint: Its columns are: Room, Key\./,
    );
  });
});

describe('rows that cannot be used are listed with file and line, counted, and the rest is read', () => {
  const told = (made: MadeReport) =>
    made.flaws.map(
      ({ file: name, line, message, rows }) =>
        `${name.replace(`${folder}/`, '')}:${line ?? ''}  ${message} (${rows})`,
    );

  async function flawsOf(name: string, content: string): Promise<{ flaws: string[]; people: number }> {
    let result = { flaws: [] as string[], people: 0 };
    await withReport([await file(name, content)], {}, async (made) => {
      result = { flaws: told(made), people: Number((await made.table('summary'))[0]?.['people']) };
    });
    return result;
  }

  test('a date that is none, and one that lies in the future', async () => {
    const text =
      HEADER + row('a1') + row('a2', '80', '31 Foo 2026') + row('a3', '80', 'Monday, 4 May 2037, 4:19 AM');
    assert.deepEqual(await flawsOf('dates.txt', text), {
      flaws: [
        'dates.txt:3  the date "31 Foo 2026" cannot be read (2)',
        'dates.txt:4  the date "Monday, 4 May 2037, 4:19 AM" lies in the future (2)',
      ],
      people: 3,
    });
  });

  test('a status that nobody knows', async () => {
    const text = `${HEADER}Ada\tada@example.com\ta1\t1\t-\t-\t-\tPurple\n`;
    assert.deepEqual((await flawsOf('status.txt', text)).flaws, [
      'status.txt:2  the status "Purple" is not known (1)',
    ]);
  });

  test('a row with too many cells', async () => {
    const text = HEADER + row('a1') + row('a2').replace('\n', '\textra\textra\n') + row('a3');
    const { flaws, people } = await flawsOf('wide.txt', text);
    assert.deepEqual(flaws, ['wide.txt:3  the row has more cells than there are headers (1)']);
    assert.equal(people, 2);
  });

  test('below cells that span lines, empty lines and rows that are none, lines are those of the file', async () => {
    const text =
      HEADER.replace('Name', '"Name\nof learner"') +
      row('a1').replace('Ada Ek', '"Ada\n""E""\nk"') +
      '\n' +
      row('a2').replace('\n', '\textra\n') +
      row('a3', 'ninety');
    assert.deepEqual(await flawsOf('lines.txt', text), {
      flaws: [
        'lines.txt:7  the row has more cells than there are headers (1)',
        'lines.txt:8  the status "ninety" is not known (1)',
        'lines.txt:8  the score "ninety" is no number from 0 to 100 (1)',
      ],
      people: 2,
    });
  });

  test('a quotation mark without a partner, which takes rows into its cell up to the next one', async () => {
    const plain = (id: string, name = 'Ada Ek') => row(id).replaceAll('"', '').replace('Ada Ek', name);
    const text = HEADER + plain('a1', '"Ada Ek') + plain('a2') + plain('a3', 'Ada"') + plain('a4');
    assert.deepEqual((await flawsOf('open.txt', text)).flaws, [
      'open.txt:2  a cell spans lines and holds as many separators as a row: if there are rows in it, a quotation mark before them has no partner (1)',
    ]);
  });

  test('lines of JSON that are no statements, or name nobody', async () => {
    const whole = await readFile(join(FIXTURES, 'statements.jsonl'), 'utf8');
    const nobody = { actor: { name: 'Ada' }, verb: { id: 'x/passed' }, object: { id: 'y' } };
    const { flaws, people } = await flawsOf(
      'cut.jsonl',
      `${whole.trimEnd()}\n\n${JSON.stringify(nobody)}\n{"actor": {"na`,
    );
    assert.deepEqual(flaws, [
      'cut.jsonl:8  the statement names nobody by account or mail (1)',
      'cut.jsonl:9  this is no statement (1)',
    ]);
    assert.equal(people, 2);
  });

  test('people without id and mail are not put together by name', async () => {
    const text = `${HEADER}Ada Ek\t\t\t1\t-\t-\t90\t90\nAda Ek\t\t\t1\t-\t-\t90\t90\n`;
    const { flaws, people } = await flawsOf('nobody.txt', text);
    assert.deepEqual(flaws, [
      'nobody.txt:2  there is neither an id nor a mail address: counted as a person of their own, never by name alone (2)',
    ]);
    assert.equal(people, 2);
  });

  test('one mail address with two ids', async () => {
    const text = `${HEADER}Ada Ek\tada@example.com\ta1\t1\t-\t-\t90\t90\nAda Ek\tADA@example.com\ta2\t1\t-\t-\t90\t90\n`;
    const { flaws, people } = await flawsOf('twice.txt', text);
    assert.deepEqual(flaws, [
      'twice.txt:2  the mail address "ada@example.com" belongs to more than one id: each id is taken for a person (2)',
    ]);
    assert.equal(people, 2);
  });

  test('headers that are there twice: the first counts, and that is told', async () => {
    const text = HEADER.replace('\tSCO', '\tSCO\tScore') + row('a1').replace('\n', '\t10\n');
    const { flaws } = await flawsOf('double.txt', text);
    assert.deepEqual(flaws, [
      'double.txt:  the header "Score" is there twice, in columns 7 and 9: the first is read (0)',
    ]);
  });

  test('a cell of 100 kB, and cells with line breaks and quotes', async () => {
    const long = 'x'.repeat(100_000);
    const text =
      HEADER +
      row('a1').replace('Ada Ek', `"${long}"`) +
      row('a2').replace('Ada Ek', '"Ada ""the\nfirst"" Ek"') +
      row('a3');
    assert.deepEqual(await flawsOf('long.txt', text), { flaws: [], people: 3 });
  });

  test('numbers-only dates that could be either are told, and read as one is told', async () => {
    const csv =
      'User ID,User Full Name,Training Title,Transcript Status,Transcript Completed Date\nC1,A B,Ripple,Completed,03/04/2026\n';
    const path = await file('either.csv', csv);
    const read = async (dates: 'mdy' | null) => {
      let result: unknown;
      await withReport([path], { dates }, async (made) => {
        result = [(await made.table('people'))[0]?.['completed'], told(made)];
      });
      return result;
    };
    assert.deepEqual(await read(null), [
      '2026-04-03 00:00:00',
      [
        'either.csv:  dates such as 03/04/2026 are read as day/month/year: use --dates mdy if the month comes first (0)',
      ],
    ]);
    assert.deepEqual(await read('mdy'), ['2026-03-04 00:00:00', []]);
  });

  test('the encodings that spreadsheets save', async () => {
    const text = HEADER + row('a1').replace('Ada Ek', 'Zoë Müller-Łuć').replace('Ł', 'L').replace('ć', 'c');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const files = {
      'utf8-bom.txt': Buffer.from(`\uFEFF${text}`),
      'utf16le.txt': utf16,
      'utf16be.txt': Buffer.from(utf16).swap16(),
      'windows-1252.txt': Buffer.from(text, 'latin1'),
      'mac-lines.txt': Buffer.from(text.replaceAll('\n', '\r')),
      // "ë" and "ü" in Mac Roman.
      'mac-roman.txt': Buffer.from(
        text.replaceAll('\n', '\r').replace('ë', '\x91').replace('ü', '\x9f'),
        'latin1',
      ),
    };
    for (const [name, bytes] of Object.entries(files)) {
      await withReport([await file(name, bytes)], {}, async ({ table, flaws }) => {
        assert.equal((await table('people'))[0]?.['name'], 'Zoë Müller-Luc', name);
        assert.deepEqual(flaws, [], name);
      });
    }
  });
});

describe('statements', () => {
  const statement = (id: string, verb: string, object: object) =>
    JSON.stringify({
      id,
      actor: { account: { homePage: 'https://example.com', name: 'a1' } },
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object,
      timestamp: '2026-11-01T08:00:00Z',
    });

  test('that others make void do not count, whichever come first', async () => {
    const course = { id: 'https://example.com/ripple' };
    const lines = [
      statement('3', 'voided', { objectType: 'StatementRef', id: '2' }),
      statement('2', 'passed', course),
      statement('1', 'initialized', course),
    ];
    for (const text of [lines.join('\n'), `[${lines.join(',')}]`, lines.reverse().join('\n')]) {
      await withReport([await file('voided.json', text)], {}, async ({ headline, flaws }) => {
        assert.match(headline, /^0 of 1 /);
        assert.deepEqual(flaws, []);
      });
    }
  });

  test('in an array that is too large for one text are asked for in another form', async () => {
    const path = await file('large.json', '[{"actor": {}');
    await truncate(path, 600_000_000);
    assert.equal(
      await refused(path),
      'large.json  the JSON is too large to be read at once\n    hint: Export it as JSON lines (one statement a line), in parts, or name the address of the LRS itself.',
    );
    await rm(path);
  });
});

describe('an LRS', () => {
  const statement = (name: string, verb: string) => ({
    actor: { account: { homePage: 'https://example.com', name } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: 'https://example.com/ripple' },
    context: { registration: name },
    timestamp: '2026-11-01T08:00:00Z',
  });

  async function lrs(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      address: `http://127.0.0.1:${port}/xapi`,
      close: () => new Promise((resolve) => server.close(resolve)),
    };
  }

  test('is read page by page, with its login, and goes on where it broke off', async () => {
    const asked: string[] = [];
    let broken = true;
    const { address, close } = await lrs((request, response) => {
      asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
      const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
      if (page === 2 && broken) return void response.writeHead(500).end();
      const more = page < 3 ? `/xapi/statements?page=${page + 1}` : '';
      response.end(JSON.stringify({ statements: [statement(`l${page}`, 'passed')], more }));
    });
    try {
      const out = join(folder, 'lrs');
      const login = 'me:secret';
      await assert.rejects(
        withReport([address], { out, login }, nothing),
        /answers with an error \(500\)\n {4}hint: Run the command again later: it goes on where it broke off\./,
      );
      broken = false;
      let headline = '';
      await withReport([address], { out, login }, async (made) => void (headline = made.headline));
      assert.match(headline, /^3 of 3 people are done/);
      const paths = asked.map((line) => line.split(' ')[0]);
      assert.deepEqual(paths, [
        '/xapi/statements',
        '/xapi/statements?page=2',
        '/xapi/statements?page=2',
        '/xapi/statements?page=3',
      ]);
      assert.ok(asked.every((line) => line.endsWith(`Basic ${Buffer.from(login).toString('base64')}`)));
    } finally {
      await close();
    }
  });

  test('gives its login to nobody else', async () => {
    const { address, close } = await lrs((_, response) => {
      response.end(JSON.stringify({ statements: [], more: 'http://127.0.0.1:9/elsewhere' }));
    });
    try {
      await assert.rejects(
        withReport([address], { out: join(folder, 'lrs-2') }, nothing),
        /the LRS sends on to http:\/\/127\.0\.0\.1:9/,
      );
    } finally {
      await close();
    }
  });

  test('that refuses the login says which variable holds it', async () => {
    const { address, close } = await lrs((_, response) => void response.writeHead(401).end());
    try {
      await assert.rejects(
        withReport([address], { out: join(folder, 'lrs-3') }, nothing),
        /refuses the login \(401\)\n {4}hint: Set LRS_LOGIN to name:password/,
      );
    } finally {
      await close();
    }
    await assert.rejects(access(join(folder, 'lrs-3', 'report.html')));
  });
});
