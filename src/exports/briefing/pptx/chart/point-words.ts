import type { ChartPoint } from '../../../../charts/chart-model.ts';
import type { Words } from '../../../../i18n/words.ts';

/** A figure as printed, with its bound; where it stands apart from the others, that too. */
export function pointWords(point: ChartPoint, { messages }: Words): string {
  return point.notComparable === undefined
    ? point.text
    : `${point.text} (${messages.compare.classApart})`;
}
