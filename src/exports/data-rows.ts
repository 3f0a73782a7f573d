import type { ChartModel, ChartPlan, ChartPoint, ChartStanding } from '../charts/chart-model.ts';
import { planAt } from '../charts/plan-at.ts';
import type { Words } from '../i18n/words.ts';
import { isOwnTarget } from '../semantic/own-target.ts';
import type { ExportTable } from './export-table.ts';
import { factsOf, type ExportFacts } from './export-facts.ts';
import {
  figureColumns,
  type ExportCatalogue,
  type FigureColumn,
  type FigureRow,
} from './figure-columns.ts';
import { figureRemark } from './figure-remark.ts';
import { joinRemarks } from './join-remarks.ts';
import { printedNotes } from './printed-notes.ts';
import { scaleOfPoint } from './scale-of-point.ts';
import { originInSource, originOf } from './source-cells.ts';
import { sourceGrid } from './source-grid.ts';

/** A figure where the chart shows it. */
interface ViewRow extends FigureRow {
  category: string;
  series: string;
  standing?: ChartStanding | undefined;
  divisor: number;
}

/** A chart as columns and rows: a row for each figure, missing ones and plans included. */
export function dataRows(
  model: ChartModel,
  catalogue: ExportCatalogue,
  facts: ExportFacts,
  words: Words,
): ExportTable {
  const rows = rowsOf(model, catalogue, words);
  const { what, value, from } = figureColumns(catalogue, words);
  // No two columns of a table have one name.
  const categoryTitle = what.some(({ title }) => title === model.categoryTitle)
    ? words.messages.dataExport.inChart(model.categoryTitle)
    : model.categoryTitle;
  const columns: FigureColumn<ViewRow>[] = [
    { id: 'category', title: categoryTitle, kind: 'text', cell: (it) => it.category || null },
    {
      id: 'series',
      title: words.messages.dataExport.columns.series,
      kind: 'text',
      cell: (it) => it.series || null,
    },
    ...what,
    ...value,
    ...planColumns(model),
    ...from,
  ];
  return {
    title: model.title,
    subtitle: model.subtitle,
    columns: columns.map(({ id, title, kind }) => ({ id, title, kind })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    notes: printedNotes(model, words),
    sources: sourceGrid(rows, catalogue, words),
    facts: factsOf(facts, words),
  };
}

function rowsOf(model: ChartModel, catalogue: ExportCatalogue, words: Words): ViewRow[] {
  const { kinds } = words.messages.dataExport;
  const figures = model.series.flatMap((series, seriesAt) =>
    model.categories.flatMap(({ label, sublabel }, at): ViewRow[] => {
      const scale = scaleOfPoint(model, { series: seriesAt, category: at }, catalogue, words);
      const common = {
        category: [label, sublabel].filter((it) => it !== undefined && it !== '').join(', '),
        series: series.name,
        ...scale,
      };
      const point = series.points[at];
      const plan = planAt(model, seriesAt, at);
      return [
        ...(point && saysSomething(point) ? [figureRow(point, common, words)] : []),
        ...(plan ? [planRow(plan, common, words)] : []),
      ];
    }),
  );
  if (!model.total) return figures;
  const { divisor, unit } = model;
  const total: ViewRow = {
    category: kinds.total,
    series: '',
    observation: null,
    kind: kinds.total,
    value: model.total.value / divisor,
    unit,
    divisor,
    remark: '',
    origin: originInSource(
      model.sources.length === 1 ? (model.sources[0]?.sourceId ?? null) : null,
    ),
  };
  return [...figures, total];
}

/** A place on the axis of which nothing is stated, and not even that it isn't, is no row. */
const saysSomething = ({ value, text }: ChartPoint): boolean => value !== null || text !== '';

type Common = Pick<ViewRow, 'category' | 'series' | 'divisor' | 'unit'>;

function figureRow(point: ChartPoint, common: Common, words: Words): ViewRow {
  const { observation, value, standing } = point;
  const { kinds } = words.messages.dataExport;
  const kind = !observation ? '' : isOwnTarget(observation) ? kinds.own : kinds[observation.kind];
  return {
    ...common,
    observation,
    kind,
    value: value === null ? null : value / common.divisor,
    remark: observation ? figureRemark(observation, point, words) : plainRemark(point, words),
    origin: observation ? originOf(observation) : originInSource(null),
    standing,
  };
}

/** A missing figure says why; one that the chart reckoned itself, what limits it. */
function plainRemark(point: ChartPoint, { messages }: Words): string {
  if (point.value === null) return point.text;
  const remarks = [
    point.state === 'part-year' ? messages.chart.partYear : undefined,
    point.qualifier === 'exact' ? undefined : messages.source.qualifiers[point.qualifier],
    point.notComparable,
  ];
  return joinRemarks(remarks);
}

function planRow(plan: ChartPlan, common: Common, words: Words): ViewRow {
  const { chart, dataExport } = words.messages;
  const { observation = null, isOwn = false } = plan;
  const remarks = [
    observation ? figureRemark(observation, { state: 'whole' }, words) : '',
    plan.timeShare < 1 ? chart.timeGone(plan.timeText) : '',
  ];
  return {
    ...common,
    // A list has the actual figures in its series, and the plans beside them.
    series: common.series === dataExport.kinds.actual ? '' : common.series,
    observation,
    kind: isOwn ? dataExport.kinds.own : dataExport.kinds.plan,
    value: plan.value / common.divisor,
    remark: joinRemarks(remarks),
    origin: observation && !isOwn ? originOf(observation) : originInSource(plan.sourceId),
  };
}

/** What a list of plans computes of each; elsewhere there are no such columns. */
function planColumns({ planHeads: heads }: ChartModel): FigureColumn<ViewRow>[] {
  if (!heads) return [];
  const amount = (
    id: string,
    title: string,
    of: 'remaining' | 'needed',
  ): FigureColumn<ViewRow> => ({
    id,
    title,
    kind: 'number',
    cell: ({ standing, divisor }) => {
      const found = standing?.[of];
      return found ? found.value / divisor : null;
    },
  });
  return [
    { id: 'share', title: heads.share, kind: 'share', cell: (it) => it.standing?.share ?? null },
    {
      id: 'expected',
      title: heads.expected,
      kind: 'share',
      cell: (it) => it.standing?.expected ?? null,
    },
    { id: 'pace', title: heads.pace, kind: 'number', cell: (it) => it.standing?.pace ?? null },
    {
      id: 'status',
      title: heads.status,
      kind: 'text',
      cell: ({ standing }) =>
        [standing?.statusText, standing?.instead].filter(Boolean).join('; ') || null,
    },
    amount('remaining', heads.remaining, 'remaining'),
    amount('needed_monthly', heads.needed, 'needed'),
  ];
}
