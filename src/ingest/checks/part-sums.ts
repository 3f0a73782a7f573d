import type { Problem } from '../../datasets/problem.ts';
import { groupBy } from '../../lib/group-by.ts';
import { breakdownKey, parseBreakdown } from '../../semantic/observation.ts';
import { isClose, sumsStated, type Addend } from '../../semantic/part-sums.ts';
import { rowValues, toRowKey } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

interface Figure extends Addend {
  row: number;
  /** Place, period, kind and source: figures of one context may be added up. */
  context: string;
}

const contextColumns = ['place_id', 'period_start', 'period_end', 'as_of', 'value_kind'];

/** Columns of a table whose parts can be held against their totals. */
export const partSumColumns = [
  'indicator_id',
  'breakdown',
  'value',
  'qualifier',
  'source_id',
  ...contextColumns,
];

/** Where the package says that parts make up a total, the printed parts add up to the printed total. */
export function* checkPartSums(subject: CheckSubject): Iterable<Problem> {
  const { partSums } = subject.package.descriptor;
  if (
    partSums.length === 0 ||
    !partSumColumns.every((name) => subject.table.columns.includes(name))
  ) {
    return;
  }
  const figures = readFigures(subject);
  for (const sameContext of groupBy(figures, ({ context }) => context).values()) {
    for (const { total, parts, sum } of partSums.flatMap((it) => sumsStated(sameContext, it))) {
      if (isClose(sum, total.value)) continue;
      yield {
        ...placeOf(subject, total.row),
        column: 'value',
        value: total.value,
        code: 'rule/part-sum',
        params: { total: total.value, sum, parts: parts.map(nameOf) },
      };
    }
  }
}

const nameOf = ({ indicatorId, breakdown }: Figure): string =>
  breakdown ? `${indicatorId} ${breakdownKey(breakdown)}` : indicatorId;

function readFigures({ table, resource }: CheckSubject): Figure[] {
  const valuesOf = rowValues(table, resource, partSumColumns);
  const figures: Figure[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const [indicatorId, breakdown, value, qualifier, source, ...context] = valuesOf(row) ?? [];
    if (typeof indicatorId !== 'string' || typeof value !== 'number') continue;
    figures.push({
      row,
      indicatorId,
      breakdown: parseBreakdown(String(breakdown ?? '')),
      value,
      // Anything else is told by the check of the cells, and is no figure to add up.
      qualifier: qualifier === 'exact' ? 'exact' : 'about',
      sourceId: String(source),
      context: toRowKey([source ?? null, ...context]),
    });
  }
  return figures;
}
