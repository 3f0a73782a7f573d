import type { ProgressStatus } from '../semantic/progress.ts';

export type ThemeName = 'light' | 'dark';

/** What a drawing may be coloured with: a theme of the page, or greys for paper and photocopies. */
export type PaletteName = ThemeName | 'grey';

/** Colours of a chart, one set a theme and one for paper. */
export interface Palette {
  surface: string;
  surface2: string;
  ink: string;
  ink2: string;
  muted: string;
  rule: string;
  rule2: string;
  accent: string;
  accentSoft: string;
  contextLine: string;
  contextBar: string;
  /** What is still to be done, up to the plan. */
  track: string;
  /** Never without its shape and its word. */
  status: Readonly<Record<ProgressStatus, string>>;
  /** What a map lies on. */
  mapGround: string;
  /** Line round what can hardly be told from the ground; null where hues tell it. */
  paleEdge: string | null;
  /** Kinds that have no order, in this order. */
  categorical: readonly string[];
  /** Classes of a map or a heat map, least first. */
  sequential: readonly string[];
  /** Either side of a named reference. */
  diverging: readonly string[];
  /** Parts of one total, the one that matters first. */
  parts: readonly string[];
}

export const palettes: Record<PaletteName, Palette> = {
  light: {
    surface: '#ffffff',
    surface2: '#f3f5f6',
    ink: '#15212b',
    ink2: '#3f4b55',
    muted: '#5b6772',
    rule: '#d8dde1',
    rule2: '#7d8a94',
    accent: '#0f5f8f',
    accentSoft: '#e3eef5',
    contextLine: '#85919b',
    contextBar: '#b4bfc7',
    track: '#e6eaed',
    status: {
      behind: '#861030',
      watch: '#8a5a00',
      'on-track': '#0f5f8f',
      done: '#1b7a4b',
      'no-plan': '#5b6772',
    },
    categorical: [
      '#0f5f8f',
      '#e06c08',
      '#1da38e',
      '#a31252',
      '#9761c9',
      '#919855',
      '#644325',
      '#6a7177',
    ],
    mapGround: '#f3f5f6',
    paleEdge: null,
    sequential: ['#dcebf4', '#a9cde3', '#68a6cb', '#2a7aa9', '#0b4d77'],
    diverging: ['#8a4b08', '#cf8a3f', '#efd3ad', '#eceff1', '#b3d3e6', '#4f95bf', '#0b4d77'],
    parts: ['#0f5f8f', '#68a6cb', '#85919b', '#b4bfc7'],
  },
  dark: {
    surface: '#11181e',
    surface2: '#19222a',
    ink: '#eef2f5',
    ink2: '#c5ced6',
    muted: '#9aa7b2',
    rule: '#2c3740',
    rule2: '#6b7884',
    accent: '#5fb0e5',
    accentSoft: '#17303f',
    contextLine: '#66737e',
    contextBar: '#4a5762',
    track: '#27323b',
    status: {
      behind: '#f56a8a',
      watch: '#e5b04a',
      'on-track': '#5fb0e5',
      done: '#8fe0a0',
      'no-plan': '#9aa7b2',
    },
    categorical: [
      '#5fb0e5',
      '#ec951f',
      '#73e3c2',
      '#de557d',
      '#906bc2',
      '#d9e37a',
      '#946344',
      '#9ca6b0',
    ],
    mapGround: '#19222a',
    paleEdge: null,
    sequential: ['#1d3a4d', '#265a7b', '#2f7fae', '#6cb3de', '#bfe2f7'],
    diverging: ['#f0b266', '#b87a33', '#6e4c24', '#3a434b', '#275673', '#3f8dbd', '#a6d8f5'],
    parts: ['#5fb0e5', '#2f7fae', '#66737e', '#4a5762'],
  },
  // Shapes, hatching and words tell what colours tell elsewhere; greys only keep the order.
  grey: {
    surface: '#ffffff',
    surface2: '#f4f4f4',
    ink: '#111111',
    ink2: '#3a3a3a',
    muted: '#555555',
    rule: '#d6d6d6',
    rule2: '#808080',
    accent: '#222222',
    accentSoft: '#ececec',
    contextLine: '#8a8a8a',
    contextBar: '#bdbdbd',
    track: '#e6e6e6',
    status: {
      behind: '#111111',
      watch: '#555555',
      'on-track': '#222222',
      done: '#3a3a3a',
      'no-plan': '#6b6b6b',
    },
    // The first four are far apart, and so are neighbours; of more, patterns tell which is which.
    categorical: [
      '#111111',
      '#949494',
      '#4d4d4d',
      '#6e6e6e',
      '#2b2b2b',
      '#808080',
      '#3d3d3d',
      '#5e5e5e',
    ],
    // Classes are evenly apart, on a projector too.
    mapGround: '#ffffff',
    paleEdge: '#808080',
    sequential: ['#f0f0f0', '#bcbcbc', '#909090', '#656565', '#333333'],
    // Two directions can't be told in greys: the order from the lowest to the highest is kept.
    diverging: ['#f7f7f7', '#cfcfcf', '#adadad', '#8d8d8d', '#6e6e6e', '#4d4d4d', '#1c1c1c'],
    parts: ['#222222', '#656565', '#999999', '#d0d0d0'],
  },
};
