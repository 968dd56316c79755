import assert from 'node:assert/strict';
import { complaints, type Edit } from './project.ts';

/** What an author did, the changes that amount to it, and the whole answer, word for word. */
export type BadInput = readonly [title: string, edits: readonly Edit[], answer: string];

/** The answer is part of the product, so that every word of it counts. */
export async function verify([, edits, answer]: BadInput): Promise<void> {
  assert.equal(await complaints(...edits), answer);
}
