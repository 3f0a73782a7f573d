import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  indicatorId,
  joiningIndicator,
  lastYear,
  places,
  rowsOfIndicator,
  totalValue,
} from '../../bench/made/made-figures.ts';
import { observationsPath, startMadeSite, visitMade, type MadeSite } from '../faults/made-site.ts';
import { headlinesOf, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from './open-browser.ts';

// Pages that are about a whole place, or a whole dataset, over synthetic rows in files by indicator:
// they begin with what they show, and read the rest only if a person wants it. Each test goes on from
// the page of the one before.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const indicators = 20;
const made = Array.from({ length: indicators }, (_, at) => indicatorId(at + 1));
const appraisals = indicatorId(joiningIndicator);

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
const total = (indicator: number, year: number) =>
  totalValue({ indicator, seat: site.made.placeIds.indexOf('63-45'), year });

/** The files of observations of which more was asked for than the footer, which ends a file. */
const read = (): string[] => {
  const ofRows = site.asked.filter(({ path, range }) => {
    const [, from] = /^bytes=(\d+)-/.exec(range ?? '') ?? [];
    return path.startsWith(observationsPath) && Number(from ?? 0) < 1000;
  });
  const names = ofRows.map(({ path }) => path.slice(observationsPath.length, -'.parquet'.length));
  return [...new Set(names)].toSorted();
};

test('the page of a dataset says what the summary tells, and reads no rows of it', async () => {
  await visitMade(page, '#/data/made');
  const main = page.getByRole('main');
  const rows = indicators * rowsOfIndicator + places;
  await expect
    .poll(() => textOf(main), { timeout: 120_000 })
    .toContain(`Số liệu ${rows.toLocaleString('de-DE')} Văn bản nguồn`);
  await page.getByRole('link', { name: /^Quảng Trị, 2024: 21\/21/ }).waitFor();
  await page.getByRole('link', { name: /^Quảng Trị, 2014: 20\/21/ }).waitFor();
  const text = await textOf(main);
  expect(text).toContain('mới biết kỳ số liệu kết thúc vào năm nào');
  // How old the newest figure is isn't known to the month.
  expect(text).toContain('Kỳ mới nhất có số Năm 2024 Văn bản mới nhất');
  // What rules of reports hold against each other is looked at here too, later than the summary.
  await page
    .getByRole('heading', { name: 'Mâu thuẫn giữa các nguồn' })
    .waitFor({ timeout: 120_000 });
  expect(read()).toEqual([appraisals]);
});

test('the overview reads headlines and reports, and says how much else there is', async () => {
  const before = sent();
  await visitMade(page, '#/?place=63-45&year=2024');
  expect(await headlinesOf(page)).toContainEqual([
    appraisals,
    '63-45',
    String(total(joiningIndicator, lastYear)),
  ]);
  const later = page.locator('[data-later]');
  expect(await textOf(later)).toBe(
    '17 chỉ tiêu khác có số liệu của Quảng Trị, chưa đọc ở đây. Đọc và hiện tất cả',
  );
  // Three series more make up as many charts as an overview has.
  expect(read()).toEqual([...made.slice(0, 3), appraisals]);
  expect((sent() - before) / site.bytes).toBeLessThan(4 / indicators);
});

test('of what a person watches the figures are read, and of nothing else', async () => {
  await page.evaluate(() => {
    const pins = [{ indicatorId: 'made-009', below: null }];
    localStorage.setItem('watch-list', JSON.stringify(pins));
    window.dispatchEvent(new StorageEvent('storage', { key: 'watch-list' }));
  });
  const figure = page.getByRole('region', { name: 'Đang theo dõi' }).locator('[data-value]');
  expect(await figure.first().getAttribute('data-value')).toBe(String(total(9, lastYear)));
  expect(read()).toEqual([...made.slice(0, 3), 'made-009', appraisals]);
});

test('all figures of the place are there for whoever wants them', async () => {
  await page.getByRole('button', { name: 'Đọc và hiện tất cả' }).click();
  await page.locator('[data-later]').waitFor({ state: 'detached', timeout: 120_000 });
  expect(read()).toEqual([...made, appraisals]);
  const cells = page.locator('td[data-source="made-2024"]');
  const values = await cells.evaluateAll((all) => all.map((it) => it.getAttribute('data-value')));
  for (let indicator = 1; indicator <= indicators; indicator += 1) {
    expect(values).toContain(String(total(indicator, lastYear)));
  }
});

test('so are the periods of a dataset', async () => {
  await visitMade(page, '#/data/made');
  await page.getByRole('button', { name: 'Đọc hết để biết từng kỳ' }).click();
  await page.locator('[data-years]').waitFor({ state: 'detached', timeout: 120_000 });
  const text = await textOf(page.getByRole('main'));
  expect(text).toMatch(/Kỳ mới nhất có số Năm 2024 cách đây \d/);
  const rows = indicators * rowsOfIndicator + places;
  expect(text).toContain(`Số liệu ${rows.toLocaleString('de-DE')} Văn bản nguồn`);
  await page.getByRole('link', { name: /^Quảng Trị, 2014: 20\/21/ }).waitFor();
  watched.expectClean();
});
