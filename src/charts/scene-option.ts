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

/** Name of the custom series of a live drawing that holds the model's series, one datum for each. */
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
    const own = items.flatMap((item) => item.marks).filter((mark) => !isOnlyPointedAt(mark));
    const drawn = role === 'context' && length > crowd ? joinMarks(own) : own;
    return drawn.map((mark) => ({ ...mark, z2: (mark.z2 ?? 0) + 100 * depth[role] }));
  });
  const duration = context.reducedMotion || length > crowd ? 0 : 120;
  // A shape that is on its way from one state to another can't take the place of a new one.
  const reuses = duration === 0 || length === 1;
  return {
    animation: false,
    stateAnimation: { duration },
    series: [
      {
        ...layer([inPlace(scene.backdrop)], 'none', true),
        id: 'backdrop',
        z: 1,
        silent: true,
        data: [[0, 0]],
      },
      {
        ...layer(reuses ? marks.map(inPlace) : marks, length > 1 ? 'self' : 'none', reuses),
        // Nor may it be taken by a picture that reuses its like.
        id: reuses ? 'reused' : 'fading',
        name: liveSeries,
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

/**
 * The same picture, its shapes in the order in which they are painted and each with all that could
 * be left of a shape whose element it takes. Like stands beside like, so most find one of their kind.
 */
function inPlace<Drawn extends Mark | JoinedMark>(marks: readonly Drawn[]): Drawn[] {
  return marks
    .map((mark) => ({ x: 0, y: 0, rotation: 0, silent: false, z2: 0, ...mark }))
    .sort((a, b) => a.z2 - b.z2);
}

function layer(
  items: readonly (readonly (Mark | JoinedMark)[])[],
  focus: 'series' | 'self' | 'none',
  reuses = false,
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
      // A shape that took the place of another would keep what is not said of it anew: its turn, its
      // place. And of a group that is to have none any more ECharts would keep all.
      ...(reuses && items[dataIndexInside]?.length ? {} : { $mergeChildren: false }),
    }),
  };
}
