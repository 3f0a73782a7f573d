import type { Language } from '../../semantic/selection.ts';
import type { ChartModel, ChartSeries } from '../chart-model.ts';
import { widestOf } from '../text/wrap-text.ts';
import { layEndLabels, type EndLabel } from './end-labels.ts';
import { facetScale, type FacetScale } from './facet-scale.ts';
import { nth } from './nth.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/** From the last point to its name, or to its figure. */
const nameGap = 12;
const figureGap = 10;

/** What a small plot holds, wherever it stands. */
export interface FacetContent {
  /** Which of the model's series stand in it. */
  series: number[];
  title: string;
  /** Of its only line, where each plot has just one. */
  role: ChartSeries['role'] | undefined;
  scale: FacetScale;
  axis: ValueAxis;
  /** Their `series` counts within the panel. */
  endLabels: EndLabel[];
}

interface FacetContents {
  contents: FacetContent[];
  plotHeight: number;
  /** Room for the values at the left of a plot, and for names or figures at its right. */
  gutter: number;
  endGap: number;
  endRoom: number;
}

/** Of plots of a single line, and of those with several. */
const leastHeight = {
  usual: { single: 84, several: 176 },
  dense: { single: 48, several: 104 },
};

/** Which of the model's series stand in each of its panels. */
export function facetMembers({ panels = [], series }: ChartModel): number[][] {
  const inPanel = new Map(panels.map(({ key }) => [key, [] as number[]]));
  series.forEach(({ panel = '' }, at) => inPanel.get(panel)?.push(at));
  return panels.map(({ key }) => inPanel.get(key) ?? []);
}

/** Scales, names and the room they need, alike for all plots, so that these can be aligned. */
export function facetContents(
  model: ChartModel,
  members: readonly number[][],
  { width, isSingle, language }: { width: number; isSingle: boolean; language: Language },
): FacetContents {
  const { panels = [], freeAxes = false } = model;
  const groups = members.map((it) => it.map((at) => nth(model.series, at)));
  const labels = groups.map((series) =>
    isSingle ? [] : layEndLabels({ ...model, series }, width),
  );
  const least = leastHeight[model.dense ? 'dense' : 'usual'][isSingle ? 'single' : 'several'];
  const plotHeight = Math.max(
    least,
    model.dense ? 0 : Math.min(Math.round(width * 0.45), isSingle ? 176 : 208),
    ...labels.map((it) => it.reduce((sum, { height }) => sum + height, 0)),
  );
  const shared = facetScale(valuesOf(model.series), model, plotHeight);
  const contents = groups.map((series, index): FacetContent => {
    const scale = freeAxes ? facetScale(valuesOf(series), model, plotHeight) : shared;
    return {
      series: nth(members, index),
      title: nth(panels, index).title,
      role: isSingle ? series[0]?.role : undefined,
      scale,
      axis: valueAxis(scale.ticks, language),
      endLabels: nth(labels, index),
    };
  });
  const endGap = isSingle ? figureGap : nameGap;
  const ends = isSingle ? [lastFigures(model)] : labels.flat().map((it) => it.width);
  return {
    contents,
    plotHeight,
    gutter: Math.max(0, ...contents.map(({ axis }) => axis.gutter)) - 4,
    endGap,
    endRoom: endGap + Math.max(8, ...ends),
  };
}

const valuesOf = (series: readonly ChartSeries[]): number[] =>
  series.flatMap(({ points }) => points.flatMap((it) => it.value ?? []));

/** Width of the widest of the lines' last figures. */
function lastFigures({ series }: ChartModel): number {
  const last = series.flatMap(({ points }) => points.findLast((it) => it.value !== null) ?? []);
  const texts = last.map((it) => it.text);
  return Math.ceil(widestOf(texts, { size: 12, weight: 600 })) + 1;
}
