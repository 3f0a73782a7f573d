import Papa from 'papaparse';
import type { Outcome } from '../datasets/outcome.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';
import { shownData, shownText } from '../lib/shown-text.ts';
import { targetColumns, type TargetColumn } from '../semantic/check-target.ts';
import type { TargetRow } from '../semantic/check-target-rows.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { OwnTarget } from '../semantic/own-target.ts';
import { readFittingRows } from './read-csv.ts';
import type { Table } from './table.ts';

/** The separators that spreadsheet programs write, by the language of the computer. */
const delimiters = [',', ';', '\t'];

export interface TargetFile {
  rows: TargetRow[];
  /** Lines of the rows that are longer or shorter than the header. */
  misfits: number[];
}

/**
 * Reads a file of targets, UTF-8 with or without a byte order mark. It is read only with all of its
 * columns and no others; what its rows say is held against the catalogue by `checkTargetRows`.
 */
export function readTargets(bytes: Uint8Array, file: string): Outcome<TargetFile> {
  const place = { package: 'own-targets', file };
  const csv = readFittingRows(bytes, place, delimiterOf(bytes));
  if (!csv.ok) return shownData(csv);
  const { table, misfits } = csv.value;
  const names = table.columns.map((name) => name.trim());
  const problems = headerProblems(
    names.filter((name, index) => name !== '' || isUsed(table, index)),
    place,
  );
  if (problems.length > 0) return { ok: false, problems: shownData(problems) };
  const rows = Array.from({ length: table.rowCount }, (_, row) => rowOf(table, names, row));
  // Spreadsheet programs write rows of nothing but separators below a table.
  const isUsedRow = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '');
  return {
    ok: true,
    value: {
      rows: rows.filter(({ cells }) => isUsedRow(Object.values(cells))),
      misfits: misfits.filter(({ cells }) => isUsedRow(cells)).map(({ line }) => line),
    },
  };
}

/** Targets as a file that `readTargets` and spreadsheet programs read, money in VND. */
export function writeTargets(
  targets: readonly OwnTarget[],
  indicators: ReadonlyMap<string, Pick<Indicator, 'unit'>>,
): string {
  const rows = targets.map(({ indicatorId, placeId, period, breakdown, value }) => [
    indicatorId,
    placeId,
    period.start,
    period.end,
    breakdown,
    writeNumber(value),
    indicators.get(indicatorId)?.unit.vi ?? '',
  ]);
  const csv = Papa.unparse({ fields: [...targetColumns], data: rows }, { escapeFormulae: true });
  // Spreadsheet programs take a file without the mark for one in the computer's old code page.
  return `\uFEFF${csv}\r\n`;
}

function delimiterOf(bytes: Uint8Array): string | undefined {
  const [header = ''] = new TextDecoder().decode(bytes).split(/[\r\n]/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [...delimiters].sort((a, b) => count(b) - count(a))[0];
}

function headerProblems(names: readonly string[], place: ProblemPlace): Problem[] {
  const line = 1;
  const params = {};
  return [
    ...targetColumns
      .filter((column) => !names.includes(column))
      .map((column) => ({ ...place, line, column, code: 'table/missing-column', params }) as const),
    ...names.flatMap((column, index): Problem[] => {
      const isKnown = targetColumns.some((known) => known === column);
      if (!isKnown) return [{ ...place, line, column, code: 'table/unknown-column', params }];
      if (names.indexOf(column) === index) return [];
      return [{ ...place, line, column, code: 'table/duplicate-column', params }];
    }),
  ];
}

/** Whether a column holds anything; spreadsheet programs write empty ones beside a table. */
const isUsed = (table: Table, column: number): boolean =>
  Array.from({ length: table.rowCount }, (_, row) => table.cellAt(row, column)).some(
    (cell) => cell !== null,
  );

function rowOf(table: Table, names: readonly string[], row: number): TargetRow {
  const cell = (column: TargetColumn) =>
    shownText(String(table.cellAt(row, names.indexOf(column)) ?? '')).trim();
  // The mark that `writeTargets` puts before what a spreadsheet program would take for a formula.
  const text = (column: TargetColumn) => cell(column).replace(/^'(?=[=+\-@])/, '');
  return {
    line: table.lineOf(row),
    cells: {
      indicator_id: cell('indicator_id'),
      place_id: cell('place_id'),
      period_start: cell('period_start'),
      period_end: cell('period_end'),
      breakdown: cell('breakdown'),
      value: cell('value'),
      unit: cell('unit'),
    },
    candidate: {
      indicatorId: text('indicator_id'),
      placeId: text('place_id'),
      period: { start: cell('period_start'), end: cell('period_end') },
      breakdown: text('breakdown'),
      value: readNumber(cell('value')),
      unit: text('unit'),
    },
  };
}

/** One sign before three digits may group thousands or begin decimals; after a 0 it can't group. */
const ambiguous = /^[-−]?[1-9]\d{0,2}[.,]\d{3}$/;
const plain = /^[-−]?\d+([.,]\d+)?$/;
const groupedByPoint = /^[-−]?[1-9]\d{0,2}((\.\d{3}){2,}|(\.\d{3})+,\d+)$/;
const groupedByComma = /^[-−]?[1-9]\d{0,2}((,\d{3}){2,}|(,\d{3})+\.\d+)$/;

/** A number in whichever manner the file has it, as long as there is one way to read it. */
function readNumber(text: string): TargetRow['candidate']['value'] {
  if (ambiguous.test(text)) return 'ambiguous-number';
  if (groupedByComma.test(text)) return toNumber(text.replaceAll(',', ''));
  if (groupedByPoint.test(text)) return toNumber(text.replaceAll('.', ''));
  return plain.test(text) ? toNumber(text) : 'not-a-number';
}

const toNumber = (digits: string): number => Number(digits.replace(',', '.').replace('−', '-'));

/** With one more 0 where three decimals would look like a group of thousands. */
function writeNumber(value: number): string {
  const text = String(value);
  return ambiguous.test(text) ? `${text}0` : text;
}
