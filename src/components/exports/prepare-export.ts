import type { ChartModel } from '../../charts/chart-model.ts';
import { clipboardTable } from '../../exports/clipboard-table.ts';
import { dataRows } from '../../exports/data-rows.ts';
import type { ExportTable } from '../../exports/export-table.ts';
import type { ExportCatalogue } from '../../exports/figure-columns.ts';
import { exportFileName } from '../../exports/file-name.ts';
import { indicatorRows } from '../../exports/indicator-rows.ts';
import { namePartsOf } from '../../exports/name-parts.ts';
import type { DecimalSign } from '../../exports/number-text.ts';
import type { RichText } from '../../exports/rich-text.ts';
import { shownTable } from '../../exports/shown-table.ts';
import type { CsvManner } from '../../exports/write-csv.ts';
import { keptFact } from '../../i18n/remote-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { IsoDate } from '../../semantic/period.ts';
import type { ExportScope } from './figures-of.ts';
import { makeFile, type FileFormat } from './make-file.ts';

/** What a person has chosen to take along. */
export interface Exported {
  scope: ExportScope;
  model: ChartModel;
  figures: readonly Observation[];
  catalogue: ExportCatalogue;
  version: string;
  /** The reader's day. */
  date: IsoDate;
  /** When the oldest answer was received that a server gave earlier; undefined where all are of now. */
  keptSince: number | undefined;
  words: Words;
}

export async function prepareFile(
  exported: Exported,
  format: FileFormat,
  manner: CsvManner,
): Promise<{ file: Blob; name: string }> {
  const { figures, model, catalogue, version, date, words } = exported;
  const name = exportFileName({
    ...namePartsOf(figures, model.title, catalogue, words),
    version,
    date,
    extension: format,
  });
  return { file: await makeFile(tableOf(exported), format, manner, words), name };
}

/** For Word the chart's table as narrow as on the page; of a whole indicator, every column. */
export async function prepareCopy(exported: Exported, decimal: DecimalSign): Promise<RichText> {
  const { scope, model, catalogue, keptSince, words } = exported;
  const table = tableOf(exported);
  const grid = scope === 'view' ? shownTable(model, catalogue, words) : table;
  const lines = [
    ...table.notes,
    ...model.sources.map(({ text, locators }) =>
      [`${words.messages.chart.source}: ${text}`, ...locators].join(', '),
    ),
  ];
  const caption = [table.title, table.subtitle].filter((it) => it !== '').join('. ');
  const kept = keptSince === undefined ? [] : [keptFact(keptSince, words.language).join(': ')];
  const below = [...(scope === 'view' ? lines : []), ...kept];
  return clipboardTable(grid, { caption, lines: below }, decimal);
}

function tableOf({
  scope,
  model,
  figures,
  catalogue,
  version,
  date,
  keptSince,
  words,
}: Exported): ExportTable {
  const facts = { version, date, keptSince };
  return scope === 'view'
    ? dataRows(model, catalogue, facts, words)
    : indicatorRows(figures, catalogue, facts, words);
}
