import { columnOf } from './cells-sql.ts';
import { quoteText } from '../engine/quote-identifier.ts';
import type { KeyUse, Recipe } from './recipe.ts';
import type { IndicatorWord } from './words/read-indicators.ts';
import type { PeriodWord } from './words/read-periods.ts';
import type { PlaceWord } from './words/read-places.ts';

/** The texts of a field of few values, with what each stands for. */
export interface CodedTexts {
  field: string;
  meanings: readonly (string | null)[];
  /** How many cells hold one of them. */
  rows: number;
}

interface ReadTexts {
  /** Cells that may be figures. */
  cells: number;
  indicators: readonly IndicatorWord[];
  places: readonly PlaceWord[];
  periods: readonly PeriodWord[];
  coded: readonly CodedTexts[];
}

const noText = 'CAST(NULL AS VARCHAR)';
const noNumber = 'CAST(NULL AS DOUBLE)';

const rowsOf = (texts: readonly { rows: number }[]): number =>
  texts.reduce((sum, { rows }) => sum + rows, 0);

/**
 * Columns of the figures that say the same in every row, as follows from the few different texts of
 * the file: with their SQL. Only for a file all of whose cells are plain numbers.
 */
export function steadyColumns(
  recipe: Recipe,
  { cells, indicators, places, periods, coded }: ReadTexts,
): Readonly<Partial<Record<string, string>>> {
  const steady: Partial<Record<string, string>> = {
    value_state: quoteText('figure'),
    plan: noNumber,
  };
  if (rowsOf(indicators) === cells && indicators.every(({ state }) => state === 'ok')) {
    steady['indicator_state'] = quoteText('ok');
    steady['indicator_text'] = noText;
  }
  if (rowsOf(places) === cells && places.every(({ state }) => state === 'ok')) {
    steady['place_state'] = quoteText('ok');
    const isSure = (it: PlaceWord) => it.before !== null && it.after !== null && it.across !== null;
    if (places.every(isSure)) steady['place_text'] = noText;
  }
  const outcomes = periods.map(({ outcome }) => outcome);
  const known = outcomes.flatMap((it) => ('period' in it ? [it] : []));
  const hasAllPeriods = rowsOf(periods) === cells && known.length === outcomes.length;
  if (hasAllPeriods) {
    steady['period_state'] = quoteText('ok');
    steady['period_text'] = noText;
    if (known.every(({ period }) => period.asOf === undefined)) {
      steady['as_of'] = 'CAST(NULL AS DATE)';
    }
    const precision = theOnly(known.map(({ period }) => period.precision));
    if (precision !== undefined) steady['period_precision'] = quoteText(precision);
  }
  const said = (what: 'status' | 'kind') =>
    hasAllPeriods && known.every((it) => it[what] === undefined) ? [] : undefined;
  Object.assign(
    steady,
    codedColumn(coded, cells, { field: 'qualifier', prefix: 'qualifier', otherwise: 'exact' }, []),
    codedColumn(
      coded,
      cells,
      { field: 'value-kind', prefix: 'kind', name: 'value_kind', otherwise: 'actual' },
      said('kind'),
    ),
    codedColumn(
      coded,
      cells,
      { field: 'status', prefix: 'status', otherwise: 'final' },
      said('status'),
    ),
  );
  for (const [field, column] of [
    ['breakdown', 'breakdown'],
    ['source', 'source_id'],
  ] as const) {
    if (!coded.some((it) => it.field === field)) steady[column] = noText;
  }
  const has = (use: KeyUse) => columnOf(recipe, use) >= 0;
  for (const [use, column] of [
    ['locator', 'locator'],
    ['as-printed', 'as_printed'],
    ['note', 'note_vi'],
    ['note-en', 'note_en'],
  ] as const) {
    if (!has(use)) steady[column] = noText;
  }
  const saysUnit =
    recipe.whole.unit !== undefined ||
    recipe.columns.some((it) => it.use === 'value' && it.says.unit !== undefined);
  if (!has('unit') && !saysUnit)
    Object.assign(steady, { unit_text: noText, unit_factor: noNumber });
  return steady;
}

interface CodedColumn {
  field: string;
  prefix: string;
  name?: string;
  /** Where neither the cell nor anything else says it. */
  otherwise: string;
}

/** `elsewhere`: what the file says of it in other places; undefined where that differs by row. */
function codedColumn(
  coded: readonly CodedTexts[],
  cells: number,
  { field, prefix, name = prefix, otherwise }: CodedColumn,
  elsewhere: readonly string[] | undefined,
): Partial<Record<string, string>> {
  const found = coded.find((it) => it.field === field);
  const meanings = found?.meanings ?? [];
  if (meanings.includes(null)) return {};
  // All of its texts were read: nothing is left to be told of them.
  const read = { [`${prefix}_text`]: noText, [`${prefix}_read`]: noText };
  const isEverywhere = found?.rows === cells;
  if (!isEverywhere && elsewhere === undefined) return read;
  const only = theOnly([...meanings, ...(isEverywhere ? [] : [otherwise])] as string[]);
  return only === undefined ? read : { ...read, [name]: quoteText(only) };
}

function theOnly<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((it) => it === first) ? first : undefined;
}
