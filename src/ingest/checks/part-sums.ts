import type { PartSum } from '../../datasets/part-sum.ts';
import type { Problem } from '../../datasets/problem.ts';
import { groupBy } from '../../lib/group-by.ts';
import { rowValues, toRowKey } from '../row-key.ts';
import { placeOf, type CheckSubject } from './check.ts';

interface Figure {
  row: number;
  indicator: string;
  dimension: string;
  member: string;
  value: number;
  exact: boolean;
  source: string;
  /** Place, period, kind and source: figures of one context may be added up. */
  context: string;
}

const contextColumns = ['place_id', 'period_start', 'period_end', 'as_of', 'value_kind'];
const columns = ['indicator_id', 'breakdown', 'value', 'qualifier', 'source_id', ...contextColumns];

/**
 * Where the package says that parts make up a total, the printed parts add up to the printed total.
 * Nothing is said about totals without parts, or where a figure is not exact.
 */
export function* checkPartSums(subject: CheckSubject): Iterable<Problem> {
  const { partSums } = subject.package.descriptor;
  if (partSums.length === 0 || !columns.every((name) => subject.table.columns.includes(name))) {
    return;
  }
  const figures = readFigures(subject);
  for (const sameContext of groupBy(figures, ({ context }) => context).values()) {
    for (const partSum of partSums) yield* checkPartSum(subject, sameContext, partSum);
  }
}

function* checkPartSum(
  subject: CheckSubject,
  figures: Figure[],
  partSum: PartSum,
): Iterable<Problem> {
  const inScope = figures.filter(
    ({ source }) => partSum.source_id === undefined || source === partSum.source_id,
  );
  for (const total of inScope.filter((figure) => isTotal(figure, partSum))) {
    const parts = inScope.filter((figure) => isPart(figure, total, partSum));
    if (!isComplete(parts, partSum) || ![total, ...parts].every(({ exact }) => exact)) continue;

    const sum = parts.reduce((left, { value }) => left + value, 0);
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

function isTotal(figure: Figure, partSum: PartSum): boolean {
  if ('total_id' in partSum) return figure.indicator === partSum.total_id;
  return figure.indicator === partSum.indicator_id && figure.dimension === '';
}

function isPart(figure: Figure, total: Figure, partSum: PartSum): boolean {
  if ('total_id' in partSum) {
    const sameBreakdown = figure.dimension === total.dimension && figure.member === total.member;
    return sameBreakdown && partSum.part_ids.includes(figure.indicator);
  }
  return figure.indicator === partSum.indicator_id && figure.dimension === partSum.dimension;
}

function isComplete(parts: Figure[], partSum: PartSum): boolean {
  if (!('total_id' in partSum)) return parts.length > 0;
  return partSum.part_ids.every((id) => parts.some(({ indicator }) => indicator === id));
}

const nameOf = ({ indicator, dimension, member }: Figure): string =>
  dimension ? `${indicator} ${dimension}=${member}` : indicator;

const isClose = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));

function readFigures({ table, resource }: CheckSubject): Figure[] {
  const valuesOf = rowValues(table, resource, columns);
  const figures: Figure[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const [indicator, breakdown, value, qualifier, source, ...context] = valuesOf(row) ?? [];
    if (typeof indicator !== 'string' || typeof value !== 'number') continue;
    const [dimension = '', member = ''] = String(breakdown ?? '').split('=');
    figures.push({
      row,
      indicator,
      dimension,
      member,
      value,
      exact: qualifier === 'exact',
      source: String(source),
      context: toRowKey([source ?? null, ...context]),
    });
  }
  return figures;
}
