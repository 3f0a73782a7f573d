import type { TextFace } from '../text/measure-text.ts';

/** Steps of the type scale that charts use. Nothing is smaller than 12. */
export const faces = {
  small: { size: 12, weight: 400 },
  smallFigure: { size: 12, weight: 400, tabular: true },
  label: { size: 14, weight: 400 },
  labelStrong: { size: 14, weight: 600 },
  tick: { size: 14, weight: 500 },
  figure: { size: 14, weight: 400, tabular: true },
  figureStrong: { size: 14, weight: 600, tabular: true },
} as const satisfies Record<string, TextFace>;
