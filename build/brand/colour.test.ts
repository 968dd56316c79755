import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fromOklch, readHex, toOklch, type Hex } from './colour.ts';
import { anyColour } from './testing.ts';

describe('colours', () => {
  test('are read in short and long form and in any case, and nothing else is', () => {
    assert.equal(readHex('#0B5F66'), '#0b5f66');
    assert.equal(readHex('#fa0'), '#ffaa00');
    for (const text of ['0b5f66', '#0b5f6', '#0b5f66ff', 'teal', '', '#ggg'])
      assert.equal(readHex(text), null);
  });

  // CSS Color 4 (W3C), 9.3 and 9.4, and its tests: sRGB green and red in OKLCH and OKLab.
  const published: readonly [Hex, number, number, number][] = [
    ['#008000', 0.51975, 0.17686, 142.495],
    ['#ff0000', 0.62796, 0.25768, 29.234],
    ['#000000', 0, 0, 0],
  ];
  for (const [hex, l, c, h] of published) {
    test(`${hex} has the published lightness, chroma and hue`, () => {
      const found = toOklch(hex);
      assert.ok(Math.abs(found.l - l) < 1e-4 && Math.abs(found.c - c) < 1e-4, JSON.stringify(found));
      assert.ok(Math.abs(found.h - h) < 0.01, JSON.stringify(found));
    });
  }

  test('come back as they were from OKLCH, every one of them', () => {
    fc.assert(fc.property(anyColour, (hex) => assert.equal(fromOklch(toOklch(hex)), hex)));
  });

  test('beyond what a screen can show keep lightness and hue and lose vividness', () => {
    const wanted = { l: 0.7, c: 0.4, h: 30 };
    const shown = toOklch(fromOklch(wanted));
    assert.ok(
      Math.abs(shown.l - wanted.l) < 0.005 && Math.abs(shown.h - wanted.h) < 1,
      JSON.stringify(shown),
    );
    assert.ok(shown.c < 0.25);
  });
});
