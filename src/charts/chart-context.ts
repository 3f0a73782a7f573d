import type { Words } from '../i18n/words.ts';
import type { PaletteName } from './palette.ts';

/** What a drawing depends on beside its model. */
export interface ChartContext {
  /** Width of the plot in pixels. */
  width: number;
  theme: PaletteName;
  words: Words;
  /** The reader has asked for no movement. */
  reducedMotion: boolean;
  /** On the screen: with areas for the pointer, marks for the walked point and a tooltip. */
  interactive: boolean;
}
