import { Font, Glyph, Path } from 'opentype.js/dist/opentype.mjs';
import { pinModified } from './pin-modified.ts';
import type { Weight } from './source-font.ts';

const styleNames: Record<Weight, string> = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' };

/**
 * A font file of a few glyphs made out of `source`, with its vertical measures, so that a line's
 * height does not change where a character comes from the derived face.
 */
export function derivedFont(
  familyName: string,
  weight: Weight,
  source: Font,
  glyphs: Glyph[],
): Uint8Array {
  const notdef = new Glyph({ name: '.notdef', advanceWidth: 500, path: new Path() });
  const font = new Font({
    familyName,
    styleName: styleNames[weight],
    unitsPerEm: source.unitsPerEm,
    ascender: source.ascender,
    descender: source.descender,
    weightClass: String(weight),
    copyright: source.getEnglishName('copyright'),
    description: `Derived from ${source.getEnglishName('fullName')}`,
    license: 'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
    licenseURL: 'https://scripts.sil.org/OFL',
    version: '1.0',
    glyphs: [notdef, ...glyphs],
  });
  return pinModified(new Uint8Array(font.toArrayBuffer()));
}
