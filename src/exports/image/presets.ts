/** How large one kind of text is, in the preset's own pixels. */
export interface TypeStep {
  size: number;
  lineHeight: number;
  weight: 400 | 500 | 600;
}

/** A picture of a fixed size: what stands on it, and how large. */
export interface ImagePreset {
  width: number;
  height: number;
  /** Pixels of an inch on paper; on a screen 96, which is what programs take for granted. */
  pixelsPerInch: number;
  margin: { x: number; top: number; bottom: number };
  hasTitle: boolean;
  hasProduct: boolean;
  type: { title: TypeStep; subtitle: TypeStep; note: TypeStep; foot: TypeStep };
  /** Room between what belongs together, and between the parts of the picture. */
  gap: { small: number; large: number };
  /** Largest magnification of the chart, whose labels are 12 and 14 px high at 1. */
  mostScale: number;
}

/** Pixels of a printed point at 300 dpi, the density that offices and printers ask for. */
const point = 300 / 72;

const printed = (size: number, weight: TypeStep['weight'], leading = 1.36): TypeStep => ({
  size: Math.round(size * point),
  lineHeight: Math.round(size * leading * point),
  weight,
});

const slide: ImagePreset = {
  width: 1920,
  height: 1080,
  pixelsPerInch: 96,
  margin: { x: 112, top: 80, bottom: 72 },
  hasTitle: true,
  hasProduct: true,
  type: {
    title: { size: 56, lineHeight: 70, weight: 600 },
    subtitle: { size: 30, lineHeight: 40, weight: 400 },
    note: { size: 26, lineHeight: 36, weight: 400 },
    foot: { size: 20, lineHeight: 30, weight: 400 },
  },
  gap: { small: 12, large: 28 },
  mostScale: 2.4,
};

const paper: Pick<ImagePreset, 'pixelsPerInch' | 'hasTitle' | 'hasProduct'> = {
  pixelsPerInch: 300,
  hasTitle: true,
  hasProduct: false,
};

/** The sizes offered; look.md says why each is set as it is. */
export const imagePresets = {
  slide,
  /** For a slide that has a title of its own. */
  'slide-untitled': { ...slide, hasTitle: false, margin: { ...slide.margin, top: 56 } },
  /** 170 × 120 mm: the width of a text column, without a margin, for the page already has one. */
  'a4-half': {
    ...paper,
    width: 2008,
    height: 1417,
    margin: { x: 0, top: 0, bottom: 0 },
    type: {
      title: printed(13, 600, 1.3),
      subtitle: printed(10, 400),
      note: printed(9, 400),
      foot: printed(8, 400),
    },
    gap: { small: 16, large: 40 },
    // Labels of 14 px are printed at 10 pt.
    mostScale: (10 * point) / 14,
  },
  /** A whole page, 210 × 297 mm, with the margins of an official letter: 30 mm where it is bound. */
  'a4-page': {
    ...paper,
    width: 2480,
    height: 3508,
    margin: { x: 236, top: 236, bottom: 236 },
    type: {
      title: printed(18, 600, 1.3),
      subtitle: printed(12, 400),
      note: printed(10, 400),
      foot: printed(9, 400),
    },
    gap: { small: 24, large: 72 },
    mostScale: (12 * point) / 14,
  },
  /** Seen on a phone, a third as large: everything is large, and margins are narrow. */
  square: {
    width: 1080,
    height: 1080,
    pixelsPerInch: 96,
    margin: { x: 56, top: 52, bottom: 48 },
    hasTitle: true,
    hasProduct: false,
    type: {
      title: { size: 44, lineHeight: 56, weight: 600 },
      subtitle: { size: 26, lineHeight: 36, weight: 400 },
      note: { size: 24, lineHeight: 33, weight: 400 },
      foot: { size: 18, lineHeight: 26, weight: 400 },
    },
    gap: { small: 10, large: 24 },
    mostScale: 2.2,
  },
} as const satisfies Record<string, ImagePreset>;

export type ImagePresetName = keyof typeof imagePresets;
export const imagePresetNames = Object.keys(imagePresets) as ImagePresetName[];

/** How many pixels one of the preset's becomes in a PNG. */
export const imageDensities = [1, 2, 3, 4] as const;
export type ImageDensity = (typeof imageDensities)[number];

/** A preset with all its type at a share of its size, for a picture that says a great deal. */
export function withSmallerType(preset: ImagePreset, share: number): ImagePreset {
  const smaller = ({ size, lineHeight, weight }: TypeStep): TypeStep => ({
    size: size * share,
    lineHeight: lineHeight * share,
    weight,
  });
  const { title, subtitle, note, foot } = preset.type;
  return {
    ...preset,
    type: {
      title: smaller(title),
      subtitle: smaller(subtitle),
      note: smaller(note),
      foot: smaller(foot),
    },
    gap: { small: preset.gap.small * share, large: preset.gap.large * share },
  };
}
