import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { accentWith, darkAccentOf, faultOf } from './accent.ts';
import { isReadable, nearestReadable } from './contrast.ts';
import { readTokens, TOKENS_FILE, type Palette } from './palette.ts';
import { anyColour } from './testing.ts';

const tokens = readTokens(await readFile(TOKENS_FILE, 'utf8'));
assert.ok(!('missing' in tokens));
const { light, dark } = tokens;

const textsOf = (palette: Palette) => [palette.ink, palette['ink-soft'], palette.good, palette.slip];

describe('the default look', () => {
  for (const [scheme, palette] of Object.entries({ light, dark })) {
    test(`can be read on ${scheme} screens, its accent on its tint, too`, () => {
      const { paper, surface, brand } = palette;
      for (const text of textsOf(palette))
        assert.ok(isReadable(text, [paper, surface, palette['brand-soft']]));
      assert.equal(faultOf(brand, palette), null);
      assert.ok(isReadable(brand, [palette['brand-soft']]));
      assert.ok(isReadable(palette['on-brand'], [brand]));
    });
  }
});

describe('an accent', () => {
  test('that cannot be read is told with its worst background and the nearest that can', () => {
    assert.deepEqual(faultOf('#3cb4c4', light), {
      ratio: faultOf('#3cb4c4', light)?.ratio,
      on: 'page',
      background: '#fbf7f0',
      nearest: '#007e8c',
    });
    assert.equal(faultOf('#0b5f66', dark)?.on, 'cards');
  });

  test('that can be read gets a readable text on it and a tint on which all text can be read', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(light, dark), (colour, palette) => {
        const accent = nearestReadable(colour, [palette.paper, palette.surface]);
        assert.ok(accent);
        const { onAccent, soft } = accentWith(accent, palette);
        assert.ok(isReadable(onAccent, [accent]), `${onAccent} on ${accent}`);
        assert.ok(isReadable(accent, [soft]), `${accent} on ${soft}`);
        for (const text of textsOf(palette)) assert.ok(isReadable(text, [soft]), `${text} on ${soft}`);
      }),
      { numRuns: 500 },
    );
  });

  test('for light screens has a sister for dark ones that can be read', () => {
    fc.assert(
      fc.property(anyColour, (colour) => assert.equal(faultOf(darkAccentOf(colour, dark), dark), null)),
    );
  });

  test('keeps the default tint as strong as it is where that can be read', () => {
    assert.equal(accentWith('#0b5f66', light).soft, '#e2eff0');
  });
});

test('says which tokens it does not find', () => {
  assert.deepEqual(readTokens(':root { --ripple-paper: white; --ripple-font: serif; }'), {
    missing: [
      'paper',
      'surface',
      'ink',
      'ink-soft',
      'good',
      'slip',
      'brand',
      'on-brand',
      'brand-soft',
      'font-display',
    ],
  });
});
