import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { headlinesOf, untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// Figures change on the server while a page is open. Each test goes on from the one before.

vi.setConfig({ testTimeout: 180_000 });

const communes = {
  indicator_id: 'iso-9001-2015-communes',
  place_id: '63-45',
  period_start: '2024-12-31',
  period_end: '2024-12-31',
  period_precision: 'day',
  value: 119,
  qualifier: 'exact',
  value_kind: 'actual',
  source_id: 'made-2024',
  locator: 'I.1',
  as_printed: '119 xã',
};
const source = {
  source_id: 'made-2024',
  title_vi: 'Báo cáo thử năm 2024',
  issuer: 'Máy sinh số',
  place_id: '63-45',
  issued_on: '2025-01-05',
  issued_precision: 'day',
};

describe.skipIf(findClickhouse() === undefined)('while a page is open', () => {
  let app: RemoteApp;
  let browser: JourneyBrowser;
  let page: Page;
  beforeAll(async () => {
    app = await startReports({ user: 'default' });
    browser = await openBrowser(app.url);
    ({ page } = await browser.newPage());
    page.context().setDefaultTimeout(45_000);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const onAll = (sql: string, body?: string) =>
    Promise.all(app.shards.map((shard) => shard.run(sql, body)));
  const standing = (state: string) =>
    page.locator(`[data-remote="reports"][data-remote-state="${state}"]`);

  test('a report that comes in is there with the next question, and its source with it', async () => {
    await page.goto('./#/data');
    await standing('ready').waitFor();
    await onAll('INSERT INTO khcn.sources FORMAT JSONEachRow', JSON.stringify(source));
    await app.shards[0]?.run(
      'INSERT INTO khcn.observations_local FORMAT JSONEachRow',
      JSON.stringify(communes),
    );
    // Rows of an unknown source, just after all had been fetched, would be a mistake and no later day.
    await page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 61_000;
    });
    await goTo(page, '#/indicator/iso-9001-2015-communes?places=63-45');
    await expect
      .poll(() => headlinesOf(page), { timeout: 45_000 })
      .toEqual([['iso-9001-2015-communes', '63-45', '119']]);
    await goTo(page, '#/data');
    await standing('ready').waitFor();
    expect(await page.locator('[data-remote-notice]').count()).toBe(0);
  });

  test('rows that were put in twice are refused, and taken once they are in order', async () => {
    await onAll(`INSERT INTO khcn.observations_local SELECT * FROM khcn.observations_local
      WHERE indicator_id = 'collective-marks-protected'`);
    await goTo(page, '#/indicator/collective-marks-protected?places=63-45');
    await page.locator('[data-remote-notice]').waitFor();
    expect(await page.getByRole('main').locator('[data-value]').count()).toBe(0);
    await goTo(page, '#/data');
    await standing('failed').waitFor();
    await page.getByText('row/duplicate-key').first().waitFor();
    await onAll('OPTIMIZE TABLE khcn.observations_local FINAL DEDUPLICATE');
    await standing('failed')
      .getByRole('button', { name: /Thử nối lại/ })
      .click();
    await standing('ready').waitFor();
    await goTo(page, '#/indicator/collective-marks-protected?places=63-45');
    await untilReady(page);
    expect(await page.getByRole('main').locator('[data-value]').count()).toBeGreaterThan(0);
  });
});
