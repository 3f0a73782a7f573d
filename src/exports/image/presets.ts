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
  /** The figures stand in a table under the chart where the page has room for them. */
  hasTable: boolean;
  type: FrameType;
  /** The same where the chart needs the room more than the words do. */
  tightType: FrameType;
  /** A longer title is set smaller. */
  mostTitleLines: number;
  /** Room between what belongs together, and between the parts of the picture. */
  gap: { small: number; large: number };
  /** Largest magnification of the chart, whose labels are 12 and 14 px high at 1. */
  mostScale: number;
  /** Height of the smallest letters that can still be read where the picture goes. */
  leastText: number;
}

/** The type of what stands around the chart. */
export interface FrameType {
  title: TypeStep;
  subtitle: TypeStep;
  note: TypeStep;
  foot: TypeStep;
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
  hasTable: false,
  type: {
    title: { size: 56, lineHeight: 70, weight: 600 },
    subtitle: { size: 30, lineHeight: 40, weight: 400 },
    note: { size: 26, lineHeight: 36, weight: 400 },
    foot: { size: 20, lineHeight: 30, weight: 400 },
  },
  tightType: {
    title: { size: 48, lineHeight: 58, weight: 600 },
    subtitle: { size: 24, lineHeight: 32, weight: 400 },
    note: { size: 20, lineHeight: 28, weight: 400 },
    foot: { size: 20, lineHeight: 27, weight: 400 },
  },
  mostTitleLines: 2,
  gap: { small: 12, large: 28 },
  mostScale: 2.4,
  // 10 pt where the slide is printed on a page.
  leastText: 20,
};

const paper = {
  pixelsPerInch: 300,
  hasTitle: true,
  hasProduct: false,
  // Footnotes of printed tables; smaller letters fill in when copied.
  leastText: 7 * point,
} as const;

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
    hasTable: false,
    type: {
      title: printed(13, 600, 1.3),
      subtitle: printed(10, 400),
      note: printed(9, 400),
      foot: printed(8, 400),
    },
    tightType: {
      title: printed(12, 600, 1.25),
      subtitle: printed(9, 400, 1.3),
      note: printed(8, 400, 1.3),
      foot: printed(7.5, 400, 1.3),
    },
    mostTitleLines: 2,
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
    hasTable: true,
    type: {
      title: printed(18, 600, 1.3),
      subtitle: printed(12, 400),
      note: printed(10, 400),
      foot: printed(9, 400),
    },
    tightType: {
      title: printed(15, 600, 1.25),
      subtitle: printed(11, 400, 1.3),
      note: printed(9, 400, 1.3),
      foot: printed(8, 400, 1.3),
    },
    mostTitleLines: 3,
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
    hasTable: false,
    type: {
      title: { size: 44, lineHeight: 56, weight: 600 },
      subtitle: { size: 26, lineHeight: 36, weight: 400 },
      note: { size: 24, lineHeight: 33, weight: 400 },
      foot: { size: 18, lineHeight: 26, weight: 400 },
    },
    tightType: {
      title: { size: 38, lineHeight: 46, weight: 600 },
      subtitle: { size: 22, lineHeight: 30, weight: 400 },
      note: { size: 19, lineHeight: 26, weight: 400 },
      foot: { size: 18, lineHeight: 24, weight: 400 },
    },
    mostTitleLines: 3,
    gap: { small: 10, large: 24 },
    mostScale: 2.2,
    // A third of it on a phone is 6 px, which is read when the picture is tapped.
    leastText: 18,
  },
} as const satisfies Record<string, ImagePreset>;

export type ImagePresetName = keyof typeof imagePresets;
export const imagePresetNames = Object.keys(imagePresets) as ImagePresetName[];

/** How many pixels one of the preset's becomes in a PNG. */
export const imageDensities = [1, 2, 3, 4] as const;
export type ImageDensity = (typeof imageDensities)[number];

/** A preset with all its type at a share of its size, for a picture that says a great deal. */
export function withSmallerType(preset: ImagePreset, share: number): ImagePreset {
  const { gap, type, tightType } = preset;
  return {
    ...preset,
    type: smallerType(type, share),
    tightType: smallerType(tightType, share),
    gap: { small: gap.small * share, large: gap.large * share },
  };
}

const smallerType = ({ title, subtitle, note, foot }: FrameType, share: number): FrameType => ({
  title: smallerStep(title, share),
  subtitle: smallerStep(subtitle, share),
  note: smallerStep(note, share),
  foot: smallerStep(foot, share),
});

export const smallerStep = ({ size, lineHeight, weight }: TypeStep, share: number): TypeStep => ({
  size: size * share,
  lineHeight: lineHeight * share,
  weight,
});
