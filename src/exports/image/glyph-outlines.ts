/** How far a glyph moves the next one on, and its shape as a path of SVG, in units of the font. */
export type GlyphOutline = readonly [advance: number, path: string];

/** How much nearer two characters stand, by their classes; negative is nearer. */
export interface Kerning {
  first: Readonly<Record<string, number>>;
  second: Readonly<Record<string, number>>;
  values: readonly (readonly number[])[];
}

/** The letters of one weight, as `npm run fonts` reads them out of the font files. */
export interface GlyphOutlines {
  unitsPerEm: number;
  /** By character; of what is not there, other fonts must do. */
  glyphs: Readonly<Record<string, GlyphOutline>>;
  /** Digits of one width. */
  tabular: Readonly<Record<string, GlyphOutline>>;
  kerning: Kerning;
}

/** Weights that pictures are set in. */
export const outlineWeights = [400, 500, 600] as const;
export type OutlineWeight = (typeof outlineWeights)[number];

/** Path from the page of the letters of a weight; asked for only when a picture is made. */
export const outlinesFile = (weight: OutlineWeight): string =>
  `export-fonts/outlines-${weight}.json`;
