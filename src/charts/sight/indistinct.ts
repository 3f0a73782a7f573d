import type { Rivals } from '../scene.ts';
import { differenceIn } from './seen-colour.ts';
import { sights, type Sight } from './sights.ts';

/** Two things that look alike in some sights. */
export interface IndistinctPair {
  names: readonly [string, string];
  sights: Sight[];
  /** In the sight where they are nearest: CIEDE2000. */
  difference: number;
}

/** A pixel of the screen as it is seen from an arm's length, in degrees; by CSS's reference pixel. */
const degreesOfPixel = 0.0213;

/**
 * How unlike two things must look that are so many pixels wide. Stone, Szafir and Setlur, "An
 * Engineering Model for Color Difference as a Function of Size" (2014): so much lightness between
 * two marks is noticed by half of the people. Lightness, because it is all that a photocopy leaves.
 * 8.0 for a swatch of the key, 6.3 for a cell, 22.7 for a line of 2 px, which is thinner than what
 * was measured.
 */
export const leastDifference = (pixels: number): number =>
  5.079 + 0.751 / (pixels * degreesOfPixel);

/** The pairs that some sight can't tell apart, the most alike first. Another mark tells any two apart. */
export function indistinctPairs(
  rivals: readonly Rivals[],
  among: readonly Sight[] = sights,
): IndistinctPair[] {
  return rivals
    .flatMap(([a, b]): IndistinctPair[] => {
      if (a.mark !== b.mark) return [];
      const least = leastDifference(Math.min(a.extent, b.extent));
      const differences = among
        .map((sight) => ({ sight, difference: differenceIn(sight, a.colour, b.colour) }))
        .filter(({ difference }) => difference < least);
      if (differences.length === 0) return [];
      return [
        {
          names: [a.name, b.name],
          sights: differences.map(({ sight }) => sight),
          difference: Math.min(...differences.map(({ difference }) => difference)),
        },
      ];
    })
    .sort((a, b) => a.difference - b.difference);
}
