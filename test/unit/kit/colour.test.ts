import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColours, brandStyles, contrastOf } from '../../../src/web/kit/brand/colour.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('an organisation’s colour', () => {
  it('is readable on every sheet, whichever was chosen (WCAG 1.4.3, 1.4.6)', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        const { light, dark } = brandColours(chosen)!;
        expect(contrastOf(light.brand, light.onBrand)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(light.brandInk, '#ffffff')).toBeGreaterThanOrEqual(7);
        expect(contrastOf(light.brandInk, light.brandSoft)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(dark.brand, dark.onBrand)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(dark.brandInk, '#17221f')).toBeGreaterThanOrEqual(7);
        expect(contrastOf(dark.brandInk, dark.brandSoft)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays as given where it can be read', () => {
    expect(brandColours('#0d5b52')).toMatchObject({ kept: true, light: { brand: '#0d5b52' } });
    expect(brandColours('#ffe600')?.kept).toBe(false);
  });

  it.each(['red', '#fff', '#12345', '#0d5b52;}body{display:none', 'url(x)', ''])('refuses %j', (given) => {
    expect(brandStyles(given)).toBeUndefined();
  });

  it('knows the ratio of black and white', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  });
});
