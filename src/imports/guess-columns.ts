import { withoutAccents } from '../lib/fold-text.ts';
import { decideManner, mannerEvidence } from '../ingest/cells/number-manner.ts';
import { missingMark } from '../ingest/cells/missing-mark.ts';
import { readFigure } from '../ingest/cells/read-figure.ts';
import { readPeriod } from '../ingest/cells/read-period.ts';
import type { SourceColumn } from '../ingest/source/source-table.ts';
import { headingMeaning } from './heading-meaning.ts';
import { headingSays, isBeside, isIndicator } from './heading-says.ts';
import type { Matchers } from './matchers.ts';
import { isNoUnit, isUnit } from './words/read-places.ts';
import type { ColumnUse, KeyUse } from './recipe.ts';

/** A column with some of its cells, those that hold something. */
export interface SampledColumn {
  column: SourceColumn;
  cells: readonly string[];
}

/** So much of a column's cells must be of a kind before it is taken for that kind. */
const enough = 0.6;

/** What each column means, by its heading first, by its cells where the heading names anything. */
export function guessColumns(columns: readonly SampledColumn[], matchers: Matchers): ColumnUse[] {
  const hasAccents = columns.some(({ column: { headings } }) =>
    headings.some((it) => withoutAccents(it) !== it.normalize('NFD')),
  );
  const named = columns.map(({ column, cells }) => ({
    column: hasMonths(columns) ? underMonths(column) : column,
    cells,
  }));
  const guesses = named.map((it) => guessColumn(it, matchers, hasAccents));
  return withoutSecondUses(withoutLikes(keepOneWay(guesses, named, matchers)));
}

/** 1 to 12 over columns are months, also where nothing above them says so. */
const hasMonths = (columns: readonly SampledColumn[]): boolean =>
  Array.from({ length: 12 }, (_, index) => String(index + 1)).every((month) =>
    columns.some(({ column }) => column.name === month),
  );

const underMonths = (column: SourceColumn): SourceColumn =>
  /^\d{1,2}$/.test(column.name) ? { ...column, headings: ['Tháng', column.name] } : column;

/** Where several columns would state the same figure, nobody knows which of them does. */
function withoutLikes(uses: readonly ColumnUse[]): ColumnUse[] {
  const saying = (use: ColumnUse) => {
    if (use.use !== 'value') return undefined;
    const { indicator, place, period, valueKind } = use.says;
    return JSON.stringify([indicator, place, period, valueKind ?? 'actual']);
  };
  const all = uses.map(saying);
  return uses.map((use, index) => {
    const own = all[index];
    return own !== undefined && all.indexOf(own) !== all.lastIndexOf(own) ? { use: 'none' } : use;
  });
}

function guessColumn(
  { column, cells }: SampledColumn,
  matchers: Matchers,
  hasAccents: boolean,
): ColumnUse {
  const meaning = headingMeaning(column.name);
  // "Kỳ báo cáo" is also what a column of other stretches is called; over periods it says when.
  const isTime = meaning === 'period' && share(cells, isPeriod) >= enough;
  if (!isTime && isBeside(column, matchers)) return { use: 'none' };
  if (meaning === 'none') return { use: 'none' };
  if (meaning === 'value') return valueUse(column, cells, matchers, hasAccents);
  if (meaning === 'plan') {
    const use = valueUse(column, cells, matchers, hasAccents);
    return { ...use, says: { ...use.says, valueKind: 'plan' } };
  }
  if (meaning !== undefined) {
    const use = { use: meaning };
    // "Năm" over texts is a place to write anything; a heading alone doesn't make a year of it.
    if (meaning === 'year' && share(cells, isYear) < enough) return { use: 'period' };
    // "Kỳ báo cáo" over numbers holds the figures of that time, which only a title can name.
    if (meaning === 'period' && isNumeric(cells) && share(cells, isPeriod) < enough) {
      return { use: 'none' };
    }
    return use;
  }
  const says = headingSays(column, matchers, hasAccents);
  if (Object.keys(says).length > 0 && isNumeric(cells))
    return valueUse(column, cells, matchers, hasAccents);
  if (share(cells, (it) => namesPlace(it, matchers)) >= enough) return { use: 'place' };
  if (share(cells, (it) => isIndicator(it, matchers)) >= enough) return { use: 'indicator' };
  if (share(cells, isYear) >= 0.95 && column.name !== '' && cells.length > 1)
    return { use: 'year' };
  if (share(cells, isPeriodInWords) >= enough) return { use: 'period' };
  if (column.type === 'date') return { use: 'period' };
  return isNumeric(cells) ? valueUse(column, cells, matchers, hasAccents) : { use: 'none' };
}

function valueUse(
  column: SourceColumn,
  cells: readonly string[],
  matchers: Matchers,
  hasAccents: boolean,
): Extract<ColumnUse, { use: 'value' }> {
  const decided = column.type === 'number' ? undefined : decideManner(mannerEvidence(cells));
  return {
    use: 'value',
    manner: decided === 'either' || decided === undefined ? null : decided,
    pairs: null,
    says: headingSays(column, matchers, hasAccents),
  };
}

/**
 * A table is long or wide. Where headings of columns say when, where or what kind, numbers under other
 * headings are beside the matter; where none does, each number's heading is an indicator's name.
 */
function keepOneWay(
  uses: readonly ColumnUse[],
  columns: readonly SampledColumn[],
  matchers: Matchers,
): ColumnUse[] {
  const values = uses.flatMap((use, index) => (use.use === 'value' ? [{ use, index }] : []));
  const named = values.filter(({ index }) => {
    const meaning = headingMeaning(columns[index]?.column.name ?? '');
    return meaning === 'value' || meaning === 'plan';
  });
  const telling = values.filter(
    ({ use }) => use.says.period !== undefined || use.says.place !== undefined,
  );
  const hasIndicator = uses.some(({ use }) => use === 'indicator');
  const hasUnit = uses.some(({ use }) => use === 'unit');
  const kept = new Set(
    (named.length > 0 ? [...named, ...telling] : telling.length > 0 ? telling : values).map(
      ({ index }) => index,
    ),
  );
  return uses.map((use, index) => {
    if (use.use !== 'value') return use;
    if (!kept.has(index)) return { use: 'none' };
    const column = columns[index]?.column;
    const { indicator } = use.says;
    // Beside a column of indicators a heading names none; what it names nobody can tell.
    if (hasIndicator && indicator !== undefined && !isIndicator(indicator, matchers)) {
      return { use: 'none' };
    }
    if (hasIndicator && hasUnit && use.says.unit === '%') return { use: 'none' };
    const isNamed = named.some((it) => it.index === index);
    if (hasIndicator || isNamed || !column || use.says.indicator !== undefined) return use;
    // "Tháng" or "Thực hiện" above a period names no indicator.
    const outer = column.headings
      .slice(0, -1)
      .filter((it) => it !== '' && headingMeaning(it) === undefined);
    const isKey = use.says.period !== undefined || use.says.place !== undefined;
    const name = isKey ? outer.at(-1) : column.name;
    if (name === undefined || name === '' || readPeriod(name) || namesPlace(name, matchers))
      return use;
    return { ...use, says: { ...use.says, indicator: name } };
  });
}

/** A fact is said by one column; the first that says it. */
function withoutSecondUses(uses: readonly ColumnUse[]): ColumnUse[] {
  const seen = new Set<KeyUse>();
  return uses.map((use) => {
    if (use.use === 'none' || use.use === 'value') return use;
    if (seen.has(use.use)) return { use: 'none' };
    seen.add(use.use);
    return use;
  });
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

const isYear = (cell: string): boolean => /^(19[5-9]\d|20\d\d)$/.test(cell);

const isPeriod = (cell: string): boolean => readPeriod(cell) !== undefined;

const isPeriodInWords = (cell: string): boolean =>
  !/^\d+$/.test(cell) && readPeriod(cell) !== undefined;

function isNumeric(cells: readonly string[]): boolean {
  const stated = cells.filter((it) => missingMark(it) === undefined);
  const figures = stated.filter(
    (it) => readFigure(it, 'vietnamese') !== undefined || readFigure(it, 'english') !== undefined,
  );
  // A column of nothing but ".." under a year is a year without figures.
  return stated.length === 0 ? cells.length > 0 : figures.length / stated.length >= enough;
}

function namesPlace(cell: string, { places }: Matchers): boolean {
  // Two digits are a province's code and any other number as well.
  return !/^\d+$/.test(cell) && (isUnit(cell, places) || isNoUnit(places.match(cell)));
}
