import type { CustomSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import type { ChartContext } from './chart-context.ts';
import type { ChartModel } from './chart-model.ts';
import type { Mark } from './draw/mark.ts';
import { hitArea } from './draw/symbols.ts';
import type { Scene, SceneItem } from './scene.ts';

export type ChartOption = ComposeOption<CustomSeriesOption>;

const depth = { context: 2, beside: 3, focus: 4 };

/**
 * The ECharts option of a scene: one custom series for each of the model's, in its order, so that
 * `seriesIndex` and `dataIndex` of an event are places in the model; the backdrop comes last.
 */
export function sceneOption(scene: Scene, model: ChartModel, context: ChartContext): ChartOption {
  const fadesOthers = scene.series.length > 1;
  const layers = scene.series.map((series, index): CustomSeriesOption => {
    const { points = [], role = 'beside' } = model.series[index] ?? {};
    return {
      ...layer(
        series.items.map((item) => marksOf(item, context)),
        fadesOthers,
      ),
      id: series.id,
      name: series.name,
      z: depth[role],
      data: points.map((point, at) => [at, point.value ?? Number.NaN]),
    };
  });
  const backdrop = {
    ...layer([scene.backdrop.map(unfading)], false),
    id: 'backdrop',
    z: 1,
    silent: true,
    data: [[0, 0]],
  };
  return {
    animation: false,
    stateAnimation: { duration: context.reducedMotion ? 0 : 120 },
    series: [...layers, backdrop],
  };
}

/** On the screen with the area for the pointer; in a file without what waits for the pointer. */
function marksOf({ marks, hit, hitMark }: SceneItem, context: ChartContext): Mark[] {
  return context.interactive
    ? [hitMark ?? hitArea(hit), ...marks]
    : marks.filter((mark) => mark.style.opacity !== 0);
}

/** Axes and their labels stay while the lines beside the one pointed at fade. */
const unfading = (mark: Mark): Mark => ({ ...mark, blur: { style: { opacity: 1 } } });

function layer(items: Mark[][], fadesOthers: boolean): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'none',
    renderItem: ({ dataIndexInside }) => ({
      type: 'group',
      focus: fadesOthers ? 'series' : 'none',
      // The usual scope is the coordinate system, and scenes have none.
      blurScope: 'global',
      children: items[dataIndexInside] ?? [],
      // A shape that took the place of another would keep what is not said of it anew: its turn, its place.
      $mergeChildren: false,
    }),
  };
}
