import { Font, Glyph, parse, Path } from 'opentype.js/dist/opentype.mjs';
import type { FaceFamily, FaceWeight } from './used-glyphs.ts';

/** A font file with exactly the glyphs of some characters. */
export interface Subset {
  bytes: Uint8Array;
  /** Characters that none of the files has: the reader's own fonts must draw them. */
  missing: string[];
}

/** Takes each character out of the first file that has it, and writes them as one font. */
export function subsetFont(
  files: readonly Uint8Array[],
  { family, weight, characters }: SubsetRequest,
): Subset {
  const fonts = files.map((bytes) => parse(exactBuffer(bytes)));
  const [main] = fonts;
  if (!main) throw new RangeError(`no files for ${family} ${weight}`);
  const missing: string[] = [];
  const glyphs = [...characters].sort().flatMap((character) => {
    const font = fonts.find((it) => it.charToGlyphIndex(character) > 0);
    if (!font) missing.push(character);
    return font ? [copied(font.charToGlyph(character), character)] : [];
  });
  const notdef = new Glyph({ name: '.notdef', advanceWidth: 500, path: new Path() });
  const font = new Font({
    familyName: family,
    styleName: String(weight),
    unitsPerEm: main.unitsPerEm,
    ascender: main.ascender,
    descender: main.descender,
    weightClass: String(weight),
    license: 'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
    licenseURL: 'https://scripts.sil.org/OFL',
    glyphs: [notdef, ...glyphs],
  });
  return { bytes: new Uint8Array(font.toArrayBuffer()), missing };
}

interface SubsetRequest {
  family: FaceFamily;
  weight: FaceWeight;
  characters: ReadonlySet<string>;
}

/** The outline of one character by itself; an accented letter of parts becomes one outline. */
function copied(glyph: Glyph, character: string): Glyph {
  const path = new Path();
  path.extend(glyph.path.commands.map((it) => ({ ...it })));
  const code = character.codePointAt(0) ?? 0;
  return new Glyph({
    name: `u${code.toString(16).toUpperCase().padStart(4, '0')}`,
    unicode: code,
    advanceWidth: glyph.advanceWidth ?? 0,
    path,
  });
}

const exactBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
