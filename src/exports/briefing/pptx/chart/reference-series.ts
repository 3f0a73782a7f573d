import type { ChartModel } from '../../../../charts/chart-model.ts';
import type { Words } from '../../../../i18n/words.ts';
import type { NativeSeries } from './native-chart.ts';
import { printedValue } from './printed-value.ts';
import { inks } from './scheme-colour.ts';

/** The model's named reference as a dotted line through all categories. */
export function referenceSeries(
  { reference, categories, divisor }: ChartModel,
  { messages }: Words,
): NativeSeries[] {
  if (!reference) return [];
  return [
    {
      name: `${messages.pptxExport.reference} (${reference.text})`,
      values: categories.map(() => printedValue(reference.value, divisor)),
      look: { line: { colour: inks.ink, width: 1, dash: 'sysDot' }, marker: 'none' },
      points: [],
      labels: [],
    },
  ];
}
