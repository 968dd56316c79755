import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toOklch, type Hex } from './colour.ts';
import { contrastRatio, isReadable, nearestReadable, relativeLuminance, showRatio } from './contrast.ts';
import { anyColour } from './testing.ts';

/*
 * Published values: WebAIM (webaim.org/resources/contrastchecker, webaim.org/articles/contrast) and, for #767676,
 * the greys in "Understanding SC 1.4.3" (www.w3.org/WAI/WCAG22/Understanding/contrast-minimum).
 */
const published: readonly [Hex, Hex, string][] = [
  ['#000000', '#ffffff', '21:1'],
  ['#ffffff', '#ffffff', '1:1'],
  ['#777777', '#ffffff', '4.47:1'], // 4.478: a grey that is famous for failing
  ['#767676', '#ffffff', '4.54:1'],
  ['#0000ff', '#ffffff', '8.59:1'],
  ['#ff0000', '#ffffff', '3.99:1'],
  ['#333333', '#ffffff', '12.63:1'],
];

describe('contrast', () => {
  for (const [a, b, ratio] of published) {
    test(`of ${a} and ${b} is ${ratio}, whichever is in front`, () => {
      assert.equal(showRatio(contrastRatio(a, b)), ratio);
      assert.equal(contrastRatio(a, b), contrastRatio(b, a));
    });
  }

  test('rests on the luminance of WCAG: the weights of red, green and blue', () => {
    assert.equal(relativeLuminance('#ff0000'), 0.2126);
    assert.equal(relativeLuminance('#00ff00'), 0.7152);
    assert.equal(relativeLuminance('#0000ff'), 0.0722);
  });
});

describe('the nearest readable colour', () => {
  const light: readonly Hex[] = ['#fbf7f0', '#ffffff'];
  const dark: readonly Hex[] = ['#13201f', '#1c2c2b'];

  test('is the colour itself if that can be read', () => {
    assert.equal(nearestReadable('#0b5f66', light), '#0b5f66');
  });

  test('can be read, has the same hue, and is hardly darker or lighter than it must be', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(light, dark), (colour, backgrounds) => {
        const found = nearestReadable(colour, backgrounds);
        assert.ok(found && isReadable(found, backgrounds));
        if (found === colour) return;
        const worst = Math.min(...backgrounds.map((background) => contrastRatio(found, background)));
        assert.ok(worst < 4.65, `${colour} -> ${found}: ${worst}`);
        const [before, after] = [toOklch(colour), toOklch(found)];
        if (after.c < 0.03) return; // greys have no hue to speak of
        const turned = Math.abs(before.h - after.h);
        assert.ok(Math.min(turned, 360 - turned) < 3, `${colour} -> ${found}`);
      }),
      { numRuns: 300 },
    );
  });

  test('is darker on light and lighter on dark', () => {
    assert.equal(nearestReadable('#3cb4c4', light), '#007e8c');
    assert.equal(nearestReadable('#e60028', dark), '#ff5051');
  });

  test('is none where backgrounds leave no room', () => {
    assert.equal(nearestReadable('#ff0000', ['#000000', '#ffffff', '#777777']), null);
  });
});
