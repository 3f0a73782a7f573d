import { describe, expect, it } from 'vitest';
import { palettes, type ThemeName } from '../palette.ts';
import { differenceIn, seenColour } from './seen-colour.ts';
import { sightMatrices, sights, type Sight } from './sights.ts';

describe('colours as they come to be seen', () => {
  // By hand from the matrices: 0,152286 of linear red is encoded as 109, 0,114503 as 95, less as 0.
  it.each<[string, Sight, string]>([
    ['#ff0000', 'protan', '#6d5f00'],
    ['#ff0000', 'deutan', '#a39000'],
    ['#ff0000', 'tritan', '#ff000f'],
    ['#00ff00', 'protan', '#ffe500'],
    ['#00ff00', 'deutan', '#efd63a'],
    ['#00ff00', 'tritan', '#00f7d9'],
    ['#0000ff', 'protan', '#0059ff'],
    ['#0000ff', 'deutan', '#003dfb'],
    ['#0000ff', 'tritan', '#006b96'],
    ['#ff0000', 'grey', '#7f7f7f'],
    ['#00ff00', 'grey', '#dcdcdc'],
    ['#0000ff', 'grey', '#4c4c4c'],
    ['#0f5f8f', 'original', '#0f5f8f'],
  ])('%s, %s: %s', (colour, sight, seen) => {
    expect(seenColour(colour, sight)).toBe(seen);
  });

  it.each(sights)('%s leaves white as it is, and grey without a hue', (sight) => {
    expect(seenColour('#ffffff', sight)).toBe('#ffffff');
    expect(seenColour('#777777', sight)).toMatch(/^#(..)\1\1$/);
  });

  it('leaves black a seventh of the light of white on a projector', () => {
    // 1/7 = 0,142857 is encoded as 1,055 × 0,142857^(1/2,4) − 0,055 = 0,4139, or 106 of 255.
    expect(seenColour('#000000', 'projector')).toBe('#6a6a6a');
    expect(sightMatrices.projector[0][3]).toBeCloseTo(1 / 7, 12);
  });

  it('does not take words for a colour', () => {
    expect(() => seenColour('', 'grey')).toThrow(RangeError);
  });
});

const least = (sight: Sight, colours: readonly string[]): number =>
  Math.min(
    ...colours.flatMap((a, at) => colours.slice(at + 1).map((b) => differenceIn(sight, a, b))),
  );
const leastOfNeighbours = (sight: Sight, colours: readonly string[]): number =>
  Math.min(...colours.slice(1).map((b, at) => differenceIn(sight, colours[at] ?? '', b)));
const eyes: readonly Sight[] = ['original', 'protan', 'deutan', 'tritan'];

// The design says how far apart it measured its colours; these figures are its own.
describe('differences, against those stated with the design', () => {
  it('is 100 between black and white', () => {
    expect(differenceIn('original', '#000000', '#ffffff')).toBeCloseTo(100, 3);
  });

  it.each<[ThemeName, number[]]>([
    ['light', [15.8, 10.2, 10.3, 15.3]],
    ['dark', [15.2, 14.0, 12.4, 11.0]],
  ])('kinds, %s', (theme, stated) => {
    const { categorical } = palettes[theme];
    expect(eyes.map((it) => Number(least(it, categorical).toFixed(1)))).toEqual(stated);
  });

  it('the palette of Okabe and Ito', () => {
    const okabeIto = '#000000 #e69f00 #56b4e9 #009e73 #f0e442 #0072b2 #d55e00 #cc79a7'.split(' ');
    const measured = eyes.map((it) => least(it, okabeIto));
    [21.7, 12.2, 11.6, 10.9].forEach((stated, at) => {
      expect(measured[at]).toBeCloseTo(stated, 0);
    });
  });

  it('classes beside one another', () => {
    const stated = { light: [8.9, 10.4], dark: [10.8, 11.0] } as const;
    for (const theme of ['light', 'dark'] as const) {
      const { sequential, diverging } = palettes[theme];
      const measured = [sequential, diverging].map((colours) =>
        Math.min(...eyes.map((it) => leastOfNeighbours(it, colours))),
      );
      expect(measured.map((it) => Number(it.toFixed(1)))).toEqual(stated[theme]);
    }
  });
});
