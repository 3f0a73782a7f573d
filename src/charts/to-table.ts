import type { Words } from '../i18n/words.ts';
import { isComputed } from '../semantic/observation.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';
import { planAt } from './plan-at.ts';
import { planTable } from './plan-table.ts';
import { nth } from './layout/nth.ts';
import type { TableCell, TableModel, TableRow } from './table-model.ts';

/** So many series side by side are wider than any screen: then the few categories are the columns. */
const mostColumns = 8;

export function toTable(model: ChartModel, words: Words): TableModel {
  const caption = [model.title, model.subtitle].filter((it) => it !== '').join('. ');
  const { series, categories } = model;
  if (model.planHeads) return { caption, ...planTable(model, model.planHeads, words) };
  if (series.length > mostColumns && series.length > categories.length) {
    return { caption, ...turned(model, words) };
  }
  const rows = categories
    .flatMap((_, index) => [figureRow(model, index, words), ...planRow(model, index, words)])
    .filter(saysSomething);
  return {
    caption,
    categoryTitle: model.categoryTitle,
    columns: series.map(({ id, name, unit }) => ({ id, name, unit: unit ?? model.unit })),
    rows: [...rows, ...totalRow(model, words)],
  };
}

/** A place on the axis of which nothing is stated, and not even that it isn't, is no row. */
const saysSomething = ({ cells }: TableRow): boolean => cells.some(({ text }) => text !== '');

function turned(
  { series, categories, unit }: ChartModel,
  words: Words,
): Omit<TableModel, 'caption'> {
  return {
    categoryTitle: words.messages.compare.groupOfPlaces,
    columns: categories.map(({ key, label, sublabel }) => ({
      id: key,
      name: [label, sublabel].filter((it) => it !== undefined).join(' '),
      unit,
    })),
    rows: series.map(({ id, name, points }) => ({
      key: id,
      label: name,
      sublabel: null,
      role: 'figure',
      cells: categories.map((_, at) => toCell(points[at], words)),
    })),
  };
}

function figureRow(model: ChartModel, index: number, words: Words): TableRow {
  const { key, label, sublabel, rank } = nth(model.categories, index);
  const cells = model.series.map(({ points }) => toCell(points[index], words));
  const below = rank === undefined ? sublabel : words.messages.compare.rank(rank);
  return { key, label, sublabel: below ?? null, role: 'figure', cells };
}

function toCell(point: ChartPoint | undefined, { messages }: Words): TableCell {
  const { chart } = messages;
  if (!point || point.value === null) {
    return {
      text: point?.text ?? '',
      value: null,
      sourceId: null,
      remark: null,
      point: point ?? null,
    };
  }
  const remarks = [
    point.state === 'part-year' ? chart.partYear : undefined,
    point.state === 'preliminary' || point.state === 'estimate'
      ? messages.compare.statuses[point.state]
      : undefined,
    point.observation && isComputed(point.observation) ? messages.compare.computed : undefined,
    point.notComparable,
    point.qualifier === 'at-least' ? chart.atLeast : undefined,
    point.qualifier === 'about' ? chart.about : undefined,
  ].filter((it) => it !== undefined);
  return {
    text: point.text,
    value: point.value,
    sourceId: point.observation?.sourceId ?? null,
    remark: remarks.length > 0 ? remarks.join('; ') : null,
    point,
  };
}

function planRow(model: ChartModel, index: number, { messages }: Words): TableRow[] {
  const plans = model.series.map((_, at) => planAt(model, at, index));
  if (plans.every((it) => it === undefined)) return [];
  const { key, label } = nth(model.categories, index);
  const cells = plans.map((plan): TableCell => ({
    text: plan?.text ?? '',
    value: plan?.value ?? null,
    sourceId: plan?.sourceId ?? null,
    remark: plan && plan.timeShare < 1 ? messages.chart.timeGone(plan.timeText) : null,
    point: null,
  }));
  const name = `${messages.chart.plan}${model.categories.length > 1 ? `: ${label}` : ''}`;
  return [{ key: `${key}/plan`, label: name, sublabel: null, role: 'plan', cells }];
}

function totalRow({ total, series, sources }: ChartModel, { messages }: Words): TableRow[] {
  if (!total) return [];
  const sourceId = sources.length === 1 ? (sources[0]?.sourceId ?? null) : null;
  const cell: TableCell = {
    text: total.text,
    value: total.value,
    sourceId,
    remark: null,
    point: null,
  };
  const cells = series.slice(0, 1).map(() => cell);
  return [{ key: 'total', label: messages.chart.total, sublabel: null, role: 'total', cells }];
}
