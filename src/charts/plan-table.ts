import type { Words } from '../i18n/words.ts';
import type { ChartModel, PlanHeads } from './chart-model.ts';
import type { TableCell, TableModel } from './table-model.ts';

/** A list of plans as a table: a row a plan, with all that is computed of it. */
export function planTable(
  { categories, categoryTitle, series, unit }: ChartModel,
  heads: PlanHeads,
  { messages }: Words,
): Omit<TableModel, 'caption'> {
  const points = series[0]?.points ?? [];
  return {
    categoryTitle,
    columns: [
      { id: 'actual', name: messages.chart.done, unit: '' },
      { id: 'plan', name: messages.chart.plan, unit: '' },
      { id: 'unit', name: messages.progressPage.heads.unit, unit: '' },
      { id: 'share', name: heads.share, unit: '' },
      { id: 'expected', name: heads.expected, unit: '' },
      { id: 'pace', name: heads.pace, unit: '' },
      { id: 'status', name: heads.status, unit: '' },
      { id: 'remaining', name: heads.remaining, unit: '' },
      { id: 'needed', name: heads.needed, unit: '' },
    ],
    rows: categories.map(({ key, label, sublabel, unit: own }, index) => {
      const point = points[index];
      const plan = point?.plan;
      const standing = point?.standing;
      const actual: TableCell = {
        text: point?.text ?? '',
        value: point?.value ?? null,
        sourceId: point?.observation?.sourceId ?? null,
        remark: point?.state === 'part-year' ? messages.chart.partYear : null,
        point: point ?? null,
      };
      return {
        key,
        label,
        sublabel: sublabel ?? null,
        role: 'figure',
        cells: [
          actual,
          plan
            ? {
                ...number(plan.text, plan.value),
                sourceId: plan.sourceId,
                remark: plan.isOwn ? messages.progressPage.ownPlan : null,
              }
            : words(standing?.instead ?? ''),
          words(own ?? unit),
          number(standing?.shareText ?? '', standing?.share ?? null),
          number(standing?.expectedText ?? '', standing?.expected ?? null),
          number(standing?.paceText ?? '', standing?.pace ?? null),
          words(standing?.statusText ?? ''),
          number(standing?.remaining?.text ?? '', standing?.remaining?.value ?? null),
          number(standing?.needed?.text ?? '', standing?.needed?.value ?? null),
        ],
      };
    }),
  };
}

const words = (text: string): TableCell => ({
  text,
  value: null,
  sourceId: null,
  remark: null,
  point: null,
  isWord: true,
});

const number = (text: string, value: number | null): TableCell => ({
  text,
  value,
  sourceId: null,
  remark: null,
  point: null,
});
