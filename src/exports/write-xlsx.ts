import { writeXlsx as writeWorkbook, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Words } from '../i18n/words.ts';
import { shownText } from '../lib/shown-text.ts';
import type { ExportCell, ExportColumn, ExportGrid, ExportTable } from './export-table.ts';

const narrowest = 10;
const widest = 60;
/** More than this, Excel calls the file damaged. */
const longestText = 32_767;
/** Signs that XML cannot hold. */
const notXml = /[\p{Cs}\p{Cc}\ufffe\uffff]+/gu;

const formats: Partial<Record<ExportColumn['kind'], string>> = {
  date: 'yyyy-mm-dd',
  'date-or-words': 'yyyy-mm-dd',
  share: '0.0%',
};

/**
 * A workbook with two sheets: figures, sources with notes. Text is a string cell there, which no
 * program takes for a formula however it begins, so it stays as it is printed.
 */
export async function writeXlsx(
  table: ExportTable,
  { messages }: Words,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets, notes } = messages.dataExport;
  const bytes = await writeWorkbook({
    sheets: [
      dataSheet(sheets.data, table, []),
      dataSheet(sheets.sources, table.sources, [
        [table.title],
        [table.subtitle],
        ...table.facts,
        [],
        ...(table.notes.length > 0 ? [[notes], ...table.notes.map((it) => [it]), []] : []),
      ]),
    ],
  });
  return new Uint8Array(bytes);
}

/** Rows under a header; the header stays in sight where nothing stands above it. */
function dataSheet(
  name: string,
  { columns, rows }: ExportGrid,
  above: readonly (readonly string[])[],
): WriteSheet {
  const header = above.length;
  const cells: WriteSheet['cells'] = new Map();
  columns.forEach((_, at) => {
    cells.set(`${header},${at}`, {
      style: { font: { bold: true }, alignment: { wrapText: true } },
    });
  });
  if (header > 0) cells.set('0,0', { style: { font: { bold: true } } });
  return {
    name,
    columns: columns.map((column, at) => {
      const format = formats[column.kind];
      return {
        width: widthOf(
          column,
          rows.map((row) => row[at] ?? null),
        ),
        ...(format === undefined ? {} : { numFmt: format }),
      };
    }),
    rows: [
      ...above.map((row) => row.map(cleanText)),
      columns.map(({ title }) => cleanText(title)),
      ...rows.map((row) => row.map(valueOf)),
    ],
    cells,
    ...(header === 0 ? { freezePane: { rows: 1 } } : {}),
  };
}

function valueOf(cell: ExportCell): CellValue {
  if (typeof cell === 'string') return cleanText(cell);
  return typeof cell === 'object' && cell !== null ? new Date(`${cell.date}T00:00:00Z`) : cell;
}

const cleanText = (text: string): string =>
  shownText(text.replace(notXml, ' ')).slice(0, longestText);

/** Wide enough for most of what stands there; long quotations run over the edge. */
function widthOf({ title }: ExportColumn, cells: readonly ExportCell[]): number {
  const lengths = cells.map((cell) =>
    typeof cell === 'string' ? cell.length : typeof cell === 'number' ? String(cell).length : 10,
  );
  const longest = lengths.reduce((most, it) => Math.max(most, it), title.length / 2);
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest) + 2));
}
