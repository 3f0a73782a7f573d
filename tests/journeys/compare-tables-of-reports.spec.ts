import { expect, test } from 'vitest';
import { openApp } from './app-page.ts';
import { goTo, readTable } from './compare-page.ts';
import { testEveryCell } from './every-cell.ts';
import type { Boundary, Calculation } from './figures-by-sql.ts';
import { withOnePage } from './one-page.ts';
import { withFigures } from './with-figures.ts';

// Figures of a few provinces, parts of totals and pairs of indicators against SQL over the files.

const opened = withFigures();
const pageAt = withOnePage(opened);

const calculations: Calculation[] = ['value', 'index', 'change', 'share', 'per-head'];
const indicators = ['technology-appraisals', 'inspections', 'research-tasks-managed', 'fines'];

testEveryCell(
  opened,
  indicators.map((id) => [id, calculations] as const),
);

test.each<[string, string, Boundary, string]>([
  ['grdp-per-capita', 'enterprises-active-per-1000', 'reported', 'all'],
  ['grdp-per-capita', 'enterprises-active-per-1000', 'current', 'all'],
  ['grdp-per-capita', 'pii-score', 'reported', 'all'],
  ['pii-score', 'pii-rank', 'current', 'all'],
  ['enterprises-active', 'enterprises-new', 'current', '34-mekong-river-delta'],
  ['grdp-per-capita', 'population-average', 'reported', '63-southeast'],
])(
  'the scatter of %s and %s in the boundary %s among %s has both figures of every place, and the population',
  async (x, y, boundary, among) => {
    const page = await pageAt(
      `#/compare?view=scatter&indicators=${x}~${y}&boundary=${boundary}&among=${among}`,
    );
    const { rows } = await readTable(page);
    const [xs, ys] = [x, y].map((id) => opened.sql.figures(id, boundary, 'value'));
    const years = new Set(xs?.map((it) => it.year));
    const year = Math.max(...(ys ?? []).map((it) => it.year).filter((it) => years.has(it)));
    const withSize = x !== 'population-average' && y !== 'population-average';
    const people = opened.sql.figures('population-average', boundary, 'value');
    const columns = [
      xs,
      ys,
      ...(withSize && people.some((it) => it.year === year) ? [people] : []),
    ];
    const names = opened.sql.names(boundary, among === 'all' ? undefined : among);
    const expected = names.map((name) => [
      name,
      ...columns.flatMap((figures) => {
        const figure = figures?.find((it) => it.name === name && it.year === year);
        return [figure?.value.toFixed(9) ?? null, figure?.source ?? null];
      }),
    ]);
    const shown = rows.map(({ name, cells }) => [
      name,
      ...cells.flatMap(({ value, source }) => [value?.toFixed(9) ?? null, source]),
    ]);
    const byName = (all: unknown[][]) => all.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(byName(shown)).toEqual(byName(expected));
  },
);

test.each([
  ['administrative-files', 'reported'],
  ['administrative-files', 'current'],
  ['research-tasks-managed', 'reported'],
  ['science-council-meetings', 'reported'],
  ['measuring-instruments-verified', 'reported'],
  ['ocop-products', 'reported'],
  ['organisations-inspected', 'reported'],
  ['iso-9001-2008-agencies-checked', 'current'],
] as const)('the parts of %s in the boundary %s are those of the reports', async (id, boundary) => {
  const page = await pageAt(`#/compare?view=parts&indicators=${id}&boundary=${boundary}`);
  const shown = (await readTable(page)).rows.map(({ name, cells }) => ({
    name,
    figures: cells
      .filter(({ value }) => value !== null)
      .map(({ value, source }) => `${value ?? ''} ${source ?? ''}`)
      .sort(),
  }));
  const expected = opened.sql
    .query(
      `SELECT name_vi AS name, list(value || ' ' || source_id) AS figures FROM told JOIN places USING (place_id)
       WHERE indicator_id = '${id}' AND boundary = '${boundary}' AND value_kind = 'actual'
       GROUP BY name_vi, s, e, y HAVING bool_or(breakdown <> '') ORDER BY y`,
    )
    .map(({ name, figures }) => ({
      name,
      figures: [...(figures as Iterable<string>)].map((it) => it.replace('.0 ', ' ')).sort(),
    }));
  const byName = <Row extends { name: unknown }>(rows: Row[]) =>
    rows.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
  expect(byName(shown)).toEqual(byName(expected));
});

test('shares of a total are told only of parts that add up to it, and make 100 together', async () => {
  const { page, close } = await opened.browser.newPage();
  await openApp(
    page,
    '#/compare?view=parts&calculation=share&indicators=research-tasks-managed&among=chosen&places=63-06~63-34',
  );
  const shares = (await readTable(page)).rows.map(({ name, cells }) => [
    name,
    ...cells.map(({ value }) => value?.toFixed(9)),
  ]);
  const share = (part: number, of: number) => ((part / of) * 100).toFixed(9);
  expect(shares).toEqual([
    ['Bắc Kạn', share(31, 40), share(9, 40)],
    ['Thái Bình', share(26, 61), share(35, 61)],
  ]);
  // 1.000 and "over 1.000" instruments have no printed total: they are no shares of anything.
  await goTo(page, '#/compare?view=parts&calculation=share&indicators=fines');
  const said = await page.getByRole('main').innerText();
  expect(said).not.toMatch(/\d\s*%/);
  await close();
});
