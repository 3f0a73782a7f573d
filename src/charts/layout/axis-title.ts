import type { ChartModel, ChartSeries } from '../chart-model.ts';
import type { TextFace } from '../text/measure-text.ts';

/** The face of an axis' title. */
export const axisTitle: TextFace = { size: 12, weight: 500 };

/** Name of a series with the unit of its figures, its own or the model's: "GRDP (triệu đồng)". */
export function titleWithUnit(series: ChartSeries | undefined, model: ChartModel): string {
  const unit = (series?.unit ?? model.unit).replaceAll(' ', '\u00a0');
  const name = series?.name ?? '';
  return unit === '' ? name : `${name} (${unit})`;
}

/** What raw figures of a series are divided by to be in the unit that is printed. */
export const divisorOf = (series: ChartSeries | undefined, model: ChartModel): number =>
  series?.divisor ?? model.divisor;
