import type { NativeChart } from './chart/native-chart.ts';
import type { FootLines } from './foot-lines.ts';
import type { SlideBox } from './slide-geometry.ts';

/** A slide as it will be written: its words with their sizes, and what stands between them. */
export interface SlideContent {
  title: SlideText;
  subtitle: SlideText | undefined;
  caption: PlacedText | undefined;
  objects: readonly SlideObject[];
  notes: PlacedText | undefined;
  foot: FootLines & { size: number };
  product: string;
  /** What the person who speaks has before them. */
  speech: readonly string[];
}

interface SlideText {
  text: string;
  /** In points. */
  size: number;
}

export interface PlacedText {
  paragraphs: readonly string[];
  size: number;
  box: SlideBox;
}

/** What is shown, each with words for those who can't see it. */
export type SlideObject = { box: SlideBox; description: string } & (
  | { type: 'chart'; chart: NativeChart }
  | { type: 'picture'; svg: string; png: Uint8Array }
  | { type: 'table'; table: SlideTable }
  | { type: 'mark' }
);

/** The words of a cell; it may have a second line, in smaller letters. */
export interface TableCellText {
  text: string;
  below?: string;
  isStrong?: boolean;
}

export interface SlideTable {
  columns: readonly { title: string; width: number; isNumber: boolean }[];
  rows: readonly (readonly TableCellText[])[];
  size: number;
}
