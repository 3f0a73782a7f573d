import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  lastYear,
  firstYear,
  places,
  rowsOfIndicator,
  totalValue,
} from '../../bench/made/made-figures.ts';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { visitMade } from '../faults/made-site.ts';
import { chart, headlinesOf, openTable, rowsOf, untilReady } from '../journeys/app-page.ts';
import { goTo, readTable } from '../journeys/compare-page.ts';
import { download } from '../journeys/data-download.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { ask, editor, runButton, trouble, write } from '../journeys/query-page.ts';
import { makeCluster, type MadeCluster } from './made-cluster.ts';
import { startRemoteApp, type RemoteApp } from './remote-app.ts';
import { codeForServers } from './server-code.ts';

// Ten million synthetic rows on two shards, of which a page is sent what it shows. Each test goes on
// from the page of the one before, as a person does.

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

const indicators = 602;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
/** Runs for half a minute, if it is let; a server ends it between two blocks, so these are small. */
const slow = `SELECT count() FROM (SELECT a.value FROM observations AS a
  CROSS JOIN (SELECT number FROM numbers(200)) WHERE a.value + number > 3)`;

describe.skipIf(findClickhouse() === undefined)('ten million rows on two shards', () => {
  let app: RemoteApp;
  let made: MadeCluster;
  let browser: JourneyBrowser;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    app = await startRemoteApp({
      user: 'default',
      name: 'made',
      title: 'Số liệu thử trên máy chủ',
      beside: ['geography/datapackage.json'],
      fill: async (shards, database) => {
        made = await makeCluster(shards, database, { indicators });
      },
    });
    browser = await openBrowser(app.url);
    watched = await browser.newPage();
    page = watched.page;
    page.context().setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const total = (indicator: number, placeId: string, year: number) =>
    totalValue({ indicator, seat: made.placeIds.indexOf(placeId), year });

  const runningOn = async (): Promise<number> => {
    const counts = await Promise.all(
      app.shards.map((shard) =>
        shard.run("SELECT count() FROM system.processes WHERE query NOT LIKE '%system.processes%'"),
      ),
    );
    return counts.reduce((sum, text) => sum + Number(text), 0);
  };

  test('an indicator’s page has its figures, and asks for no other’s', async () => {
    expect(made.rows).toBeGreaterThan(10_000_000);
    await page.goto('./#/data');
    await page.locator('[data-remote="made"][data-remote-state="ready"]').waitFor();
    expect(watched.requests.some((url) => codeForServers.test(url))).toBe(true);
    app.gate.asked.length = 0;
    await visitMade(page, '#/indicator/made-007?places=63-45');
    expect(await headlinesOf(page)).toEqual([
      ['made-007', '63-45', String(total(7, '63-45', lastYear))],
    ]);
    const rows = await rowsOf(await openTable(chart(page, /Số liệu thử 7/).first()));
    expect(rows.map(([, value, source]) => [value, source])).toEqual(
      years.map((year) => [String(total(7, '63-45', year)), `made-${year}`]),
    );
    const sent = app.gate.asked.map(({ sql }) => sql).join('\n');
    expect(sent.match(/made-\d{3}(?!\d)/g)?.filter((it) => it !== 'made-007') ?? []).toEqual([]);
  });

  test('all provinces beside each other: every figure is that of its own', async () => {
    await visitMade(page, '#/compare?indicators=made-031&view=ranking&years=2019');
    const { rows } = await readTable(page);
    expect(rows.length).toBe(places);
    const shown = rows.map(({ cells }) => Number(cells[0]?.value));
    const expected = made.placeIds.map((id) => total(31, id, 2019));
    expect(shown).toEqual(expected.toSorted((a, b) => b - a));
  });

  test('a file of the whole indicator has the parts, which the page did not wait for', async () => {
    const { bytes } = await download(page, 'CSV', { ofIndicator: true });
    const [head = '', ...lines] = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(lines.length).toBe(rowsOfIndicator);
    const at = head.split(';').indexOf('Giá trị');
    const sum = lines.reduce((all, line) => all + Number(line.split(';')[at]), 0);
    const totals = made.placeIds.flatMap((id) => years.map((year) => total(31, id, year)));
    // Once as totals, once as their parts.
    expect(sum).toBe(2 * totals.reduce((all, value) => all + value, 0));
  });

  test('a question for everything is cut, and says so', async () => {
    await goTo(page, '#/query?server=made');
    await ask(page, 'SELECT * FROM observations');
    await page.getByText(/100\.000 dòng đầu/).waitFor();
    expect(await page.locator('[data-query-rows="100000"]').count()).toBe(1);
  });

  test('a question that is stopped ends on the servers too', async () => {
    await write(page, slow);
    await runButton(page).click();
    await expect.poll(runningOn, { timeout: 20_000 }).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Dừng', exact: true }).click();
    await trouble(page, 'cancelled').waitFor();
    await expect.poll(runningOn, { timeout: 20_000 }).toBe(0);
  });

  test('a page that is left takes its question back', async () => {
    await write(page, slow);
    await runButton(page).click();
    await expect.poll(runningOn, { timeout: 20_000 }).toBeGreaterThan(0);
    await goTo(page, '#/indicator/made-007?places=63-45');
    await expect.poll(runningOn, { timeout: 20_000 }).toBe(0);
  });

  test('a shard that dies in the middle of a question is told, and missed by all', async () => {
    await goTo(page, '#/query?server=made');
    await editor(page).waitFor();
    await write(page, slow);
    await runButton(page).click();
    await expect.poll(runningOn, { timeout: 20_000 }).toBeGreaterThan(0);
    await app.shards[1]?.stop();
    await page.locator('[data-query-trouble="other"]').waitFor();
    await goTo(page, '#/indicator/made-052?places=63-45');
    await page
      .locator('[data-remote-notice]')
      .getByText(/cụm máy chủ đang không hoạt động/)
      .waitFor();
    expect(await page.getByRole('main').locator('[data-value]').count()).toBe(0);
    await app.shards[1]?.start();
    const again = page.getByRole('main').getByRole('button', { name: 'Thử lại', exact: true });
    await again.first().click();
    await untilReady(page);
    await expect
      .poll(() => headlinesOf(page))
      .toEqual([['made-052', '63-45', String(total(52, '63-45', lastYear))]]);
  });
});
