import { Glyph, type Font } from 'opentype.js/dist/opentype.mjs';
import { moved, pathOf, polygon, type Point } from './outline.ts';

export const signs = ['≤', '≥', '→'];

/** Where the font draws its minus: the thickness of its strokes and the height of its middle. */
function strokeOf(source: Font): { thickness: number; axis: number } {
  const { y1, y2 } = source.charToGlyph('−').getBoundingBox();
  return { thickness: y2 - y1, axis: (y1 + y2) / 2 };
}

/** The font's own angle, raised, half a stroke above a bar; the two together stand at its old height. */
function comparison(source: Font, name: string, sign: string, angle: '<' | '>'): Glyph {
  const { thickness } = strokeOf(source);
  const plain = source.charToGlyph(angle);
  const box = plain.getBoundingBox();
  const raise = thickness * 0.75;
  const bottom = box.y1 - raise;
  const top = bottom + thickness;
  const bar = polygon([
    [box.x1, bottom],
    [box.x2, bottom],
    [box.x2, top],
    [box.x1, top],
  ]);
  return new Glyph({
    name,
    unicode: sign.charCodeAt(0),
    advanceWidth: plain.advanceWidth ?? 0,
    path: pathOf([...moved(plain.path.commands, [0, raise]), ...bar]),
  });
}

/** A shaft and a head of two strokes at 45°, in one outline. */
function arrow(source: Font): Glyph {
  const { thickness, axis } = strokeOf(source);
  const [left, right, head] = [60, 840, 250];
  const half = thickness / 2;
  const inner = right - thickness * Math.SQRT2;
  const cut = thickness / Math.SQRT2;
  const upper: Point[] = [
    [left, half],
    [inner - half, half],
    [right - head - cut, head - cut],
    [right - head, head],
  ];
  const lower = upper.toReversed().map(([x, y]): Point => [x, -y]);
  const [start = [left, half] as const, ...rest] = [...upper, [right, 0] as const, ...lower];
  return new Glyph({
    name: 'arrowright',
    unicode: '→'.charCodeAt(0),
    advanceWidth: left + right,
    path: pathOf(moved(polygon([start, ...rest]), [0, axis])),
  });
}

/** ≤, ≥ and →, which Be Vietnam Pro lacks, drawn with the strokes of `source`. */
export function missingSigns(source: Font): Glyph[] {
  return [
    comparison(source, 'lessequal', '≤', '<'),
    comparison(source, 'greaterequal', '≥', '>'),
    arrow(source),
  ];
}
