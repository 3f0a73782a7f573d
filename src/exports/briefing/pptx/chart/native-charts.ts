import type { ChartKind, ChartModel } from '../../../../charts/chart-model.ts';
import { scatterPairs } from '../../../../charts/layout/scatter-pairs.ts';
import { columnLayout } from '../../../../charts/layout/column-layout.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { SlideBox } from '../slide-geometry.ts';
import type { ChartRoom } from './chart-room.ts';
import { columnChart } from './column-chart.ts';
import { facetCharts } from './facet-charts.ts';
import { lineChart } from './line-chart.ts';
import type { NativeChart } from './native-chart.ts';
import { partChart } from './part-chart.ts';
import type { PlacedChart } from './placed-chart.ts';
import { planeChart } from './plane-chart.ts';
import { rankingCharts } from './ranking-charts.ts';
import { slopeChart } from './slope-chart.ts';
import { stackedChart } from './stacked-chart.ts';

/** The charts that show a model, or undefined where only a picture shows it as it is. */
type NativeMaker = (model: ChartModel, box: SlideBox, words: Words) => PlacedChart[] | undefined;

const single =
  (make: (model: ChartModel, room: ChartRoom) => NativeChart): NativeMaker =>
  (model, box, words) => [{ box, shows: model, chart: make(model, { ...box, words }) }];

const picture: NativeMaker = () => undefined;

/** Small plots that still say something on a slide. */
const mostPanels = 9;

/** How PowerPoint draws each kind itself, so that its figures can be changed there. */
export const nativeCharts: Record<ChartKind, NativeMaker> = {
  // Where figures or names are too wide to stand side by side, columns lie.
  columns: (model, box, words) =>
    columnLayout(model, box.width)
      ? single(columnChart)(model, box, words)
      : rankingCharts(model, box, words),
  lines: single(lineChart),
  sparkline: single(lineChart),
  slope: single(slopeChart),
  bars: rankingCharts,
  // A single plan; a list of them is a table.
  progress: rankingCharts,
  stacked: single(stackedChart),
  parts: single(partChart),
  scatter: (model, box, words) =>
    hasAllSizes(model) ? single(planeChart)(model, box, words) : undefined,
  facets: (model, box, words) =>
    (model.panels ?? []).length <= mostPanels ? panels(model, box, words) : undefined,
  map: picture,
  heatmap: picture,
};

/** A circle without a size would not be drawn: the place would be missing though it is stated. */
const hasAllSizes = (model: ChartModel): boolean =>
  model.series[2] === undefined || scatterPairs(model).every((it) => it.size !== undefined);

const panelGap = 12;

/** Small plots in rows of up to three. */
function panels(model: ChartModel, box: SlideBox, words: Words): PlacedChart[] {
  const count = (model.panels ?? []).length;
  const columns = count === 4 ? 2 : Math.min(3, count);
  const rows = Math.ceil(count / columns);
  const width = (box.width - panelGap * (columns - 1)) / columns;
  const height = (box.height - panelGap * (rows - 1)) / rows;
  return facetCharts(model, { width, height, words }).map((chart, at) => ({
    ...chart,
    box: {
      x: box.x + (at % columns) * (width + panelGap),
      y: box.y + Math.floor(at / columns) * (height + panelGap),
      width,
      height,
    },
  }));
}
