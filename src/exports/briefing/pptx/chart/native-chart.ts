import type { SchemeColour } from './scheme-colour.ts';
import type { TickNames } from './tick-names.ts';

/**
 * A chart that PowerPoint draws itself, out of a workbook inside the file: what is shown and how
 * each mark looks, without a word of its format. Figures are in the unit that is printed; null is
 * an empty cell and a gap.
 */
export type NativeChart = CategoryChart | PlaneChart;

interface Common {
  /** Stands over the plot: among small multiples each has its own. */
  title?: string;
  /** Height of the usual letters, in points. */
  textSize: number;
  /** Share of the chart that the plot takes; without it the program lays it out. */
  plot?: PlotBox;
}

/** In shares of the chart's width and height. */
export interface PlotBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Series over categories, drawn as bars, lines or both. */
export interface CategoryChart extends Common {
  type: 'category';
  /** Word over the column of the categories: "Kỳ". */
  categoryTitle: string;
  categories: readonly string[];
  /** Lying bars have their first category at the top. */
  bars?: {
    direction: 'upright' | 'lying';
    isStacked: boolean;
    /** Between categories, in per cent of a bar. */
    gap: number;
    series: readonly NativeSeries[];
  };
  lines?: { series: readonly NativeSeries[] };
  valueAxis: ValueAxis;
  /** Points stand at the edges of the plot, and not in the middle of their share of it. */
  isEdgeToEdge?: boolean;
  /** Lines go on over a gap: the figures on both sides are of one count. */
  spansGaps?: boolean;
  /** Over the plot, or as a list in a place of its own. */
  legend?: 'top' | PlotBox;
  /** How categories are named, unless level and all of them. */
  tickNames?: TickNames;
}

/** Points by two figures, and by a third as the size of a circle. */
export interface PlaneChart extends Common {
  type: 'plane';
  /** Word over the column of names. */
  categoryTitle: string;
  names: readonly string[];
  x: PlaneAxis;
  y: PlaneAxis;
  sizes?: { name: string; values: readonly number[] };
  colour: SchemeColour;
  points: readonly (PointLook | undefined)[];
  labels: readonly (PointLabel | undefined)[];
}

export interface PlaneAxis extends ValueAxis {
  title: string;
  values: readonly number[];
}

export interface ValueAxis {
  isShown: boolean;
  /** Where it begins and ends; left out, the program chooses, also when figures are changed. */
  low?: number;
  high?: number;
  step?: number;
  decimals: number;
}

export interface NativeSeries {
  name: string;
  values: readonly (number | null)[];
  /** Of figures that repeat those of a series before: so many columns to the left they stand. */
  copied?: readonly (number | undefined)[];
  look: PointLook;
  /** Points that look otherwise than their series. */
  points: readonly (PointLook | undefined)[];
  labels: readonly (PointLabel | undefined)[];
}

/** What a bar is filled with. */
export type Fill = SchemeColour | { hatch: SchemeColour } | 'none';

export interface LineLook {
  colour: SchemeColour;
  /** In points. */
  width: number;
  dash?: 'dash' | 'sysDot' | 'sysDash';
}

export interface MarkerLook {
  symbol: 'circle' | 'square' | 'diamond' | 'dash';
  /** In points. */
  size: number;
  fill: SchemeColour | 'none';
  edge: SchemeColour;
}

/** A bar has fill and edge, a point of a line the line towards it and a marker. */
export interface PointLook {
  fill?: Fill;
  line?: LineLook | 'none';
  marker?: MarkerLook | 'none';
}

/** Words at a point: as printed, and so in the numbers of the document's language. */
export interface PointLabel {
  text: string;
  at: 'above' | 'below' | 'left' | 'right' | 'centre' | 'end' | 'foot';
  colour: SchemeColour;
  size: number;
  isStrong?: boolean;
  /** Moved off its place by these shares of the chart's width and height. */
  offset?: { x: number; y: number };
}
