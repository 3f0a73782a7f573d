import type { Words } from '../../../../i18n/words.ts';

/** What a chart is made for. */
export interface ChartRoom {
  /** In points. */
  width: number;
  height: number;
  words: Words;
}
