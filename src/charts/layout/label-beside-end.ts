import type { ChartModel } from '../chart-model.ts';
import type { EndLabel } from './end-labels.ts';
import { nth } from './nth.ts';

interface Plane {
  xs: readonly number[];
  y: (value: number) => number;
}

/** Room between a point and the name beside it. */
export const besideGap = 10;

/**
 * Whether the name of a line that ends early can stand right behind its last point: within the
 * plot, and with no other line in the way. A leader across the plot would look like a line itself.
 */
export function standsBesideEnd(label: EndLabel, model: ChartModel, { xs, y }: Plane): boolean {
  const end = nth(xs, label.point);
  if (end >= nth(xs, -1) - 1) return false;
  const box = { left: end + 1, right: end + besideGap + label.width + 4 };
  if (box.right > nth(xs, -1)) return false;
  const value = nth(nth(model.series, label.series).points, label.point).value ?? 0;
  const middle = y(value);
  const isNear = (other: number) => Math.abs(other - middle) < label.height / 2 + 6;
  return model.series.every((series, at) => {
    if (at === label.series) return true;
    const stated = series.points.flatMap((point, index) =>
      point.value === null ? [] : [{ x: nth(xs, index), y: y(point.value) }],
    );
    return stated.every((point, index) => {
      const next = stated[index + 1];
      const inBox = point.x >= box.left - besideGap && point.x <= box.right;
      if (inBox && isNear(point.y)) return false;
      if (!next || next.x < box.left || point.x > box.right) return true;
      return [box.left, box.right].every((x) => {
        const share = (Math.min(next.x, Math.max(point.x, x)) - point.x) / (next.x - point.x);
        return !isNear(point.y + share * (next.y - point.y));
      });
    });
  });
}
