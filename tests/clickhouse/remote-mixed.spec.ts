import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { appraisalsOf, giveFiles, load, nameSource } from '../faults/own-import.ts';
import { chart, openTable, rowsOf } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { ask, cellsOf } from '../journeys/query-page.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// A person's own file beside figures on a server, in one view.

vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(findClickhouse() === undefined)('an own file beside a dataset on a server', () => {
  let app: RemoteApp;
  let browser: JourneyBrowser;
  let visit: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    app = await startReports({ user: 'default' });
    browser = await openBrowser(app.url);
    visit = await browser.newPage();
    page = visit.page;
    page.context().setDefaultTimeout(45_000);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  test('an own file is compared with what the server has, and shown with it', async () => {
    await page.goto('./#/data');
    await page.locator('[data-remote="reports"][data-remote-state="ready"]').waitFor();
    await giveFiles(page, appraisalsOf(2019, 12));
    await nameSource(page);
    await load(page);
    await goTo(page, '#/indicator/technology-appraisals?places=63-45');
    const rows = await rowsOf(await openTable(chart(page, /thẩm định/).first()));
    // The report of November 2023, section I.2; 2019 is of the file.
    expect(rows.map(([, value]) => value)).toEqual(['12', '43', '65', '86', '106']);
    const sources = rows.map(([, , source]) => source);
    expect(new Set(sources.slice(1)).size).toBe(1);
    expect(sources[0]).not.toBe(sources[1]);
  });

  test('a file that says something else than the server is told to differ', async () => {
    await goTo(page, '#/data');
    await giveFiles(page, appraisalsOf(2022, 87));
    await nameSource(page);
    const review = page.locator('[data-import-state="review"]');
    await review
      .getByText(/sửa đổi/)
      .first()
      .waitFor();
    expect(await review.innerText()).toContain('86');
  });

  test('a statement runs over both', async () => {
    await goTo(page, '#/query');
    await ask(
      page,
      `SELECT year(period_end)::VARCHAR AS y, value::INTEGER AS v FROM observations
     WHERE indicator_id = 'technology-appraisals' AND place_id = '63-45' ORDER BY y`,
    );
    expect(await cellsOf(page, 0)).toEqual(['2019', '2020', '2021', '2022', '2023']);
    expect(await cellsOf(page, 1)).toEqual(['12', '43', '65', '86', '106']);
  });
});
