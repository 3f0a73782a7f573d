import { readXlsx, type Sheet } from 'hucre/xlsx';
import { fromFontText, recogniseFontText } from '../../text/font-text.ts';
import { type FileRefusal, RefusedError, refuse } from '../file-refusal.ts';
import type { GridRow, Merge } from '../grid.ts';
import { leftInFont, sampleOf } from '../read-text.ts';
import type { Notice, ReadChoices, SourceTable } from '../source-table.ts';
import { tableOfGrid } from '../table-of-grid.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { cellText } from './cell-text.ts';
import { slimWorkbook } from './workbook-parts.ts';

export interface SheetTables {
  sheets: Omit<SourceTable, 'file' | 'format'>[];
  refused: FileRefusal[];
}

const listedCells = 100;

/** Reads all sheets of a workbook, hidden ones too; a sheet that is no table is refused alone. */
export async function readWorkbook(
  zip: Uint8Array,
  entries: readonly ZipEntry[],
  file: string,
  choices: ReadChoices,
  report: (bytes: number, rows: number) => void,
): Promise<SheetTables> {
  const slim = slimWorkbook(zip, entries);
  report(Math.floor(zip.length / 2), 0);
  if (slim.sheets.length === 0) refuse('excel/no-cells', {});
  const result: SheetTables = { sheets: [], refused: [] };
  const empty: string[] = [];
  let rows = 0;
  for (const sheet of await parse(slim)) {
    try {
      const table = readSheet(sheet, choices);
      if (table) result.sheets.push(table);
      else empty.push(sheet.name);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      result.refused.push({ ...error.in(file), sheet: sheet.name });
    }
    rows += sheet.rows.length;
    report(zip.length, rows);
  }
  const [first, ...others] = result.sheets;
  if (!first && result.refused.length === 0) refuse('excel/no-cells', {});
  if (!first || empty.length === 0) return result;
  const notices: Notice[] = [...first.notices, { code: 'empty-sheets', sheets: empty }];
  return { ...result, sheets: [{ ...first, notices }, ...others] };
}

async function parse({ zip, sheets }: { zip: Uint8Array; sheets: readonly string[] }) {
  try {
    const workbook = await readXlsx(zip, {
      readStyles: true,
      sheets: ({ name }) => sheets.includes(name),
    });
    return workbook.sheets;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('excel/damaged', { reason });
  }
}

function readSheet(
  sheet: Sheet,
  choices: ReadChoices,
): Omit<SourceTable, 'file' | 'format'> | undefined {
  const { grid, formulas, errors } = gridOf(sheet);
  if (grid.length === 0) return undefined;
  const font = choices.font ?? recogniseFontText(sampleOf(grid));
  const isOld = font !== undefined && font !== 'none';
  const rows = isOld
    ? grid.map(({ line, cells }) => ({ line, cells: cells.map((it) => fromFontText(it, font)) }))
    : grid;
  const { headerLines, leftOut, filledCells, ...table } = tableOfGrid(rows, {
    merges: mergesOf(sheet),
    headerLines: choices.headerLines,
    isRagged: false,
  });
  return {
    ...table,
    sheet: sheet.name,
    notices: [...noticesOf(sheet, formulas, errors), ...(isOld ? leftInFont(grid, font) : [])],
    understood: { ...(isOld ? { font } : {}), headerLines, leftOut, filledCells },
  };
}

/** Rows without cells are kept between others: a blank row parts a table from its notes. */
function gridOf({ rows, cells }: Sheet) {
  const formulas: string[] = [];
  const errors: string[] = [];
  const grid = rows.map((values, index): GridRow => {
    const line = index + 1;
    const texts = values.map((value, column) => {
      const { text, trouble } = cellText(value, cells?.get(`${index},${column}`));
      const list = trouble === 'error' ? errors : formulas;
      if (trouble && list.length < listedCells) list.push(`${lettersOf(column)}${line}`);
      return text;
    });
    return { line, cells: texts };
  });
  const isFilled = ({ cells: texts }: GridRow) => texts.some((text) => text !== '');
  return { grid: grid.slice(0, grid.findLastIndex(isFilled) + 1), formulas, errors };
}

function noticesOf(sheet: Sheet, formulas: string[], errors: string[]): Notice[] {
  const lines = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) =>
    hidden && sheet.rows[row]?.some((value) => value !== null) ? [row + 1] : [],
  );
  const columns = (sheet.columns ?? []).flatMap(({ hidden }, column) =>
    hidden && sheet.rows.some((row) => (row[column] ?? null) !== null) ? [column] : [],
  );
  const notices: Notice[] = [];
  if (sheet.hidden || sheet.veryHidden) notices.push({ code: 'hidden-sheet' });
  if (lines.length > 0) notices.push({ code: 'hidden-rows', lines });
  if (columns.length > 0) notices.push({ code: 'hidden-columns', columns });
  if (formulas.length > 0) notices.push({ code: 'formulas-without-value', cells: formulas });
  if (errors.length > 0) notices.push({ code: 'error-cells', cells: errors });
  return notices;
}

const mergesOf = ({ merges = [] }: Sheet): Merge[] =>
  merges.map(({ startRow, startCol, endRow, endCol }) => ({
    firstLine: startRow + 1,
    lastLine: endRow + 1,
    firstColumn: startCol,
    lastColumn: endCol,
  }));

/** 0 is A, 26 is AA. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : lettersOf(rest)) + String.fromCharCode(65 + (column % 26));
}
