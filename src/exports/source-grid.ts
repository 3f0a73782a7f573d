import type { Words } from '../i18n/words.ts';
import type { ExportCell, ExportGrid } from './export-table.ts';
import type { ExportCatalogue, FigureRow } from './figure-columns.ts';
import {
  dateCell,
  issuerCell,
  numberCell,
  originInSource,
  reportCell,
  sectionCell,
  type Origin,
} from './source-cells.ts';

/** The documents behind the rows, each once, with the sections that they were taken from. */
export function sourceGrid(
  rows: readonly Pick<FigureRow, 'origin'>[],
  catalogue: ExportCatalogue,
  words: Words,
): ExportGrid {
  const { columns: titles } = words.messages.dataExport;
  const passages = new Map<string, Map<string, Origin['passages'][number]>>();
  for (const { origin } of rows) {
    for (const id of origin.sourceIds) if (!passages.has(id)) passages.set(id, new Map());
    for (const passage of origin.passages) {
      passages.get(passage.sourceId)?.set(passage.locator, passage);
    }
  }
  const of = (id: string): ExportCell[] => {
    const origin = originInSource(id);
    const cited = [...(passages.get(id)?.values() ?? [])];
    return [
      reportCell(origin, catalogue),
      issuerCell(origin, catalogue, words),
      numberCell(origin, catalogue, words),
      dateCell(origin, catalogue, words),
      sectionCell({ ...origin, passages: cited }, catalogue, words),
      catalogue.sources.get(id)?.url ?? null,
      id,
    ];
  };
  return {
    columns: [
      { id: 'report', title: titles.report, kind: 'text' },
      { id: 'issuer', title: titles.issuer, kind: 'text' },
      { id: 'number', title: titles.number, kind: 'text' },
      { id: 'issued_on', title: titles.date, kind: 'date-or-words' },
      { id: 'section', title: titles.section, kind: 'text' },
      { id: 'address', title: titles.address, kind: 'text' },
      { id: 'source_id', title: titles.sourceId, kind: 'text' },
    ],
    rows: [...passages.keys()].map(of),
  };
}
