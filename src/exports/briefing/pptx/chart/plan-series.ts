import type { ChartModel } from '../../../../charts/chart-model.ts';
import { planAt } from '../../../../charts/plan-at.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { NativeSeries } from './native-chart.ts';
import { printedValue } from './printed-value.ts';
import { inks } from './scheme-colour.ts';

/** Printed plans as a series of their own: a stroke at each, across the bar. */
export function planSeries(model: ChartModel, { messages }: Words): NativeSeries[] {
  return model.series.flatMap((series, at): NativeSeries[] => {
    const plans = series.points.map((_, index) => planAt(model, at, index));
    if (plans.every((it) => it === undefined)) return [];
    const { plan, planTick } = messages.chart;
    return [
      {
        name: model.series.length === 1 ? plan : `${plan}: ${series.name}`,
        values: plans.map((it) => printedValue(it?.value ?? null, model.divisor)),
        look: {
          line: 'none',
          marker: { symbol: 'dash', size: 24, fill: inks.ink, edge: inks.ink },
        },
        points: [],
        labels: plans.map(
          (it) => it && { text: planTick(it.text), at: 'right', colour: inks.second, size: 13 },
        ),
      },
    ];
  });
}
