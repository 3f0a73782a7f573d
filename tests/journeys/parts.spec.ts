import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  firstYear,
  indicatorId,
  joiningIndicator,
  lastYear,
  places,
  rowsOfIndicator,
  totalValue,
} from '../../bench/made/made-figures.ts';
import { observationsPath, startMadeSite, visitMade, type MadeSite } from '../faults/made-site.ts';
import { chart, headlinesOf, openTable, rowsOf, textOf } from './app-page.ts';
import { readTable } from './compare-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from './open-browser.ts';
import { ask, cellsOf } from './query-page.ts';

// A million synthetic rows in files by indicator, of which a page reads what it shows. Each test goes
// on from the page of the one before, as a person does.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const indicators = 60;
/** A file is a sixtieth of the whole; with its footer, and that of another, not much more. */
const shareOfOne = 0.03;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);

let site: MadeSite;
let browser: JourneyBrowser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  site = await startMadeSite({ indicators });
  browser = await openBrowser(site.url);
  watched = await browser.newPage({ sparesData: true });
  page = watched.page;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const sent = () => site.sent(observationsPath);
const seatOf = (placeId: string) => site.made.placeIds.indexOf(placeId);
const total = (indicator: number, placeId: string, year: number) =>
  totalValue({ indicator, seat: seatOf(placeId), year });

const placeNames = new Map(
  readFileSync(join(import.meta.dirname, '../../data/geography/places.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(([id = '']) => id.startsWith('63-'))
    .map(([id = '', name = '']) => [name, id]),
);

test('an indicator’s page has its figures, and reads no other indicator’s file but those of rules', async () => {
  await visitMade(page, '#/indicator/made-007?places=63-45');
  expect(await headlinesOf(page)).toEqual([
    ['made-007', '63-45', String(total(7, '63-45', lastYear))],
  ]);
  const rows = await rowsOf(await openTable(chart(page, /Số liệu thử 7/).first()));
  expect(rows.map(([, value, source]) => [value, source])).toEqual(
    years.map((year) => [String(total(7, '63-45', year)), `made-${year}`]),
  );
  // Rules are looked at once the page stands.
  const ofRules = `${observationsPath}technology-appraisals.parquet`;
  await expect.poll(() => site.sent(ofRules), { timeout: 120_000 }).toBeGreaterThan(0);
  const paths = new Set(site.asked.map(({ path }) => path));
  expect([...paths].filter((path) => path.startsWith(observationsPath)).toSorted()).toEqual([
    // Of the first the footer, which tells what columns there are.
    `${observationsPath}made-001.parquet`,
    `${observationsPath}made-007.parquet`,
    // A report's rule names this indicator: what contradicts its figures is told on every page.
    ofRules,
  ]);
  expect(sent() / site.bytes).toBeLessThan(shareOfOne);
});

test('the same indicator of other places, years and views costs no further byte', async () => {
  const before = sent();
  await visitMade(page, '#/indicator/made-007?places=63-04');
  expect(await headlinesOf(page)).toEqual([
    ['made-007', '63-04', String(total(7, '63-04', lastYear))],
  ]);
  await visitMade(page, '#/compare?indicators=made-007&view=heatmap');
  const { rows } = await readTable(page);
  expect(rows.length).toBe(places);
  for (const { name, cells } of rows) {
    const placeId = placeNames.get(name) ?? name;
    expect([name, ...cells.map(({ value }) => value)]).toEqual([
      name,
      ...years.map((year) => total(7, placeId, year)),
    ]);
  }
  await visitMade(page, '#/compare?indicators=made-007&view=ranking&years=2019');
  expect(sent()).toBe(before);
});

test('another indicator costs the bytes of its own file', async () => {
  const before = sent();
  await visitMade(page, '#/compare?indicators=made-031&view=ranking&years=2019');
  const { rows } = await readTable(page);
  const shown = rows.map(({ name, cells }) => [name, cells[0]?.value]);
  const expected = [...placeNames]
    .filter(([, id]) => seatOf(id) >= 0)
    .map(([name, id]) => [name, total(31, id, 2019)] as const);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  const values = shown.map(([, value]) => Number(value));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  expect(sent() - before).toBeGreaterThan(0);
  expect((sent() - before) / site.bytes).toBeLessThan(shareOfOne);
});

test('a statement that names an indicator reads its file and no other, and adds up all of it', async () => {
  const before = sent();
  await visitMade(page, '#/query');
  await ask(
    page,
    `SELECT year(period_end)::VARCHAR AS y, sum(value)::BIGINT AS s, count(*) AS n FROM observations
     WHERE indicator_id = 'made-009' GROUP BY ALL ORDER BY y`,
  );
  expect(await cellsOf(page, 0)).toEqual(years.map(String));
  const sums = (await cellsOf(page, 1)).map((text) => Number(text.replaceAll('.', '')));
  // A total and all of its parts, of every place.
  expect(sums).toEqual(
    years.map((year) =>
      site.made.placeIds.reduce(
        (sum, _, seat) => sum + 2 * totalValue({ indicator: 9, seat, year }),
        0,
      ),
    ),
  );
  expect((sent() - before) / site.bytes).toBeLessThan(shareOfOne);
});

test('a headline of the overview takes its latest figure from the parts, and the others stay', async () => {
  await visitMade(page, '#/?place=63-45&year=2024');
  const appraisals = [indicatorId(joiningIndicator), '63-45'];
  const made = total(joiningIndicator, '63-45', lastYear);
  expect(await headlinesOf(page)).toContainEqual([...appraisals, String(made)]);
  const rows = await rowsOf(await openTable(chart(page, /thẩm định, có ý kiến về công nghệ/i)));
  expect(rows.map(([, value]) => value)).toEqual(['43', '65', '86', '106', String(made)]);
  await visitMade(page, '#/?place=63-45&year=2023');
  expect(await headlinesOf(page)).toContainEqual([...appraisals, '106']);
});

test('the page of the dataset counts what there is, and the data page what is held', async () => {
  await visitMade(page, '#/data/made');
  const rows = indicators * rowsOfIndicator + places;
  await expect
    .poll(() => textOf(page.getByRole('main')), { timeout: 120_000 })
    .toContain(`Số liệu ${rows.toLocaleString('de-DE')} Văn bản nguồn ${years.length}`);
  await page.getByRole('link', { name: /^Quảng Trị, 2024: 61\/61/ }).waitFor();
  await page.getByRole('link', { name: /^Quảng Trị, 2023: 60\/61/ }).waitFor();
  await visitMade(page, '#/data');
  const held = page.locator('[data-parts-rows]');
  // So large an indicator is read whole only where its parts are shown; of the others there are totals.
  expect(Number(await held.getAttribute('data-parts-rows'))).toBeGreaterThan(rowsOfIndicator);
  expect(await textOf(held)).toMatch(/trong tối đa 536,9 MB/);
  watched.expectClean();
});
