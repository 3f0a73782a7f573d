import type { ChartModel } from '../charts/chart-model.ts';
import type { ExportCatalogue } from './figure-columns.ts';
import type { Words } from '../i18n/words.ts';

/**
 * The unit that a chart prints a figure in, and what its raw value is divided by to be in it. In a
 * list of plans each row has a unit of its own, and there only money is scaled: to million VND.
 */
export function scaleOfPoint(
  { series, categories, divisor, unit }: ChartModel,
  at: { series: number; category: number },
  { indicators }: Pick<ExportCatalogue, 'indicators'>,
  { language }: Words,
): { divisor: number; unit: string } {
  const own = series[at.series];
  const rowUnit = categories[at.category]?.unit;
  if (rowUnit === undefined) return { divisor: own?.divisor ?? divisor, unit: own?.unit ?? unit };
  const indicatorId = own?.points[at.category]?.observation?.indicatorId;
  const stored = indicators.get(indicatorId ?? '')?.unit;
  const isScaled = stored?.en === 'VND' && stored[language] !== rowUnit;
  return { divisor: isScaled ? 1e6 : 1, unit: rowUnit };
}
