import { palettes } from '../../../charts/palette.ts';

/** What a department may set of its slides; everything on them takes its colours from here. */
export interface SlideLook {
  colours: SlideColours;
  /** Of titles and text alike. It is not put into the file: the reader's machine must have it. */
  font: string;
}

/** The twelve colours of a theme, as "#0f5f8f". */
export interface SlideColours {
  ink: string;
  paper: string;
  /** Text beside the main one, and a ground beside the paper. */
  secondInk: string;
  secondPaper: string;
  /** The first is what is looked at; all six tell kinds apart. */
  accents: readonly [string, string, string, string, string, string];
  link: string;
  visitedLink: string;
}

export interface SlideLogo {
  /** A PNG as a data address. */
  png: string;
  /** In pixels; only their ratio counts. */
  width: number;
  height: number;
}

const { ink, surface, ink2, surface2, accent, muted, categorical } = palettes.light;
const [a = accent, b = accent, c = accent, d = accent, e = accent, f = accent] = categorical;

/**
 * The look of the page. Its font is Be Vietnam Pro, which office machines don't have: PowerPoint
 * would put another one in its place without a word, and of other widths. Arial is on all of them,
 * has every Vietnamese letter, and is a little narrower than what texts are measured with here.
 */
export const defaultLook: SlideLook = {
  colours: {
    ink,
    paper: surface,
    secondInk: ink2,
    secondPaper: surface2,
    accents: [a, b, c, d, e, f],
    link: accent,
    visitedLink: muted,
  },
  font: 'Arial',
};
