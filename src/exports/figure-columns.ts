import { computationText } from '../i18n/formula-text.ts';
import { periodLabel } from '../i18n/period-label.ts';
import type { Words } from '../i18n/words.ts';
import { memberLabel, type Catalogue } from '../semantic/catalogue.ts';
import type { Observation } from '../semantic/observation.ts';
import type { ExportCell, ExportColumn } from './export-table.ts';
import {
  dateCell,
  issuerCell,
  numberCell,
  printedCell,
  reportCell,
  sectionCell,
  type Origin,
} from './source-cells.ts';

export type ExportCatalogue = Pick<Catalogue, 'indicators' | 'places' | 'sources' | 'terms'>;

/** One figure on its way into a file: a row of its own. */
export interface FigureRow {
  /** Null where the figure is missing or stands in no report as such: a total. */
  observation: Observation | null;
  kind: string;
  /** In `unit`; null is missing, and `remark` says so. */
  value: number | null;
  unit: string;
  remark: string;
  origin: Origin;
}

export interface FigureColumn<Row> extends ExportColumn {
  cell: (row: Row) => ExportCell;
}

/** What a file says of every figure: what it is, its number, what limits it, where it stands. */
export function figureColumns(
  catalogue: ExportCatalogue,
  words: Words,
): {
  what: FigureColumn<FigureRow>[];
  value: FigureColumn<FigureRow>[];
  from: FigureColumn<FigureRow>[];
} {
  const { language, messages } = words;
  const { columns: titles } = messages.dataExport;
  const text = (
    id: string,
    title: string,
    cell: (it: Observation) => string | null | undefined,
  ): FigureColumn<FigureRow> => ({
    id,
    title,
    kind: 'text',
    cell: ({ observation }) => (observation && cell(observation)) ?? null,
  });
  const date = (
    id: string,
    title: string,
    cell: (it: Observation) => string | undefined,
  ): FigureColumn<FigureRow> => ({
    id,
    title,
    kind: 'date',
    cell: ({ observation }) => {
      const day = observation ? cell(observation) : undefined;
      return day === undefined ? null : { date: day };
    },
  });
  const origin = (
    id: string,
    title: string,
    cell: (it: Origin) => ExportCell,
  ): FigureColumn<FigureRow> => ({ id, title, kind: 'text', cell: (row) => cell(row.origin) });
  return {
    what: [
      text('indicator', titles.indicator, (it) =>
        nameIn(catalogue.indicators, it.indicatorId, words),
      ),
      text('place', titles.place, (it) => nameIn(catalogue.places, it.placeId, words)),
      text('part', titles.part, ({ breakdown }) =>
        breakdown ? memberLabel(catalogue, breakdown, language) : null,
      ),
      text('period', titles.period, (it) => periodLabel(it.period, language)),
      date('period_start', titles.from, (it) => it.period.start),
      date('period_end', titles.to, (it) => it.period.end),
      date('known_until', titles.knownUntil, (it) => it.period.asOf),
    ],
    value: [
      { id: 'kind', title: titles.kind, kind: 'text', cell: (it) => it.kind },
      { id: 'value', title: titles.value, kind: 'number', cell: (it) => it.value },
      { id: 'remark', title: titles.remark, kind: 'text', cell: (it) => it.remark || null },
      { id: 'unit', title: titles.unit, kind: 'text', cell: (it) => it.unit || null },
    ],
    from: [
      text('formula', titles.formula, (it) => computationText(it, catalogue, words)),
      origin('report', titles.report, (it) => reportCell(it, catalogue)),
      origin('issuer', titles.issuer, (it) => issuerCell(it, catalogue, words)),
      origin('number', titles.number, (it) => numberCell(it, catalogue, words)),
      {
        ...origin('issued_on', titles.date, (it) => dateCell(it, catalogue, words)),
        kind: 'date-or-words',
      },
      origin('section', titles.section, (it) => sectionCell(it, catalogue, words)),
      origin('as_printed', titles.asPrinted, (it) => printedCell(it, catalogue, words)),
      text('indicator_id', titles.indicatorId, (it) => it.indicatorId),
      text('place_id', titles.placeId, (it) => it.placeId),
      origin('source_id', titles.sourceId, (it) => it.sourceIds.join('; ') || null),
    ],
  };
}

export function nameIn(
  named: ReadonlyMap<string, { name: { vi: string; en: string } }>,
  id: string,
  { language }: Words,
): string {
  return named.get(id)?.name[language] ?? id;
}
