import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { openApp, plain, untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// The figures of the reports on two shards, and in files: what a page shows is the same.

vi.setConfig({ testTimeout: 180_000 });

const views = [
  '#/?place=63-45&year=2023',
  '#/?place=34-44&boundary=current',
  '#/indicator/technology-appraisals?places=63-45',
  '#/indicator/administrative-files?places=63-06',
  '#/compare?view=columns&indicators=pii-score',
  '#/compare?view=parts&indicators=administrative-files&places=63-06',
  '#/map?indicators=technology-appraisals',
  '#/progress',
] as const;

const baseUrl = inject('baseUrl');
describe.skipIf(findClickhouse() === undefined)('on two shards, as in files', () => {
  let reports: RemoteApp;
  let remote: JourneyBrowser;
  let local: JourneyBrowser;

  beforeAll(async () => {
    reports = await startReports({ user: 'default' });
    [remote, local] = await Promise.all([
      openBrowser(reports.url, { reusesPages: true }),
      openBrowser(baseUrl, { reusesPages: true }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([remote.close(), local.close()]);
    await reports.close();
  });

  /** The lines of a page. */
  async function shown(
    browser: JourneyBrowser,
    view: string,
    isRemote: boolean,
  ): Promise<string[]> {
    const visit = await browser.newPage();
    const { page } = visit;
    await openApp(page, '#/data');
    if (isRemote) await page.locator('[data-remote-state="ready"]').waitFor({ timeout: 60_000 });
    await goTo(page, view);
    await untilReady(page);
    const text = await page.locator('main').innerText();
    await visit.leave();
    return text.split('\n').map(plain);
  }

  test.each(views)('%s shows on a server what it shows of files', async (view) => {
    const ofServer = await shown(remote, view, true);
    expect(ofServer).toEqual(await shown(local, view, false));
  });
});
