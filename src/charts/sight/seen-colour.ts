import {
  converter,
  differenceCiede2000,
  formatHex,
  modeLab65,
  modeLrgb,
  modeRgb,
  modeXyz65,
  useMode as makeKnown,
  type Lrgb,
} from 'culori/fn';
import { sightMatrices, type Sight } from './sights.ts';

// The library knows no colour space that it is not told of, so that none is shipped unused.
for (const mode of [modeRgb, modeLrgb, modeXyz65, modeLab65]) makeKnown(mode);

const toLinear = converter('lrgb');
const ciede2000 = differenceCiede2000();

/**
 * A colour "#rrggbb" as it comes to be seen. Its own filters for deficiencies count on encoded
 * values, which the paper behind them does not; only the difference is taken from the library.
 */
export function seenColour(colour: string, sight: Sight): string {
  return formatHex(seenLight(colour, sight));
}

/** How unlike two colours look in a sight, by CIEDE2000; 0 is the same, 100 black on white. */
export function differenceIn(sight: Sight, a: string, b: string): number {
  return ciede2000(seenLight(a, sight), seenLight(b, sight));
}

function seenLight(colour: string, sight: Sight): Lrgb {
  const light = toLinear(colour);
  if (!light) throw new RangeError(`no colour: ${colour}`);
  const [r, g, b] = sightMatrices[sight].map(([red, green, blue, added]) =>
    withinGamut(red * light.r + green * light.g + blue * light.b + added),
  ) as [number, number, number];
  return { mode: 'lrgb', r, g, b };
}

const withinGamut = (share: number): number => Math.min(1, Math.max(0, share));
