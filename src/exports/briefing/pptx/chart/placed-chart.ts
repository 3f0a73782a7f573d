import type { ChartModel } from '../../../../charts/chart-model.ts';
import type { SlideBox } from '../slide-geometry.ts';
import type { NativeChart } from './native-chart.ts';

/** A chart and its place on the slide. */
export interface PlacedChart {
  chart: NativeChart;
  box: SlideBox;
  /** What of the model it shows. */
  shows: ChartModel;
  /** Upright dotted strokes over it. */
  marks?: readonly SlideBox[];
}
