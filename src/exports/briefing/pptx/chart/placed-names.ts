import type { ChartModel } from '../../../../charts/chart-model.ts';
import { linearScale } from '../../../../charts/layout/scale.ts';
import { scatterLabels } from '../../../../charts/layout/scatter-labels.ts';
import { scatterLayout } from '../../../../charts/layout/scatter-layout.ts';
import type { ChartRoom } from './chart-room.ts';
import type { PlotBox, PointLabel } from './native-chart.ts';
import type { ValueScale } from './value-scale.ts';

/** A point where the program will draw it. */
export interface PlanePoint {
  /** Which category it is. */
  index: number;
  /** In the printed units. */
  x: number;
  y: number;
  /** In points. */
  radius: number;
}

interface Plane {
  plot: PlotBox;
  x: ValueScale;
  y: ValueScale;
  points: readonly PlanePoint[];
}

/** What a program leaves between a point and its name. */
const gap = 4;

/**
 * Which points are named, and where: as on the page, no two names touch, and of many points only
 * those are named that are looked at or lie outermost.
 */
export function placedNames(
  model: ChartModel,
  { width, height, words }: ChartRoom,
  { plot, x, y, points }: Plane,
): Map<number, Pick<PointLabel, 'at' | 'offset' | 'size'>> {
  const [left, top] = [plot.x * width, plot.y * height];
  const [right, foot] = [left + plot.width * width, top + plot.height * height];
  const layout = scatterLayout(model, width, words.language);
  const scales = {
    x: linearScale(x.low, x.high, left, right),
    y: linearScale(y.low, y.high, foot, top),
  };
  const dots = layout.dots.flatMap((dot) => {
    const point = points.find((it) => it.index === dot.index);
    return point
      ? [{ ...dot, x: scales.x(point.x), y: scales.y(point.y), radius: point.radius }]
      : [];
  });
  const room = { ...layout, ...scales, left, right, top, foot, height, dots };
  return new Map(
    scatterLabels(model, room, width).flatMap(({ index, box, face }) => {
      const dot = dots.find((it) => it.index === index);
      if (!dot) return [];
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const side = sideOf(middle, dot, box);
      const usual = usualPlace(side, dot, box);
      const offset = { x: (middle.x - usual.x) / width, y: (middle.y - usual.y) / height };
      return [[index, { at: side, offset, size: face.size }] as const];
    }),
  );
}

interface Spot {
  x: number;
  y: number;
}

function sideOf(middle: Spot, dot: Spot, { width }: { width: number }): Side {
  const [across, down] = [middle.x - dot.x, middle.y - dot.y];
  if (Math.abs(across) > width / 2) return across > 0 ? 'right' : 'left';
  return down > 0 ? 'below' : 'above';
}

type Side = 'right' | 'left' | 'below' | 'above';

/** Where a program sets the middle of a name on a side of its point. */
function usualPlace(
  side: Side,
  { x, y, radius }: Spot & { radius: number },
  { width, height }: { width: number; height: number },
): Spot {
  const [across, down] = [radius + gap + width / 2, radius + gap + height / 2];
  return {
    right: { x: x + across, y },
    left: { x: x - across, y },
    below: { x, y: y + down },
    above: { x, y: y - down },
  }[side];
}
