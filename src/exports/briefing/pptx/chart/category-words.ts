import type { ChartModel } from '../../../../charts/chart-model.ts';

/**
 * What stands at each place of the axis: its rank and name, below it what part of a year it is, and
 * where no series has a figure, why. A gap has no label of its own that could say it.
 */
export function categoryWords({ categories, series }: ChartModel): string[] {
  return categories.map(({ label, sublabel, rank }, at) => {
    const points = series.flatMap((it) => it.points[at] ?? []);
    const isGap = points.every((it) => it.value === null);
    const [why = ''] = isGap ? points.map((it) => it.text).filter((it) => it !== '') : [];
    const name = rank === undefined ? label : `${rank}. ${label}`;
    return [name, sublabel ?? '', why].filter((it) => it !== '').join('\n');
  });
}
