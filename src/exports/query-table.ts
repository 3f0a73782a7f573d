import type { Words } from '../i18n/words.ts';
import type { ResultTable, ResultValue } from '../lib/result-table.ts';
import type { ExportCell, ExportColumn, ExportGrid, ExportTable } from './export-table.ts';
import { factsOf, type ExportFacts } from './export-facts.ts';

interface QueryWords {
  title: string;
  /** What the figures are not, and what was left out. */
  notes: readonly string[];
  /** Word for the statement among the facts. */
  statement: string;
}

/** The answer to a statement as a file holds it, with the statement itself among its facts. */
export function queryTable(
  result: ResultTable,
  sql: string,
  { title, notes, statement }: QueryWords,
  facts: ExportFacts,
  words: Words,
): ExportTable {
  return {
    ...resultGrids(result)(0, result.rowCount),
    title,
    subtitle: '',
    notes,
    sources: { columns: [], rows: [] },
    facts: [...factsOf(facts, words), [statement, sql]],
  };
}

/** Gives any rows of an answer as columns and cells; all its grids have the same columns. */
export function resultGrids(result: ResultTable): (from: number, until: number) => ExportGrid {
  const columns = exportColumns(result);
  return (from, until) => ({
    columns,
    rows: Array.from({ length: Math.max(0, until - from) }, (_, at) =>
      columns.map(({ kind }, column) => cellOf(result.valueAt(from + at, column), kind)),
    ),
  });
}

/** No two columns of a file have one name. */
function exportColumns(result: ResultTable): ExportColumn[] {
  const taken = new Set<string>();
  return result.columns.map(({ name }, at) => {
    let id = name;
    for (let copy = 2; taken.has(id); copy += 1) id = `${name}_${copy}`;
    taken.add(id);
    return { id, title: id, kind: exportKind(result, at) };
  });
}

/**
 * A column is of numbers, or of days, only where all its values are: one that no number holds
 * (9007199254740993, infinity) would be lost among them.
 */
function exportKind({ columns, rowCount, valueAt }: ResultTable, at: number): ExportColumn['kind'] {
  const kind = columns[at]?.kind;
  const all = (test: (value: ResultValue) => boolean): boolean => {
    for (let row = 0; row < rowCount; row += 1) {
      const value = valueAt(row, at);
      if (value !== null && !test(value)) return false;
    }
    return true;
  };
  if (kind === 'number' && all((value) => Number.isFinite(value))) return 'number';
  if (kind === 'date' && all((value) => isDay(String(value)))) return 'date';
  return 'text';
}

function cellOf(value: ResultValue, kind: ExportColumn['kind']): ExportCell {
  if (value === null) return null;
  if (kind === 'number') return Number(value);
  return kind === 'date' ? { date: String(value) } : String(value);
}

/** "infinity" and days of other eras stay words. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
