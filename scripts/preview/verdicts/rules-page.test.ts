import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { rulesPage } from './rules-page.ts';

test('docs/preview-rules.md tells the rules as they are', async () => {
  const page = await readFile(new URL('../../../docs/preview-rules.md', import.meta.url), 'utf8');
  assert.equal(page, rulesPage(), 'Run: npx tsx scripts/preview/verdicts/write-rules-page.ts');
});
