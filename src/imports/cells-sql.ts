import { quoteText } from '../engine/quote-identifier.ts';
import { plainNumberSql } from '../ingest/cells/number-sql.ts';
import { typedNumberMark, type SourceTable } from '../ingest/source/source-table.ts';
import { keySql, textSql } from './cell-sql.ts';
import { withYearOf } from './heading-period.ts';
import type { ColumnUse, KeyUse, Recipe, Sayings } from './recipe.ts';
import { cellColumn, STAGED } from './stage-table.ts';
import { periodUses } from './words/period-of-key.ts';

const nothing = 'CAST(NULL AS VARCHAR)';

/** A cell for each figure that the file may state, with the texts that say what it is about. */
export const CELLS = 'cells';

export type ValueUse = Extract<ColumnUse, { use: 'value' }>;

export const valueColumns = (recipe: Recipe): { index: number; use: ValueUse }[] =>
  recipe.columns.flatMap((use, index) => (use.use === 'value' ? [{ index, use }] : []));

export const columnOf = (recipe: Recipe, wanted: KeyUse): number =>
  recipe.columns.findIndex(({ use }) => use === wanted);

/** The columns that together say when, in the order of the parts of a period's key. */
export const periodColumns = (recipe: Recipe) =>
  periodUses.flatMap((use) => {
    const index = columnOf(recipe, use);
    return index < 0 ? [] : [{ use, index }];
  });

/** Whether the cells have a column `raw`: all figures stand in one column, of numbers. */
export function hasRawNumbers(table: SourceTable, recipe: Recipe): boolean {
  const [only, ...others] = valueColumns(recipe);
  return others.length === 0 && only !== undefined && table.columns[only.index]?.type === 'number';
}

/** The statement of the view `cells`: wide tables are turned long here, one SELECT a value column. */
export function cellsSql(table: SourceTable, recipe: Recipe, hasLeftOut: boolean): string {
  const selects = valueColumns(recipe).map(({ index, use }) => selectOf(table, recipe, index, use));
  const all = selects.join(' UNION ALL ');
  if (!hasLeftOut) return `CREATE OR REPLACE VIEW ${CELLS} AS ${all}`;
  return `CREATE OR REPLACE VIEW ${CELLS} AS SELECT * FROM (${all})
    WHERE line NOT IN (SELECT line FROM left_out)`;
}

function selectOf(table: SourceTable, recipe: Recipe, index: number, use: ValueUse): string {
  const column = table.columns[index];
  if (!column) throw new Error(`there is no column ${index}`);
  const text = (wanted: KeyUse): string | undefined => {
    const at = columnOf(recipe, wanted);
    const found = table.columns[at];
    return found && textSql(found, at);
  };
  const printed = textSql(column, index);
  const said = (key: keyof Sayings): string | undefined => {
    const words = use.says[key] ?? recipe.whole[key];
    return words === undefined ? undefined : quoteText(words);
  };
  const fromCell = (wanted: KeyUse, key: keyof Sayings): string => {
    // What the heading says stands before the row's cell, the cell before what is said of all.
    const heading = use.says[key];
    return (
      (heading === undefined ? undefined : quoteText(heading)) ??
      text(wanted) ??
      said(key) ??
      nothing
    );
  };
  const period = periodColumns(recipe).map(({ index: at }) =>
    textSql(table.columns[at] ?? { type: 'text' }, at),
  );
  const time =
    use.says.period === undefined
      ? said('period')
      : quoteText(withYearOf(use.says.period, recipe.whole.period));
  // Only spreadsheets have numbers among texts, with the mark that tells them.
  const shown =
    table.format === 'xlsx' ? `replace(${printed}, ${quoteText(typedNumberMark)}, '')` : printed;
  return `SELECT line, ${index} AS col, ${shown} AS printed, ${printed} AS cell,
    ${hasRawNumbers(table, recipe) ? `${cellColumn(index)} AS raw,` : ''}
    ${plainValue(column.type, index, printed, use)} AS plain,
    ${fromCell('indicator', 'indicator')} AS indicator_text,
    ${fromCell('place', 'place')} AS place_text,
    ${keySql(time === undefined ? period : [...period, time])} AS period_text,
    ${fromCell('unit', 'unit')} AS unit_text,
    ${fromCell('value-kind', 'valueKind')} AS kind_text,
    ${fromCell('status', 'status')} AS status_text,
    ${text('qualifier') ?? nothing} AS qualifier_text,
    ${text('breakdown') ?? nothing} AS breakdown_text,
    ${text('source') ?? nothing} AS source_text,
    ${text('locator') ?? nothing} AS locator,
    ${text('as-printed') ?? nothing} AS as_printed,
    ${text('note') ?? nothing} AS note_vi,
    ${text('note-en') ?? nothing} AS note_en
  FROM ${STAGED}
  WHERE ${printed} IS NOT NULL`;
}

function plainValue(
  type: 'text' | 'number' | 'date' | 'boolean',
  index: number,
  printed: string,
  { manner }: ValueUse,
): string {
  if (type === 'number') return `TRY_CAST(${cellColumn(index)} AS DOUBLE)`;
  if (type !== 'text') return 'CAST(NULL AS DOUBLE)';
  return plainNumberSql(printed, manner ?? 'either');
}

/** Where in the file a figure of `line` and `col` stands: the cell of a sheet, the line of any other. */
export function locatorSql({ sheet, format, columns }: SourceTable): string {
  if (sheet === null) return `${quoteText(format === 'parquet' ? 'hàng ' : 'dòng ')} || line`;
  const names = columns.map((_, index) => `WHEN ${index} THEN ${quoteText(letters(index))}`);
  return `${quoteText(`${sheet}!`)} || CASE col ${names.join(' ')} END || line`;
}

/** `A`, `B`, … `AA`: columns of a sheet as spreadsheet programs name them. */
export function letters(index: number): string {
  const rest = index % 26;
  const before = Math.floor(index / 26) - 1;
  return (before < 0 ? '' : letters(before)) + String.fromCharCode(65 + rest);
}
