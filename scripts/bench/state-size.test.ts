import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stateSizes } from './state-size.ts';

for (const items of [10, 100, 1000]) {
  test(`a state of ${items} items is shorter packed than compressed, and much shorter than plain`, () => {
    const { packed, compressed, plain } = stateSizes(items);
    assert.ok(packed < compressed && compressed < plain, `${packed}, ${compressed}, ${plain}`);
    assert.ok(plain > 8 * packed);
  });
}

test('comes out the same each time', () => assert.deepEqual(stateSizes(50), stateSizes(50)));
