import type { Page } from 'playwright';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  test,
  vi,
} from 'vitest';
import { openApp, textOf } from '../journeys/app-page.ts';
import { appraisals, collect, openBriefing, titles } from '../journeys/briefing-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import {
  appraisals2024,
  archiveOf,
  ownDatasetsOf,
  ownSection,
  restore,
  trialsOf,
} from '../journeys/own-archive.ts';
import { appraisalsOf, giveFiles, load, nameSource } from './own-import.ts';
import { appraisalsShown, doOwnWork, expectOwnWork, ownYear, reported } from './own-work.ts';

// A machine whose battery is empty lives in 1999; one that somebody has set wrong in 2099.

vi.setConfig({ testTimeout: 180_000 });

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
let visit: WatchedPage;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
beforeEach(async () => {
  visit = await browser.newPage();
  ({ page } = visit);
  page.context().setDefaultTimeout(45_000);
});
afterEach(() => visit.close());
afterAll(() => browser.close());

/** From the next document on; of clocks that are set one after the other the last one counts. */
const setClock = (day: string): Promise<unknown> =>
  page.addInitScript((to) => {
    const Before = Date;
    const off = Before.parse(to) - Before.now();
    window.Date = class extends Before {
      constructor(...given: unknown[]) {
        if (given.length === 0) super(Before.now() + off);
        else super(...(given as [number]));
      }

      static override now(): number {
        return Before.now() + off;
      }
    } as DateConstructor;
  }, `${day}T09:00:00+07:00`);

/** The engine takes in what is left before the list tells of it. */
const reread = { timeout: 20_000 };

const wrong: [string, string][] = [
  ['1999', '1999-01-01'],
  ['2099', '2099-12-31'],
];

describe.each(wrong)('in %s', (year, day) => {
  test('figures, years and comparisons are those of the reports', async () => {
    await openApp(page);
    const heading = await textOf(page.getByRole('heading', { level: 1 }));
    await visit.leave();
    visit = await browser.newPage();
    ({ page } = visit);
    await setClock(day);
    await openApp(page);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(Number(year));
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(heading);
    expect(await appraisalsShown(page)).toBe('106');
    for (const hash of ['#/progress', '#/compare', '#/indicator/technology-appraisals']) {
      await goTo(page, hash);
      expect(await page.locator('html').getAttribute('data-app-state')).toBe('ready');
    }
  });

  test('what is brought in and collected is kept, and stays when the clock is put right', async () => {
    await setClock(day);
    await doOwnWork(page, baseUrl);
    await goTo(page, '#/data');
    await giveFiles(page, appraisalsOf(2019, 12));
    await nameSource(page);
    await load(page);
    await openBriefing(page);
    expect(await page.getByLabel('Ngày trên tài liệu').inputValue()).toMatch(
      new RegExp(`^${year}-`),
    );
    await setClock('2026-11-23');
    await openApp(page, '#/data');
    expect(await ownDatasetsOf(page)).toEqual(['quang-tri-2024 true', 'tham-dinh-2019 true']);
    await goTo(page, '#/?place=63-45&year=2019');
    expect(await appraisalsShown(page)).toBe('12');
    await expectOwnWork(page);
    await goTo(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024(132)]));
    await goTo(page, ownYear);
    expect(await appraisalsShown(page)).toBe('132');
  });

  test('what was kept when the clock was right is there, is replaced, deleted and taken back', async () => {
    await setClock('2026-11-20');
    await doOwnWork(page, baseUrl);
    await setClock(day);
    await openApp(page, reported);
    await expectOwnWork(page);
    await goTo(page, '#/data');
    await restore(page, await archiveOf(baseUrl, [appraisals2024(132), trialsOf('tea', 5)]));
    await page.getByRole('button', { name: 'Xóa bộ số liệu: Mô hình thử nghiệm tea' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
    await expect.poll(() => ownDatasetsOf(page), reread).toEqual(['quang-tri-2024 true']);
    await ownSection(page).getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => ownDatasetsOf(page), reread).toContain('tea true');
    await goTo(page, ownYear);
    expect(await appraisalsShown(page)).toBe('132');
    await collect(page, '#/?place=63-45&year=2022', appraisals);
    await openBriefing(page);
    expect((await titles(page)).length).toBeGreaterThan(0);
  });
});
