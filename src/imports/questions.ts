import type { ScratchDatabase } from '../engine/scratch-database.ts';
import { readFigure } from '../ingest/cells/read-figure.ts';
import { mannerEvidence } from '../ingest/cells/number-manner.ts';
import { toRows } from '../lib/arrow-rows.ts';
import { decimalsSql, mostDecimals } from './decimals-sql.ts';
import { FIGURES } from './figures-sql.ts';
import { CELLS, columnOf, periodColumns, valueColumns } from './cells-sql.ts';
import { needsYear } from './heading-period.ts';
import type { ReadWords } from './read-figures.ts';
import type { Recipe } from './recipe.ts';
import type { Question } from './table-import.ts';

/** More unknown indicators than a person would answer for are told as problems only. */
const mostIndicators = 60;

/** What only a person can say of the file, the widest questions first. */
export async function questionsOf(
  database: ScratchDatabase,
  recipe: Recipe,
  { indicators, places, periods }: ReadWords,
): Promise<Question[]> {
  const unknown = indicators.filter(({ state }) => state === 'unknown').slice(0, mostIndicators);
  const ofPlaces = await undecidedPlaces(database, places);
  const ofPeriods = periods.filter(({ outcome }) => outcome.state === 'ambiguous');
  const units = await unitsBeside(database);
  const missing = missingFacts(recipe);
  const lacksIndicator = missing.some((it) => it.what === 'indicator');
  const decimals =
    unknown.length > 0 || lacksIndicator
      ? await decimalsBeside(database)
      : new Map<string, number>();
  const isWide = valueColumns(recipe).length > 1;
  const lines = {
    indicator: await linesOf(database, 'indicator_text', isWide && unknown.length > 0),
    place: await linesOf(database, 'place_text', isWide && ofPlaces.length > 0),
    period: await linesOf(database, 'period_text', isWide && ofPeriods.length > 0),
  };
  return [
    ...missing.map((it) =>
      it.what === 'indicator' ? { ...it, decimals: decimals.get('') ?? 0 } : it,
    ),
    ...(await mannerQuestions(database, recipe)),
    ...(await pairQuestions(database, recipe)),
    ...unknown.map(({ cell, text, candidates, rows }): Question => ({
      about: 'indicator',
      text,
      unit: units.get(text) ?? null,
      candidates,
      decimals: decimals.get(cell) ?? 0,
      rows: lines.indicator.get(cell) ?? rows,
    })),
    ...ofPlaces.map(({ cell, text, candidates, rows }): Question => ({
      about: 'place',
      text,
      candidates,
      rows: lines.place.get(cell) ?? rows,
    })),
    ...ofPeriods.flatMap(({ key, text, outcome, rows }): Question[] =>
      outcome.state === 'ambiguous'
        ? [
            {
              about: 'period',
              text,
              candidates: outcome.candidates,
              rows: lines.period.get(key) ?? rows,
            },
          ]
        : [],
    ),
  ];
}

/** What neither a column nor a heading nor the table says. */
export function missingFacts(recipe: Recipe): Extract<Question, { about: 'missing' }>[] {
  const values = valueColumns(recipe);
  if (values.length === 0) return [{ about: 'missing', what: 'value' }];
  const isSaid = (key: 'indicator' | 'place' | 'period', column: number): boolean =>
    column >= 0 ||
    recipe.whole[key] !== undefined ||
    values.every(({ use }) => {
      const words = use.says[key];
      return words !== undefined && !(key === 'period' && needsYear(words));
    });
  const facts = [
    ['indicator', columnOf(recipe, 'indicator')],
    ['place', columnOf(recipe, 'place')],
    ['period', periodColumns(recipe)[0]?.index ?? -1],
  ] as const;
  return facts
    .filter(([key, column]) => !isSaid(key, column))
    .map(([what]) =>
      what === 'indicator' ? { about: 'missing', what, decimals: 0 } : { about: 'missing', what },
    );
}

async function mannerQuestions(database: ScratchDatabase, recipe: Recipe): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { index, use } of valueColumns(recipe)) {
    if (use.manner !== null) continue;
    const asked = toRows(
      await database.query(
        `SELECT c.cell, CAST(count(*) AS INTEGER) AS rows FROM ${CELLS} c
         JOIN odd_values o ON o.col = c.col AND o.cell = c.cell
         WHERE c.col = ${index} AND o.state = 'asked' GROUP BY c.cell ORDER BY 2 DESC, 1 LIMIT 5000`,
      ),
    );
    if (asked.length === 0) continue;
    const cells = asked.map((row) => String(row['cell']));
    const { vietnamese, english } = mannerEvidence(cells);
    questions.push({
      about: 'manner',
      column: index,
      examples: cells
        .flatMap((text) => {
          const vi = readFigure(text, 'vietnamese')?.value;
          const en = readFigure(text, 'english')?.value;
          return vi === undefined || en === undefined
            ? []
            : [{ text, vietnamese: vi, english: en }];
        })
        .slice(0, 5),
      evidence: { vietnamese, english },
      rows: asked.reduce((sum, row) => sum + Number(row['rows']), 0),
    });
  }
  return questions;
}

async function pairQuestions(database: ScratchDatabase, recipe: Recipe): Promise<Question[]> {
  const rows = toRows(
    await database.query(
      `SELECT c.col, c.cell, CAST(count(*) AS INTEGER) AS rows FROM ${CELLS} c
       JOIN odd_values o ON o.col = c.col AND o.cell = c.cell
       WHERE o.state = 'pair' GROUP BY c.col, c.cell ORDER BY 3 DESC, 2`,
    ),
  );
  return valueColumns(recipe).flatMap(({ index }): Question[] => {
    const own = rows.filter((row) => Number(row['col']) === index);
    if (own.length === 0) return [];
    const examples = own.slice(0, 5).map((row) => String(row['cell']));
    const total = own.reduce((sum, row) => sum + Number(row['rows']), 0);
    return [{ about: 'pairs', column: index, examples, rows: total }];
  });
}

/** Names of several places, and names of both vintages beside a period that lies in both. */
async function undecidedPlaces(
  database: ScratchDatabase,
  places: ReadWords['places'],
): Promise<ReadWords['places']> {
  const across = toRows(
    await database.query(
      `SELECT DISTINCT place_text FROM ${FIGURES}
       WHERE place_state = 'ok' AND place_id IS NULL AND period_state = 'ok'`,
    ),
  ).map((row) => row['place_text']);
  return places.filter(
    ({ state, cell, before, after }) =>
      state === 'ambiguous' || (before !== null && after !== null && across.includes(cell)),
  );
}

async function unitsBeside(database: ScratchDatabase): Promise<Map<string, string>> {
  const rows = toRows(
    await database.query(
      `SELECT indicator_text, any_value(unit_text) AS unit FROM ${CELLS}
       WHERE indicator_text IS NOT NULL AND unit_text IS NOT NULL GROUP BY indicator_text LIMIT 5000`,
    ),
  );
  return new Map(rows.map((row) => [String(row['indicator_text']), String(row['unit'])]));
}

/** Most decimals among the figures whose indicator nobody knows, by the text that names it; '' where none does. */
async function decimalsBeside(database: ScratchDatabase): Promise<Map<string, number>> {
  const rows = await database.query(
    `SELECT coalesce(indicator_text, '') AS text,
       CAST(least(max(${decimalsSql('value')}), ${mostDecimals}) AS INTEGER) AS decimals
     FROM ${FIGURES} WHERE indicator_state IN ('unknown', 'missing') AND value IS NOT NULL
     GROUP BY 1`,
  );
  return new Map(
    toRows(rows).map((row) => [String(row['text']), Number(row['decimals'])] as const),
  );
}

/** How many rows hold each text; a row of a wide table has several figures. Empty unless wanted. */
async function linesOf(
  database: ScratchDatabase,
  column: string,
  isWanted: boolean,
): Promise<Map<string, number>> {
  if (!isWanted) return new Map();
  const rows = await database.query(
    `SELECT ${column} AS text, CAST(count(DISTINCT line) AS INTEGER) AS lines FROM ${CELLS}
     WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 50000`,
  );
  return new Map(toRows(rows).map((row) => [String(row['text']), Number(row['lines'])] as const));
}
