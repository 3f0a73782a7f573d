import { palettes } from '../palette.ts';

/** Less than this, and small letters can't be read (WCAG 2 AA). */
const leastForWords = 4.5;

/** The colour in which words stand out best on a fill, whatever the theme: near black or white. */
export function textOn(fill: string): string {
  const { light, dark } = palettes;
  const best = bestOn(fill, [light.ink, dark.surface, light.surface]);
  // On a fill half way between the two, only black itself is dark enough.
  return contrast(best, fill) >= leastForWords ? best : bestOn(fill, [best, '#000000']);
}

const bestOn = (fill: string, choices: readonly string[]): string =>
  choices.reduce((best, it) => (contrast(it, fill) > contrast(best, fill) ? it : best));

/** Contrast of two colours "#rrggbb" by WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
