import type { Page } from 'playwright';
import { expect } from 'vitest';
import { headlinesOf, openApp } from '../journeys/app-page.ts';
import { appraisals, collect, stored } from '../journeys/briefing-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { appraisals2024, archiveOf, restore } from '../journeys/own-archive.ts';

// What a person has brought in and put together, which no fault may take away.

/** The reports' own year, and the one of which only the person's dataset tells. */
export const reported = '#/?place=63-45&year=2023';
export const ownYear = '#/?place=63-45&year=2024';
const indicator = 'technology-appraisals';

/** The appraisals of Quảng Trị on the overview at hand; the report states 106 by November 2023. */
export async function appraisalsShown(page: Page): Promise<string | null | undefined> {
  const found = (await headlinesOf(page)).find(
    ([id, place]) => id === indicator && place === '63-45',
  );
  return found?.[2];
}

/** Loads a dataset with 131 appraisals in 2024, watches the indicator, and collects a chart of it. */
export async function doOwnWork(page: Page, baseUrl: string): Promise<void> {
  await openApp(page, '#/data');
  await restore(page, await archiveOf(baseUrl, [appraisals2024(131)]));
  await goTo(page, `#/indicator/${indicator}?places=63-45`);
  await page
    .getByRole('button', { name: /^Theo dõi Dự án đầu tư được thẩm định/ })
    .first()
    .click();
  await collect(page, reported, appraisals);
  await expectOwnWork(page);
}

/** All of it is there, on the pages and in what the browser keeps, and the report's figure beside it. */
export async function expectOwnWork(page: Page): Promise<void> {
  await goTo(page, reported);
  expect(await appraisalsShown(page)).toBe('106');
  await goTo(page, ownYear);
  expect(await appraisalsShown(page)).toBe('131');
  expect(await collected(page)).toBeGreaterThan(0);
  expect(await watched(page)).toEqual([indicator]);
}

/** How many charts all briefings hold that the browser keeps. */
export const collected = async (page: Page): Promise<number> =>
  (await stored(page)).reduce((sum, { items }) => sum + items.length, 0);

const watched = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (JSON.parse(localStorage.getItem('watch-list') ?? '[]') as { indicatorId: string }[]).map(
      (it) => it.indicatorId,
    ),
  );
