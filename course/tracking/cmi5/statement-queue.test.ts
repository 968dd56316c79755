import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { FakeStore } from '../testing-session.ts';
import type { Answer } from './lrs.ts';
import { StatementQueue, type QueueOptions } from './statement-queue.ts';
import { EXTENSION, type Statement } from './xapi.ts';

function statement(id: string, session = 's1'): Statement {
  return {
    id,
    actor: {},
    verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: {} },
    object: { id: 'https://course.example/q' },
    context: { extensions: { [EXTENSION.sessionId]: session } },
    timestamp: '2026-01-31T09:30:00.123Z',
  };
}

/** An LRS: all statements of a request or none; what it has already, it passes over. */
class Lrs {
  readonly stored: Statement[] = [];
  readonly batches: number[] = [];
  /** What the next requests come to; `lost`: stored, but the answer does not arrive. */
  readonly fates: ('ok' | 'gone' | 'lost' | number)[] = [];
  refuse: (statement: Statement) => number = () => 0;
  knock = 200;

  readonly send = async (statements: readonly Statement[]): Promise<Answer> => {
    const fate = this.fates.shift() ?? 'ok';
    this.batches.push(statements.length);
    await Promise.resolve();
    if (fate === 'gone') return answer(0);
    if (typeof fate === 'number') return answer(fate);
    const refused = statements
      .map((one) => this.#known(one) || this.refuse(one))
      .find((status) => status > 200);
    if (refused !== undefined) return answer(refused);
    this.stored.push(...statements.filter((one) => this.#known(one) === 0));
    return answer(fate === 'lost' ? 0 : 200);
  };

  #known(one: Statement): number {
    const known = this.stored.find(({ id }) => id === one.id);
    return known ? (JSON.stringify(known) === JSON.stringify(one) ? 200 : 409) : 0;
  }
}

function queueOf(lrs: Lrs, session = 's1', store = new FakeStore(), more: Partial<QueueOptions> = {}) {
  return new StatementQueue({
    send: lrs.send,
    store,
    key: 'statements',
    session,
    knock: () => Promise.resolve(lrs.knock),
    adopt: (one) => statement(one.id, session),
    onArrived: () => undefined,
    ...more,
  });
}

const answer = (status: number): Answer => ({ status, text: 'words', etag: '' });
const ids = (statements: readonly Statement[]) => statements.map(({ id }) => id);
const quiet = (t: TestContext) => t.mock.method(console, 'warn', () => undefined);

test('sends in order, many at a time, and says whether all have arrived', async () => {
  const [lrs, all] = [new Lrs(), Array.from({ length: 60 }, (_, n) => `n${n}`)];
  const queue = queueOf(lrs);
  for (const id of all) queue.add(statement(id));
  assert.equal(await queue.flush(), true);
  assert.deepEqual(ids(lrs.stored), all);
  assert.deepEqual(lrs.batches, [25, 25, 10]);
});

test('takes a statement once, however often it is added', async () => {
  const lrs = new Lrs();
  const queue = queueOf(lrs);
  queue.add(statement('a'));
  await queue.flush();
  queue.add(statement('a'));
  await queue.flush();
  assert.deepEqual(lrs.batches, [1]);
});

test('keeps what is waiting for the next launch, which sends it as it is', async () => {
  const [lrs, store] = [new Lrs(), new FakeStore()];
  lrs.fates.push('lost');
  const first = queueOf(lrs, 's1', store);
  first.add(statement('a'));
  assert.equal(await first.flush(), false);

  const second = queueOf(lrs, 's2', store);
  second.add(statement('begin', 's2'));
  second.takeOver();
  assert.equal(await second.flush(), true);
  assert.deepEqual(lrs.stored, [statement('a'), statement('begin', 's2')]);
  assert.equal(store.getItem('statements'), '{"s2":[]}');
});

test('says in this session what the LMS takes no more from an earlier one, with the same id', async () => {
  const [lrs, store] = [new Lrs(), new FakeStore()];
  lrs.fates.push('gone');
  lrs.refuse = ({ context }) => (context.extensions?.[EXTENSION.sessionId] === 's1' ? 403 : 0);
  const first = queueOf(lrs, 's1', store);
  first.add(statement('a'));
  first.add(statement('end'));
  await first.flush();

  const adopt = ({ id }: Statement) => (id === 'end' ? null : statement(id, 's2'));
  const second = queueOf(lrs, 's2', store, { adopt });
  second.add(statement('begin', 's2'));
  second.takeOver();
  second.add(statement('b', 's2'));
  assert.equal(await second.flush(), true);
  assert.deepEqual(
    lrs.stored,
    ['begin', 'a', 'b'].map((id) => statement(id, 's2')),
  );
  assert.deepEqual(
    lrs.batches,
    [2, 1, 2, 1, 1, 1, 1],
    'the beginning is not refused with what others have left',
  );
});

for (const status of [400, 403, 413, 422]) {
  test(`leaves a statement out that the LRS refuses with ${status}, with a note, and goes on`, async (t) => {
    const lrs = new Lrs();
    lrs.refuse = ({ id }) => (id === 'b' ? status : 0);
    const warn = quiet(t);
    const queue = queueOf(lrs);
    for (const id of ['a', 'b', 'c', 'd']) queue.add(statement(id));
    assert.equal(await queue.flush(), true);
    assert.deepEqual(ids(lrs.stored), ['a', 'c', 'd']);
    assert.match(
      String(warn.mock.calls[0]?.arguments[0]),
      new RegExp(`refuses a statement \\(${status}\\): words`),
    );
    assert.equal(queue.isOver, false);
  });
}

test('takes a conflict for an arrival: the LRS has the statement', async () => {
  const [lrs, arrived] = [new Lrs(), [] as string[]];
  lrs.stored.push(statement('a', 'told before'));
  const queue = queueOf(lrs, 's1', new FakeStore(), { onArrived: ({ id }) => arrived.push(id) });
  queue.add(statement('a'));
  assert.equal(await queue.flush(), true);
  assert.deepEqual(arrived, ['a']);
  assert.equal(lrs.stored.length, 1);
});

test('waits while the LRS is in trouble, also where it has lost its address for a while', async () => {
  const lrs = new Lrs();
  const queue = queueOf(lrs);
  queue.add(statement('a'));
  for (const trouble of ['gone', 500, 503, 429, 404, 408] as const) {
    lrs.fates.push(trouble);
    assert.equal(await queue.flush(), false);
    assert.equal(queue.isOver, false);
  }
  assert.equal(await queue.flush(), true);
  assert.deepEqual(ids(lrs.stored), ['a']);
});

test('knows that the session is over when the token is refused, and keeps what is waiting', async () => {
  for (const [fate, knock] of [
    [401, 200],
    [403, 401],
    [403, 403],
  ] as const) {
    const [lrs, store] = [new Lrs(), new FakeStore()];
    lrs.fates.push(fate);
    lrs.knock = knock;
    const queue = queueOf(lrs, 's1', store);
    queue.add(statement('a'));
    assert.equal(await queue.flush(), false);
    assert.equal(queue.isOver, true);
    assert.match(store.getItem('statements') ?? '', /"id":"a"/);
  }
});

test('decides nothing about a forbidden statement while it cannot find out why', async () => {
  const lrs = new Lrs();
  lrs.fates.push(403);
  lrs.knock = 0;
  const queue = queueOf(lrs);
  queue.add(statement('a'));
  assert.equal(await queue.flush(), false);
  assert.equal(queue.isOver, false);
  assert.equal(await queue.flush(), true);
  assert.deepEqual(ids(lrs.stored), ['a']);
});

test('sends at once what fits into a request that outlives its page, what is under way too', async () => {
  const lrs = new Lrs();
  const queue = queueOf(lrs);
  const long = { ...statement('long'), actor: { name: 'x'.repeat(40_000) } };
  queue.add(statement('a'));
  const under = queue.flush();
  queue.add(long);
  queue.add({ ...long, id: 'longer' });
  queue.add(statement('end'));
  const over = queue.flushAtOnce();
  assert.deepEqual(lrs.batches.slice(0, 2), [1, 2]);
  assert.deepEqual([await under, await over], [true, true]);
  assert.deepEqual([...ids(lrs.stored)].sort(), ['a', 'end', 'long', 'longer']);
});

test('works where the browser keeps nothing, and where it holds nonsense', async () => {
  const [lrs, blocked, nonsense] = [new Lrs(), new FakeStore(), new FakeStore()];
  blocked.blocked = true;
  nonsense.setItem('statements', '{"s0":[{"id":1},null,"x"],"s9":7}');
  for (const store of [blocked, nonsense]) {
    const queue = queueOf(lrs, 's1', store);
    queue.takeOver();
    queue.add(statement('a'));
    assert.equal(await queue.flush(), true);
  }
  assert.deepEqual(ids(lrs.stored), ['a']);
});

/** What happens to a queue. */
type Step =
  | { readonly type: 'add' }
  | { readonly type: 'flush'; readonly fates: readonly ('ok' | 'gone' | 'lost' | number)[] }
  | { readonly type: 'leave'; readonly fate: 'ok' | 'gone' | 'lost' }
  | { readonly type: 'killed' };

const trouble = fc.constantFrom<'ok' | 'gone' | 'lost' | number>('ok', 'gone', 'lost', 500, 429);
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'add' }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('flush' as const), fates: fc.array(trouble, { maxLength: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('leave' as const),
      fate: fc.constantFrom('ok' as const, 'gone' as const, 'lost' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'killed' }) },
);

for (const takesOld of [true, false]) {
  const lms = takesOld ? 'takes statements of ended sessions' : 'refuses statements of ended sessions';
  test(`brings every statement once and in order through outages and killed tabs, where the LMS ${lms}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 40 }), async (script) => {
        const [lrs, store] = [new Lrs(), new FakeStore()];
        let [session, number] = [1, 0];
        let current = 's1';
        lrs.refuse = ({ context }) =>
          takesOld || context.extensions?.[EXTENSION.sessionId] === current ? 0 : 403;
        let queue = queueOf(lrs, current, store);
        const relaunch = () => {
          current = `s${++session}`;
          queue = queueOf(lrs, current, store);
          queue.takeOver();
        };
        for (const step of script) {
          if (step.type === 'add') queue.add(statement(`n${number++}`, current));
          if (step.type === 'killed') relaunch();
          if (step.type === 'flush') {
            lrs.fates.push(...step.fates);
            await queue.flush();
            lrs.fates.length = 0;
          }
          if (step.type === 'leave') {
            lrs.fates.push(step.fate, 'gone', 'gone');
            await queue.flushAtOnce();
            lrs.fates.length = 0;
            relaunch();
          }
        }
        assert.equal(await queue.flush(), true);
        assert.deepEqual(
          ids(lrs.stored),
          Array.from({ length: number }, (_, n) => `n${n}`),
        );
      }),
      { numRuns: 300 },
    );
  });
}
