import { parse, type Font } from 'opentype.js/dist/opentype.mjs';
import { readFileSync } from 'node:fs';

function fontOf(subset: 'latin' | 'vietnamese', weight: 400 | 600): Font {
  const name = `be-vietnam-pro-${subset}-${weight}-normal.woff`;
  const url = new URL(
    `../../node_modules/@fontsource/be-vietnam-pro/files/${name}`,
    import.meta.url,
  );
  const bytes = readFileSync(url);
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

const fonts = {
  400: [fontOf('latin', 400), fontOf('vietnamese', 400)],
  600: [fontOf('latin', 600), fontOf('vietnamese', 600)],
} as const;

/** Width of a text in pixels by the font's own files, not by the table that charts are laid out with. */
export function widthByFont(text: string, size: number, weight: 400 | 600): number {
  return Array.from(text).reduce((sum, character) => {
    const font = fonts[weight].find((it) => it.charToGlyphIndex(character) > 0) ?? fonts[weight][0];
    return sum + ((font.charToGlyph(character).advanceWidth ?? 0) / font.unitsPerEm) * size;
  }, 0);
}
