import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StatementSums } from './statement-sums.ts';
import type { Statement } from './statement.ts';

const actor = { account: { name: 'x1' } };
const about = (verb: string, registration: string, timestamp: string): Statement => ({
  id: `${verb} ${timestamp}`,
  actor,
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: { id: 'https://example.com/course' },
  context: { registration },
  timestamp,
});
const answer = (response: string, timestamp: string): Statement => ({
  ...about('answered', 'r1', timestamp),
  object: { id: 'https://example.com/course/m_q1' },
  result: { response, success: response === 'a' },
});

/** As they happened: a first attempt that failed, and a second one that was passed, in a zone of its own. */
const statements: readonly Statement[] = [
  about('initialized', 'r1', '2026-03-01T08:00:00Z'),
  answer('b', '2026-03-01T08:01:00Z'),
  answer('a', '2026-03-01T08:02:00Z'),
  { ...about('failed', 'r1', '2026-03-01T08:03:00Z'), result: { score: { scaled: 0.5 } } },
  { ...about('terminated', 'r1', '2026-03-01T08:04:00Z'), result: { duration: 'PT4M' } },
  about('initialized', 'r2', '2026-03-01T12:30:00+04:00'),
  { ...about('passed', 'r2', '2026-03-01T12:40:00+04:00'), result: { score: { scaled: 0.9 } } },
];

const tell = (given: readonly Statement[]) => {
  const sums = new StatementSums();
  for (const statement of given) sums.add(statement);
  const { attempts, answers } = sums.rows();
  return { attempts: attempts.map((row) => row.slice(5, 8)), answers: answers.map((row) => row.slice(5)) };
};

test('attempts and answers come in the order in which they happened, whatever the export does', () => {
  const expected = {
    attempts: [
      ['1', 'failed', '50'],
      ['2', 'passed', '90'],
    ],
    answers: [
      ['m_q1', 'b', '0'],
      ['m_q1', 'a', '1'],
    ],
  };
  assert.deepEqual(tell(statements), expected);
  assert.deepEqual(tell(statements.toReversed()), expected);
});
