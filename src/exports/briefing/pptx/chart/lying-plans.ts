import type { ChartModel } from '../../../../charts/chart-model.ts';
import { planAt } from '../../../../charts/plan-at.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { NativeSeries } from './native-chart.ts';
import { printedValue } from './printed-value.ts';
import { inks } from './scheme-colour.ts';

/** A stroke can't stand across a lying bar: plans are hollow bars beside those of the figures. */
export function lyingPlans(model: ChartModel, { messages }: Words): NativeSeries[] {
  return model.series.flatMap(({ points, name }, at): NativeSeries[] => {
    const all = points.map((_, index) => planAt(model, at, index));
    if (all.every((it) => it === undefined)) return [];
    const { plan } = messages.chart;
    return [
      {
        name: model.series.length === 1 ? plan : `${plan}: ${name}`,
        values: all.map((it) => printedValue(it?.value ?? null, model.divisor)),
        look: { fill: 'none', line: { colour: inks.ink, width: 1.5 } },
        points: [],
        labels: all.map((it) => it && { text: it.text, at: 'end', colour: inks.ink, size: 14 }),
      },
    ];
  });
}
