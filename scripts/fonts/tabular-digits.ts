import { Glyph, type Font } from 'opentype.js/dist/opentype.mjs';
import { moved, pathOf } from './outline.ts';

export const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** The ten digits, all as wide as the zero (so that `1ch` holds any of them), each centred. */
export function tabularDigits(source: Font): Glyph[] {
  const advanceWidth = source.charToGlyph('0').advanceWidth ?? 0;
  return digits.map((digit) => {
    const glyph = source.charToGlyph(digit);
    const { x1, x2 } = glyph.getBoundingBox();
    const toCentre = (advanceWidth - (x2 - x1)) / 2 - x1;
    return new Glyph({
      name: glyph.name ?? `digit${digit}`,
      unicode: digit.charCodeAt(0),
      advanceWidth,
      path: pathOf(moved(glyph.path.commands, [toCentre, 0])),
    });
  });
}
