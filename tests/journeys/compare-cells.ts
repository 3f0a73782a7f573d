import type { Page } from 'playwright';
import { goTo, readTable, type TableText } from './compare-page.ts';
import type { Boundary, Calculation, FiguresBySql } from './figures-by-sql.ts';

// The tables of the comparing views, cell by cell, against what SQL says of the files.

export type View = 'ranking' | 'lines' | 'multiples' | 'slope' | 'heatmap' | 'map';

export interface Case {
  indicator: string;
  boundary: Boundary;
  calculation: Calculation;
  view: View;
  among?: string;
  places?: string[];
  years?: [number] | [number, number];
  base?: number;
}

/** `row|column` of a place and a year, as the view lays them out: value and source. */
type Cells = Map<string, [number | 'missing', string | null]>;

const address = (it: Case): string =>
  `#/${it.view === 'map' ? 'map' : 'compare'}?${Object.entries({
    indicators: it.indicator,
    boundary: it.boundary,
    calculation: it.calculation,
    ...(it.view === 'map' ? {} : { view: it.view }),
    among: it.among ?? 'all',
    ...(it.places ? { places: it.places.join('~') } : {}),
    ...(it.years ? { years: it.years.join('~') } : {}),
    ...(it.base === undefined ? {} : { base: String(it.base) }),
  })
    .map((pair) => pair.join('='))
    .join('&')}`;

/** How many people the figures per head are for, as the head of the column says. */
function peopleIn({ columns }: TableText): number {
  const told = /\/([\d.]+) dân$/.exec(columns[0]?.unit ?? '')?.[1];
  return told === undefined ? 1 : Number(told.replaceAll('.', ''));
}

const cellKey = (place: string, year: number | string) => `${place}|${year}`;

function shownCells({ columns, rows }: TableText, view: View, at: number): Cells {
  return new Map(
    rows.flatMap(({ name, cells }) =>
      cells.map((cell, index) => {
        const column = columns[index]?.name ?? '';
        // Periods stand across where there are many places, and down where there are few.
        const isPeriod = /^\d{4}/.test(name);
        const key =
          view === 'ranking' || view === 'map'
            ? cellKey(name, at)
            : isPeriod
              ? cellKey(column, name.slice(0, 4))
              : cellKey(name, column.slice(0, 4));
        return [key, [cell.value ?? 'missing', cell.source]];
      }),
    ),
  );
}

function expectedCells(
  it: Case,
  table: TableText,
  sql: FiguresBySql,
): { cells: Cells; at: number } {
  const all = sql.figures(it.indicator, it.boundary, it.calculation, {
    ...(it.base === undefined ? {} : { base: it.base }),
    people: peopleIn(table),
  });
  const steps = [...new Set(all.map(({ year }) => year))].sort();
  const [first, second] = it.years ?? [];
  const to = second ?? first ?? steps.at(-1) ?? 0;
  const from = second === undefined ? 0 : (first ?? 0);
  const range = steps.filter((year) => year >= from && year <= to);
  const at = range.at(-1) ?? 0;
  const shownYears =
    it.view === 'ranking' || it.view === 'map'
      ? [at]
      : it.view === 'slope'
        ? [...new Set([range[0] ?? 0, at])]
        : range;
  const { among = 'all', places = [] } = it;
  const inView = all.filter(
    ({ place, region }) =>
      among === 'all' || (among === 'chosen' ? places.includes(place) : region === among),
  );
  const figures = inView.filter(({ year }) => shownYears.includes(year));
  const namesOfAll =
    among === 'chosen'
      ? sql
          .query(`SELECT name_vi FROM places WHERE place_id IN ('${places.join("','")}')`)
          .map((row) => String(row['name_vi']))
      : sql.names(it.boundary, among === 'all' ? undefined : among);
  const names =
    it.view === 'heatmap' || it.view === 'map' || (it.view === 'ranking' && namesOfAll.length <= 12)
      ? namesOfAll
      : [...new Set(figures.map(({ name }) => name))];
  const cells: Cells = new Map();
  for (const name of names) {
    for (const year of shownYears) cells.set(cellKey(name, year), ['missing', null]);
  }
  for (const { name, year, value, source } of figures) {
    cells.set(cellKey(name, year), [value, source]);
  }
  return { cells, at };
}

/** What differs between the page and the files; values may differ in their tenth digit. */
function differences(shown: Cells, expected: Cells): string[] {
  const told = (it: [number | 'missing', string | null] | undefined) =>
    it ? `${it[0]} (${it[1] ?? 'no source'})` : 'no cell';
  return [...new Set([...shown.keys(), ...expected.keys()])].flatMap((key) => {
    const [a, b] = [shown.get(key), expected.get(key)];
    const near =
      typeof a?.[0] === 'number' && typeof b?.[0] === 'number'
        ? Math.abs(a[0] - b[0]) <= 1e-9 * Math.max(1, Math.abs(b[0]))
        : a?.[0] === b?.[0];
    return near && a?.[1] === b?.[1] ? [] : [`${key}: shown ${told(a)}, in the files ${told(b)}`];
  });
}

/** What the pages at these addresses show otherwise than the files have it. */
export async function wrongCells(
  page: Page,
  cases: readonly Case[],
  sql: FiguresBySql,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const it of cases) {
    const to = address(it);
    await goTo(page, to);
    const empty: TableText = { columns: [], rows: [] };
    const isDrawn = (await page.locator('main figure[data-state="ready"]').count()) > 0;
    const table = isDrawn ? await readTable(page) : empty;
    const { cells, at } = expectedCells(it, table, sql);
    const hasFigures = [...cells.values()].some(([value]) => value !== 'missing');
    // A slope needs two periods; what has no figures has no picture.
    const years = new Set([...cells.keys()].map((key) => key.split('|')[1]));
    if (!isDrawn && (!hasFigures || (it.view === 'slope' && years.size < 2))) continue;
    const found = differences(shownCells(table, it.view, at), cells);
    if (found.length > 0) wrong.push(`${to}: ${found.length} cells, such as ${found[0] ?? ''}`);
  }
  return wrong;
}

const views: View[] = ['ranking', 'lines', 'multiples', 'slope', 'heatmap', 'map'];

/** All views of the figures as stated; of each calculation the heat map, which has all of its cells, and two more in turn. */
export function allCases(
  indicator: string,
  boundary: Boundary,
  calculations: readonly Calculation[],
): Case[] {
  return calculations.flatMap((calculation, turn) =>
    views
      .filter((view, at) => calculation === 'value' || view === 'heatmap' || (at + turn) % 3 === 0)
      .map((view): Case => ({ indicator, boundary, calculation, view })),
  );
}
