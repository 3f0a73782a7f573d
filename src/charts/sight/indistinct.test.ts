import { describe, expect, it } from 'vitest';
import { palettes } from '../palette.ts';
import type { Look } from '../scene.ts';
import { indistinctPairs, leastDifference } from './indistinct.ts';
import { sights, type Sight } from './sights.ts';

const look = (colour: string, more: Partial<Look> = {}): Look => ({
  name: colour,
  colour,
  mark: 'plain',
  extent: 12,
  ...more,
});

describe('what must differ by how much', () => {
  it('grows as things get smaller', () => {
    // 12 px are 0,2556 degrees: 5,079 + 0,751 / 0,2556 = 8,02.
    expect(leastDifference(12)).toBeCloseTo(8.02, 2);
    expect(leastDifference(28)).toBeCloseTo(6.34, 2);
    expect(leastDifference(2)).toBeCloseTo(22.71, 2);
  });

  it('is met by two greys as swatches, and not as lines', () => {
    const [a, b] = ['#222222', '#555555'] as const;
    expect(indistinctPairs([[look(a), look(b)]], ['original'])).toEqual([]);
    expect(
      indistinctPairs([[look(a, { extent: 2 }), look(b, { extent: 2 })]], ['original']),
    ).toHaveLength(1);
  });
});

describe('pairs that look alike', () => {
  it.each<[Sight, string, string]>([
    ['grey', '#669900', '#ff00ff'],
    ['protan', '#006600', '#ff0000'],
    ['deutan', '#009900', '#cc0000'],
    ['tritan', '#cc0033', '#ff3300'],
    ['projector', '#000000', '#333333'],
  ])('in one sight only: %s, %s and %s', (sight, a, b) => {
    const [pair, ...others] = indistinctPairs([[look(a), look(b)]]);
    expect(pair?.sights).toEqual([sight]);
    expect(pair?.names).toEqual([a, b]);
    expect(others).toEqual([]);
  });

  it('are alike in all sights if their colours are the same', () => {
    const [pair] = indistinctPairs([[look('#15212b'), look('#15212b')]]);
    expect(pair?.sights).toEqual([...sights]);
    expect(pair?.difference).toBe(0);
  });

  it('are told apart by another pattern, whatever their colours', () => {
    const dotted = look('#15212b', { mark: 'dots' });
    expect(indistinctPairs([[look('#15212b'), dotted]])).toEqual([]);
  });

  it('come with the most alike first', () => {
    const names = indistinctPairs([
      [look('#000000'), look('#1a1a1a')],
      [look('#000000'), look('#0a0a0a')],
    ]).map((it) => it.names[1]);
    expect(names).toEqual(['#0a0a0a', '#1a1a1a']);
  });
});

describe.each(['light', 'dark'] as const)('on the screen, %s', (theme) => {
  const eyes: Sight[] = ['original', 'protan', 'deutan', 'tritan'];
  const pairsOf = (colours: readonly string[]) =>
    colours.flatMap((a, at) => colours.slice(at + 1).map((b) => [look(a), look(b)] as const));

  it('kinds and parts are told apart by every eye, without patterns', () => {
    const { categorical, parts } = palettes[theme];
    expect(indistinctPairs([...pairsOf(categorical), ...pairsOf(parts)], eyes)).toEqual([]);
  });

  it('classes are, as cells and areas', () => {
    const { sequential, diverging } = palettes[theme];
    const cells = [...pairsOf(sequential), ...pairsOf(diverging)].map(
      ([a, b]) =>
        [
          { ...a, extent: 28 },
          { ...b, extent: 28 },
        ] as const,
    );
    expect(indistinctPairs(cells, eyes)).toEqual([]);
  });
});

it('greys of classes are told apart in a photocopy and on a projector', () => {
  const { sequential, diverging, parts } = palettes.grey;
  const neighbours = [sequential, diverging, parts].flatMap((colours) =>
    colours
      .slice(1)
      .map((b, at) => [look(colours[at] ?? '', { extent: 28 }), look(b, { extent: 28 })] as const),
  );
  expect(indistinctPairs(neighbours)).toEqual([]);
});
