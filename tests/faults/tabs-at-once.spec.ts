import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { openApp } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { appraisals2024, archiveOf, ownDatasetsOf, restore } from '../journeys/own-archive.ts';
import {
  appraisalsOf,
  giveFiles,
  importAt,
  load,
  loadAgain,
  nameSource,
  nothingToLoad,
  readyToLoad,
  type GivenFile,
} from './own-import.ts';
import { appraisalsShown } from './own-work.ts';

// One person with two windows, who presses in both.

vi.setConfig({ testTimeout: 180_000 });

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
let visit: WatchedPage;
let tabs: [Page, Page];
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
beforeEach(async () => {
  visit = await browser.newPage();
  tabs = [visit.page, await visit.page.context().newPage()];
  visit.page.context().setDefaultTimeout(45_000);
  for (const tab of tabs) await openApp(tab, '#/data');
});
afterEach(() => visit.close());
afterAll(() => browser.close());

async function understood(tab: Page, file: GivenFile): Promise<void> {
  await giveFiles(tab, file);
  await nameSource(tab);
  await readyToLoad(tab).waitFor({ timeout: 45_000 });
}

async function shownIn(tab: Page, year: number): Promise<string | null | undefined> {
  await goTo(tab, `#/?place=63-45&year=${year}`);
  return appraisalsShown(tab);
}

const listed = (tab: Page) => async () => (await ownDatasetsOf(tab)).sort();

test('two tabs that load two files at once: both are in, in both tabs, and after a reload', async () => {
  const [first, second] = tabs;
  await understood(first, appraisalsOf(2018, 9));
  await understood(second, appraisalsOf(2019, 12));
  await Promise.all(tabs.map(load));
  for (const tab of tabs) {
    await expect
      .poll(listed(tab), { timeout: 20_000 })
      .toEqual(['tham-dinh-2018 true', 'tham-dinh-2019 true']);
  }
  await openApp(first);
  for (const tab of tabs) {
    expect(await shownIn(tab, 2018)).toBe('9');
    expect(await shownIn(tab, 2019)).toBe('12');
  }
});

test('two tabs that load the same file at once: its figure is in, and both tabs can go on', async () => {
  for (const tab of tabs) await understood(tab, appraisalsOf(2019, 12));
  // As events: a pointer waits until its tab is at rest, and then the other has loaded long since.
  await Promise.all(tabs.map((tab) => readyToLoad(tab).evaluate((it: HTMLElement) => it.click())));
  for (const tab of tabs) {
    const refused = tab.getByText('Chưa nạp được, và không có gì thay đổi. Có thể thử lại.');
    const answers = importAt(tab, 'loaded').or(refused).or(nothingToLoad(tab));
    await answers.first().waitFor({ timeout: 45_000 });
    if ((await refused.count()) > 0) await loadAgain(tab);
  }
  for (const tab of tabs) expect(await shownIn(tab, 2019)).toBe('12');
  await openApp(tabs[0], '#/data');
  expect((await ownDatasetsOf(tabs[0])).every((it) => it.endsWith(' true'))).toBe(true);
  await understood(tabs[0], appraisalsOf(2018, 9));
  await load(tabs[0]);
  expect(await shownIn(tabs[0], 2018)).toBe('9');
});

test('one tab deletes a dataset while the other is asked what to replace: nothing half, and it goes on', async () => {
  const [first, second] = tabs;
  await restore(first, await archiveOf(baseUrl, [appraisals2024(131)]));
  await expect.poll(listed(second), { timeout: 20_000 }).toEqual(['quang-tri-2024 true']);
  await understood(second, appraisalsOf(2019, 12));
  await first.getByRole('button', { name: /^Xóa bộ số liệu: Số liệu năm 2024/ }).click();
  await Promise.all([
    first.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click(),
    load(second),
  ]);
  for (const tab of tabs) {
    await goTo(tab, '#/data');
    await expect.poll(listed(tab), { timeout: 20_000 }).toEqual(['tham-dinh-2019 true']);
  }
  expect(await shownIn(first, 2019)).toBe('12');
});
