import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { complaints, type Edit } from './project.ts';

/** What an author did, the changes that amount to it, and the whole answer, word for word. */
export type BadInput = readonly [title: string, edits: readonly Edit[], answer: string];

/** A test for each mistake: the answer is part of the product, so that every word of it counts. */
export function testTable(family: string, table: readonly BadInput[]): void {
  describe(family, () => {
    for (const [title, edits, answer] of table) {
      test(title, async () => assert.equal(await complaints(...edits), answer));
    }
  });
}
