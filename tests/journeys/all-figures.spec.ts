import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, plain } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// What the data package holds, every row of it, must stand on the pages as it is stored.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

interface CsvRow {
  indicator_id: string;
  place_id: string;
  period_end: string;
  value: string;
  source_id: string;
  as_printed: string;
}

const observationsOf = (name: string): CsvRow[] => {
  const file = new URL(`../../data/${name}/observations.csv`, import.meta.url);
  const csv = readFileSync(file, 'utf8');
  return Papa.parse<CsvRow>(csv, { header: true, skipEmptyLines: true }).data;
};
const stored = observationsOf('reports');
const published = observationsOf('reference');

const inOneText = (rows: readonly (readonly unknown[])[]): string =>
  rows
    .map((row) => plain(row.join(' | ').normalize('NFC')))
    .sort()
    .join('\n');

function shownOnIndicatorPage(page: Page): Promise<unknown[][]> {
  const table = page.getByRole('table').filter({ hasText: 'In trong báo cáo' });
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const cell = row.querySelector('td[data-value]');
      const printed = row.querySelector('td span[lang="vi"]')?.textContent ?? '';
      return [cell?.getAttribute('data-value'), cell?.getAttribute('data-source'), printed];
    }),
  );
}

test('every indicator’s page shows all of its figures, each with value, source and words as printed', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const ids = [...new Set(stored.map((row) => row.indicator_id))];
  expect(ids.length).toBeGreaterThan(150);
  for (const id of ids) {
    const expected = stored
      .filter((row) => row.indicator_id === id)
      .map((row) => [Number(row.value), row.source_id, `“${row.as_printed}”`]);
    await page.evaluate((indicator) => window.__bench.setIndicator(indicator), id);
    await expect
      .poll(async () => inOneText(await shownOnIndicatorPage(page)), {
        timeout: 5_000,
        message: id,
      })
      .toBe(inOneText(expected));
  }
  await close();
}, 180_000);

test.each([
  ['63-04', [2018, 2022]],
  ['63-06', [2022, 2023]],
  ['63-34', [2020]],
  ['63-45', [2020, 2021, 2022, 2023]],
])('the overviews of %s show all of its figures, each in one year', async (place, years) => {
  const { page, close } = await browser.newPage();
  const shown: unknown[][] = [];
  for (const year of years) {
    await openApp(page, `#/?place=${place}&year=${year}`);
    const cells = page.locator('details tr td[data-value]');
    shown.push(
      ...(await cells.evaluateAll((all) =>
        all.map((cell) => [cell.getAttribute('data-value'), cell.getAttribute('data-source')]),
      )),
    );
  }
  const inTheseYears = published.filter((row) =>
    years.includes(Number(row.period_end.slice(0, 4))),
  );
  const expected = [...stored, ...inTheseYears]
    .filter((row) => row.place_id === place)
    .map((row) => [Number(row.value), row.source_id]);
  expect(expected.length).toBeGreaterThan(10);
  expect(inOneText(shown)).toBe(inOneText(expected));
  await close();
});
