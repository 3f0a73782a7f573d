/** A part of a screen's markup: as written, or the signs of the base from one place to another. */
export type Piece = string | readonly [from: number, to: number];

/** The default view as `npm run build` has drawn it for windows of one kind, and from what. */
export interface FirstViewFile {
  /** Names exactly the data that the figures are from. */
  version: string;
  /** Of the browser's tab. */
  title: string;
  /** Markup in the light theme. Styles stand in `data-style`: the page's policy allows none in markup. */
  light: string;
  /** That in the dark theme, made of the light one's. */
  dark: readonly Piece[];
  /** Each chart's SVG in the colours of the light theme, by its width in pixels. */
  drawings: readonly Readonly<Record<string, string>>[];
  /** The dark theme's colour for each of the light one. */
  darkColours: Readonly<Record<string, string>>;
  /** SHA-256 of every data file that the view was made from, by its path relative to the page. */
  digests: Readonly<Record<string, string>>;
}

/** The markup that is meant by pieces of another. */
export const assembled = (base: string, pieces: readonly Piece[]): string =>
  pieces.map((it) => (typeof it === 'string' ? it : base.slice(...it))).join('');

/** The drawing for a plot of this width: the widest that fits, else the narrowest there is. */
export function drawingFor(
  drawings: Readonly<Record<string, string>>,
  width: number,
): string | undefined {
  const widths = Object.keys(drawings)
    .map(Number)
    .sort((a, b) => a - b);
  const fitting = widths.filter((it) => it <= width).at(-1) ?? widths[0];
  return fitting === undefined ? undefined : drawings[fitting];
}

/** A drawing in other colours. */
export const recoloured = (svg: string, colours: Readonly<Record<string, string>>): string =>
  svg.replaceAll(/#[0-9a-f]{6}\b/g, (colour) => colours[colour] ?? colour);
