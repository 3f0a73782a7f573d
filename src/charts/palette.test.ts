import { describe, expect, it } from 'vitest';
import { palettes, type Palette, type PaletteName } from './palette.ts';

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Entries of the palette that are one colour each. */
type Colour = { [Key in keyof Palette]: Palette[Key] extends string ? Key : never }[keyof Palette];

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(['light', 'dark', 'grey'] satisfies PaletteName[])('%s', (theme) => {
  const palette = palettes[theme];
  const text: Colour[] = ['ink', 'ink2', 'muted', 'accent'];
  const marks: Colour[] = ['accent', 'ink', 'contextLine', 'rule2'];

  it.each(text)('%s is legible as text on the page and on a control', (name) => {
    expect(contrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.surface2)).toBeGreaterThanOrEqual(4.5);
  });

  it('ink and muted ink are legible on the row of the chosen place', () => {
    expect(contrast(palette.ink, palette.accentSoft)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.muted, palette.accentSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette.status))('the status %s is legible as text', (_, colour) => {
    expect(contrast(colour, palette.surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)('%s stands out as a mark', (name) => {
    expect(contrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(3);
  });

  it('every kind stands out from the page', () => {
    const faint = palette.categorical.filter((it) => contrast(it, palette.surface) < 3);
    expect(faint).toEqual([]);
  });

  it('a bar stands out from the track up to its plan', () => {
    expect(contrast(palette.accent, palette.track)).toBeGreaterThanOrEqual(3);
  });

  it('classes run in one direction, away from the page', () => {
    const steps = palette.sequential.map((it) => contrast(it, palette.surface));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
