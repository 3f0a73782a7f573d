import { quoteText } from '../engine/quote-identifier.ts';
import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { planYearTaken } from '../i18n/plan-year-taken.ts';
import type { SourceTable } from '../ingest/source/source-table.ts';
import { CELLS, cellsSql, hasRawNumbers, valueColumns } from './cells-sql.ts';
import { figuresSql, plansOfPairsSql, unitsSql } from './figures-sql.ts';
import type { ImportContext } from './import-context.ts';
import { loadLookup } from './load-lookup.ts';
import { matchersOf } from './matchers.ts';
import { readUnits } from './read-units.ts';
import type { Recipe } from './recipe.ts';
import { steadyColumns, type CodedTexts } from './steady-columns.ts';
import {
  codedWordColumns,
  readBreakdown,
  readCode,
  slugOf,
  type CodedField,
} from './words/coded-words.ts';
import { readIndicators, type IndicatorWord } from './words/read-indicators.ts';
import {
  periodWordColumns,
  periodWordRow,
  readPeriods,
  type PeriodWord,
} from './words/read-periods.ts';
import { readPlaces, type PlaceWord } from './words/read-places.ts';
import { loadOddValues } from './words/load-odd-values.ts';
import { textsOf } from './words/texts-of.ts';

/** What was made of the texts of a file, for the questions that are left. */
export interface ReadWords {
  indicators: readonly IndicatorWord[];
  places: readonly PlaceWord[];
  periods: readonly PeriodWord[];
}

/** Whether rows are left out because of what they are about. */
export const hasLeftOutWords = ({ indicators, places, periods }: ReadWords): boolean =>
  [...indicators, ...places, ...periods.map(({ outcome }) => outcome)].some(
    ({ state }) => state === 'left-out',
  );

/** Reads every cell by the recipe into the table `figures`. The staged rows stay as they are. */
export async function readFigures(
  database: ScratchDatabase,
  table: SourceTable,
  recipe: Recipe,
  context: ImportContext,
  hasLeftOut: boolean,
): Promise<ReadWords> {
  const { catalogue } = context;
  const matchers = matchersOf(context);
  await database.run(cellsSql(table, recipe, hasLeftOut));
  const { indicators: said, places: saidPlaces, periods: saidPeriods } = recipe.words;
  const indicators = readIndicators(
    await textsOf(database, CELLS, 'indicator_text'),
    said,
    recipe.newIndicators,
    matchers.indicators,
  );
  const places = readPlaces(
    await textsOf(database, CELLS, 'place_text'),
    saidPlaces,
    matchers.places,
  );
  const periods = readPeriods(await textsOf(database, CELLS, 'period_text'), recipe, saidPeriods);
  await loadWords(
    database,
    { indicators, places, periods },
    (text) => matchers.places.suggest(text, 1)[0],
  );
  const coded = await loadCodedWords(database, catalogue.sources);
  const values = valueColumns(recipe);
  const hasOdd = await loadOddValues(database, values);
  const cells = await countCells(database);
  const steady = hasOdd ? {} : steadyColumns(recipe, { cells, indicators, places, periods, coded });
  const statements = figuresSql({
    coded: new Set(coded.map(({ field }) => field)),
    hasOdd,
    steady,
    hasRaw: !hasOdd && hasRawNumbers(table, recipe),
  });
  for (const statement of statements) await database.run(statement);
  await readUnits(database, recipe, catalogue.indicators);
  if (steady['unit_text'] === undefined) {
    for (const statement of unitsSql(steady)) await database.run(statement);
  }
  if (hasOdd) {
    await database.run(plansOfPairsSql(quoteText(planYearTaken.vi), quoteText(planYearTaken.en)));
  }
  return { indicators, places, periods };
}

async function loadWords(
  database: ScratchDatabase,
  { indicators, places, periods }: ReadWords,
  suggestPlace: (text: string) => string | undefined,
): Promise<void> {
  const text = { name: 'text', type: 'VARCHAR' } as const;
  const varchar = (name: string) => ({ name, type: 'VARCHAR' }) as const;
  await loadLookup(
    database,
    'indicator_words',
    [text, varchar('state'), varchar('indicator_id')],
    indicators.map((it) => [it.cell, it.state, it.id]),
  );
  await loadLookup(
    database,
    'place_words',
    [text, ...['state', 'before', 'after', 'across', 'candidates', 'mend'].map(varchar)],
    places.map((it) => [
      it.cell,
      it.state,
      it.before,
      it.after,
      it.across,
      it.candidates.join('~') || null,
      it.state === 'unknown' ? (suggestPlace(it.text) ?? null) : null,
    ]),
  );
  await loadLookup(database, 'period_words', periodWordColumns, periods.map(periodWordRow));
}

const codedFields: readonly (readonly [CodedField, string])[] = [
  ['value-kind', 'kind_text'],
  ['qualifier', 'qualifier_text'],
  ['status', 'status_text'],
];

async function countCells(database: ScratchDatabase): Promise<number> {
  const counted = await database.query(`SELECT CAST(count(*) AS INTEGER) AS n FROM ${CELLS}`);
  return Number(counted.getChildAt(0)?.get(0));
}

/** Reads the fields of few values; gives back those of which the file says anything. */
async function loadCodedWords(
  database: ScratchDatabase,
  sources: ImportContext['catalogue']['sources'],
): Promise<CodedTexts[]> {
  const found: CodedTexts[] = [];
  const rows: (string | null)[][] = [];
  const add = async (
    field: string,
    column: string,
    read: (text: string) => string | undefined,
  ): Promise<void> => {
    const texts = await textsOf(database, CELLS, column);
    if (texts.length === 0) return;
    const meanings = texts.map(({ text }) => read(text) ?? null);
    rows.push(...texts.map(({ text }, index) => [field, text, meanings[index] ?? null]));
    found.push({ field, meanings, rows: texts.reduce((sum, it) => sum + it.rows, 0) });
  };
  for (const [field, column] of codedFields) {
    await add(field, column, (text) => readCode(field, text));
  }
  await add('breakdown', 'breakdown_text', readBreakdown);
  await add('source', 'source_text', (text) => (sources.has(text) ? text : `+${slugOf(text)}`));
  await loadLookup(database, 'coded_words', codedWordColumns, rows);
  return found;
}
