import type { Font, Glyph, PathCommand } from 'opentype.js/dist/opentype.mjs';
import type {
  GlyphOutline,
  GlyphOutlines,
  Kerning,
} from '../../src/exports/image/glyph-outlines.ts';

/** Marks that stand over another letter: the texts of pictures are composed, and hold none. */
const combining = /\p{M}/u;

/**
 * The outlines of a weight: of each character in the first of the fonts that has it, of the digits of
 * one width, and which pairs of the first font's characters stand nearer to each other or farther.
 */
export function glyphOutlines(fonts: readonly [Font, ...Font[]], tabular: Font): GlyphOutlines {
  const glyphs: Record<string, GlyphOutline> = {};
  for (const font of fonts) {
    for (const [character, glyph] of charactersOf(font)) glyphs[character] ??= outlineOf(glyph);
  }
  return {
    unitsPerEm: fonts[0].unitsPerEm,
    glyphs,
    tabular: Object.fromEntries(
      charactersOf(tabular).map(([character, glyph]) => [character, outlineOf(glyph)]),
    ),
    kerning: kerningOf(fonts[0]),
  };
}

function charactersOf(font: Font): [character: string, Glyph][] {
  return Array.from({ length: font.glyphs.length }, (_, at) => font.glyphs.get(at)).flatMap(
    (glyph) =>
      glyph.unicodes
        .map((code): [string, Glyph] => [String.fromCodePoint(code), glyph])
        .filter(([character]) => !combining.test(character)),
  );
}

const outlineOf = (glyph: Glyph): GlyphOutline => [
  glyph.advanceWidth ?? 0,
  relativePath(glyph.path.commands),
];

/** As SVG writes it: y grows downwards, and each point is told by its way from the one before. */
function relativePath(commands: readonly PathCommand[]): string {
  let [x, y] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const wayTo = (toX: number, toY: number) => [Math.round(toX) - x, Math.round(-toY) - y] as const;
  const pieces = commands.map((it) => {
    if (it.type === 'Z') {
      [x, y] = start;
      return 'z';
    }
    const way = wayTo(it.x, it.y);
    const bends = [
      ...('x1' in it ? wayTo(it.x1, it.y1) : []),
      ...('x2' in it ? wayTo(it.x2, it.y2) : []),
    ];
    [x, y] = [x + way[0], y + way[1]];
    if (it.type === 'M') start = [x, y];
    return it.type === 'L' ? straight(way) : it.type.toLowerCase() + [...bends, ...way].join(' ');
  });
  return pieces.join('').replaceAll(' -', '-');
}

/** TrueType closes some outlines with lines of no length. */
function straight([dx, dy]: readonly [number, number]): string {
  if (dx === 0 && dy === 0) return '';
  if (dy === 0) return `h${dx}`;
  return dx === 0 ? `v${dy}` : `l${dx} ${dy}`;
}

/** Characters that are kerned alike are one class, so that the table is small. */
function kerningOf(font: Font): Kerning {
  const characters = charactersOf(font);
  const rows = characters.map(([, left]) =>
    characters.map(([, right]) => font.getKerningValue(left, right)),
  );
  const columns = characters.map((_, at) => rows.map((row) => row[at] ?? 0));
  const [first, second] = [classesOf(rows), classesOf(columns)];
  const values = first.examples.map((row) => second.examples.map((at) => rows[row]?.[at] ?? 0));
  const named = (classes: readonly number[]) =>
    Object.fromEntries(
      characters.flatMap(([character], at) =>
        classes[at] === undefined || classes[at] < 0 ? [] : [[character, classes[at]]],
      ),
    );
  return { first: named(first.classes), second: named(second.classes), values };
}

/** Equal lists are of one class; a list of zeros is of none. */
function classesOf(lists: readonly (readonly number[])[]) {
  const known = new Map<string, number>();
  const examples: number[] = [];
  const classes = lists.map((list, at) => {
    if (list.every((it) => it === 0)) return -1;
    const key = list.join(' ');
    const found = known.get(key) ?? examples.push(at) - 1;
    known.set(key, found);
    return found;
  });
  return { classes, examples };
}
