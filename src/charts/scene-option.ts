import type { CustomSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import type { ChartContext } from './chart-context.ts';
import type { ChartModel } from './chart-model.ts';
import { joinMarks, type JoinedMark } from './draw/joined-marks.ts';
import { isOnlyPointedAt, type Mark } from './draw/mark.ts';
import { hitArea } from './draw/symbols.ts';
import { hasBoxes } from './point-at.ts';
import type { Scene, SceneItem } from './scene.ts';

export type ChartOption = ComposeOption<CustomSeriesOption>;

const depth = { context: 2, beside: 3, focus: 4 };

/** From this many series on, each context line is drawn as one shape, and states change at once. */
const crowd = 12;

/** The custom series of a live drawing that holds the model's series, one datum for each. */
export const liveSeries = 'marks';

/**
 * The ECharts option of a scene. On the screen, where points are found by their boxes, there is one
 * custom series for all of the model's: `dataIndex` is the place of a series in the model. Otherwise
 * each has its own, in their order, so that `seriesIndex` and `dataIndex` of an event are places in
 * the model; there the backdrop comes last.
 */
export function sceneOption(scene: Scene, model: ChartModel, context: ChartContext): ChartOption {
  const isLive = context.interactive && hasBoxes(scene);
  return isLive ? liveOption(scene, model, context) : fullOption(scene, model, context);
}

function fullOption(scene: Scene, model: ChartModel, context: ChartContext): ChartOption {
  const fadesOthers = scene.series.length > 1;
  const layers = scene.series.map((series, index): CustomSeriesOption => {
    const { points = [], role = 'beside' } = model.series[index] ?? {};
    return {
      ...layer(
        series.items.map((item) => marksOf(item, context)),
        fadesOthers ? 'series' : 'none',
      ),
      id: series.id,
      name: series.name,
      z: depth[role],
      data: points.map((point, at) => [at, point.value ?? Number.NaN]),
    };
  });
  const backdrop = {
    ...layer([scene.backdrop.map(unfading)], 'none'),
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

/** As few series and shapes as the picture needs: ECharts and the page pay for each of them. */
function liveOption(scene: Scene, model: ChartModel, context: ChartContext): ChartOption {
  const { length } = scene.series;
  const marks = scene.series.map(({ items }, index) => {
    const { role = 'beside' } = model.series[index] ?? {};
    const own = items.flatMap((item) => item.marks.filter((mark) => !isOnlyPointedAt(mark)));
    const drawn = role === 'context' && length > crowd ? joinMarks(own) : own;
    return drawn.map((mark) => ({ ...mark, z2: (mark.z2 ?? 0) + 100 * depth[role] }));
  });
  return {
    animation: false,
    stateAnimation: { duration: context.reducedMotion || length > crowd ? 0 : 120 },
    series: [
      { ...layer([scene.backdrop], 'none'), id: 'backdrop', z: 1, silent: true, data: [[0, 0]] },
      {
        ...layer(marks, length > 1 ? 'self' : 'none'),
        id: liveSeries,
        z: 2,
        silent: true,
        data: marks.map((_, at) => [at, 0]),
      },
    ],
  };
}

/** On the screen with the area for the pointer; in a file without what waits for the pointer. */
function marksOf({ marks, hit, hitMark }: SceneItem, context: ChartContext): Mark[] {
  return context.interactive
    ? [hitMark ?? hitArea(hit), ...marks]
    : marks.filter((mark) => !isOnlyPointedAt(mark));
}

/** Axes and their labels stay while the lines beside the one pointed at fade. */
const unfading = (mark: Mark): Mark => ({ ...mark, blur: { style: { opacity: 1 } } });

function layer(
  items: readonly (readonly (Mark | JoinedMark)[])[],
  focus: 'series' | 'self' | 'none',
): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'none',
    renderItem: ({ dataIndexInside }) => ({
      type: 'group',
      focus,
      // The usual scope is the coordinate system, and scenes have none.
      blurScope: focus === 'self' ? 'series' : 'global',
      children: [...(items[dataIndexInside] ?? [])] as Mark[],
      // A shape that took the place of another would keep what is not said of it anew: its turn, its place.
      $mergeChildren: false,
    }),
  };
}
