import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { EDITIONS } from './package/editions.ts';
import { loadProfile, profileIds } from './profile.ts';
import { zipNameOf } from './zip-name.ts';

const folder = new URL('../docs/lms/', import.meta.url);
const read = (name: string) => readFile(new URL(name, folder), 'utf8');
const ids = await profileIds();

describe('docs/lms', () => {
  it('has a page for every profile, an index, and nothing else', async () => {
    assert.deepEqual((await readdir(folder)).sort(), ['README.md', ...ids.map((id) => `${id}.md`)].sort());
  });

  for (const id of ids) {
    it(`${id}.md names the command, the packages and their editions, and says what to do and what HR will see`, async () => {
      const page = await read(`${id}.md`);
      const { editions, zipName } = await loadProfile(id);
      assert.match(page, new RegExp(`^npm run build -- --profile ${id}$`, 'm'));
      for (const edition of editions) {
        assert.ok(page.includes(zipNameOf(zipName, 'ripple', edition)), edition);
        assert.ok(page.includes(EDITIONS[edition].label), edition);
      }
      const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, text]) => text);
      assert.deepEqual(
        headings.map((text) =>
          text?.replace(/^(LMS settings|Settings) .*/, 'Settings').replace(/ of LMSs$/, ''),
        ),
        ['Upload', 'Settings', 'What learners see', 'What HR will see', 'Known quirks'],
      );
    });

    it(`the index lists ${id} with its command and package`, async () => {
      const { editions, zipName } = await loadProfile(id);
      const row = (await read('README.md'))
        .split('\n')
        .find((line) => line.includes(`(${id}.md)`) && line.startsWith('|'));
      assert.ok(row);
      const command = id === 'default' ? 'npm run build' : `npm run build -- --profile ${id}`;
      assert.ok(row.includes(`\`${command}\``));
      const [only] = editions;
      if (editions.length > 1 || !only) return;
      assert.ok(row.includes(`\`${zipNameOf(zipName, 'ripple', only)}\``));
      assert.ok(row.includes(EDITIONS[only].label));
    });
  }

  it('has only links that lead somewhere', async () => {
    for (const name of await readdir(folder)) {
      const targets = [...(await read(name)).matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target ?? '');
      for (const target of targets) await assert.doesNotReject(readLink(target), `${name}: ${target}`);
    }
  });
});

async function readLink(target: string): Promise<void> {
  const url = new URL(target, folder);
  await readFile(url).catch(() => readdir(url));
}
