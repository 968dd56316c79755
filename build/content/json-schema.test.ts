import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import test from 'node:test';
import { jsonSchemas } from './json-schema.ts';

const folder = new URL('json-schema/', import.meta.url);
const command = 'UPDATE=1 npx tsx --test build/content/json-schema.test.ts';

test("keeps editors' schemas in step with those of the compiler", async () => {
  const schemas = jsonSchemas();
  if (process.env['UPDATE']) {
    await mkdir(folder, { recursive: true });
    for (const [name, schema] of Object.entries(schemas)) {
      await writeFile(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
    }
  }
  assert.deepEqual((await readdir(folder)).sort(), Object.keys(schemas).sort());
  for (const [name, schema] of Object.entries(schemas)) {
    const committed: unknown = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
    assert.deepEqual(committed, schema, `${name} is out of date: run ${command}`);
  }
});
