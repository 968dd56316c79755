import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { CheckedTypes } from './checked-types.ts';

describe('CheckedTypes', () => {
  let root: string;
  const isKnown = async () => (await CheckedTypes.of(root)).isKnown();
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ripple-types-'));
    for (const folder of ['course/model', 'modules/one', 'node_modules'])
      await mkdir(join(root, folder), { recursive: true });
    await writeFile(join(root, 'course/model/a.ts'), 'export const a = 1;');
    await writeFile(join(root, 'modules/one/module.yaml'), 'title: One');
    await writeFile(join(root, 'tsconfig.json'), '{}');
    await writeFile(join(root, 'node_modules/.package-lock.json'), '{}');
  });
  afterEach(() => rm(root, { recursive: true }));

  test('knows code that it was told of, whatever becomes of the texts', async () => {
    assert.equal(await isKnown(), false);
    await (await CheckedTypes.of(root)).remember();
    assert.equal(await isKnown(), true);
    await writeFile(join(root, 'modules/one/module.yaml'), 'title: Two');
    assert.equal(await isKnown(), true);
  });

  test('does not know code that has changed, moved or come, nor the same with other settings or packages', async () => {
    await (await CheckedTypes.of(root)).remember();
    const changes = [
      ['course/model/a.ts', 'export const a = 2;'],
      ['modules/one/b.ts', ''],
      ['tsconfig.json', '{ "compilerOptions": {} }'],
      ['node_modules/.package-lock.json', '{ "packages": {} }'],
    ] as const;
    for (const [file, text] of changes) {
      await cp(join(root, file), join(root, 'before')).catch(() => undefined);
      await writeFile(join(root, file), text);
      assert.equal(await isKnown(), false, file);
      await rm(join(root, file));
      await cp(join(root, 'before'), join(root, file)).catch(() => undefined);
      await rm(join(root, 'before'), { force: true });
      assert.equal(await isKnown(), true, `${file} as it was`);
    }
    await cp(join(root, 'course/model/a.ts'), join(root, 'course/a.ts'));
    await rm(join(root, 'course/model/a.ts'));
    assert.equal(await isKnown(), false, 'moved');
  });

  test('knows nothing where npm has not installed what the code uses', async () => {
    await rm(join(root, 'node_modules'), { recursive: true });
    await (await CheckedTypes.of(root)).remember();
    assert.equal(await isKnown(), false);
  });
});
