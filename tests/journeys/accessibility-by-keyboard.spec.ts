import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { plain } from './app-page.ts';
import { everyState } from './accessible-states.ts';
import { everyPage, fillBriefing, visit } from './accessible-views.ts';
import { expectFocus, focused, press, troublesOnTheWay } from './keyboard-only.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// No pointer: where Tab leads on each page, how dialogs are left, how charts are listened to.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl, { reusesPages: true });
});
afterAll(() => browser.close());

test('on every page each stop of the Tab key has a ring, in sight and under nothing', async () => {
  const { page, close } = await browser.newPage();
  await fillBriefing(page);
  const found: string[] = [];
  for (const view of everyPage) {
    await visit(page, view);
    for (const trouble of await troublesOnTheWay(page, 45)) found.push(`${view} ${trouble}`);
  }
  expect(found).toEqual([]);
  await close();
}, 90_000);

test('the keyboard goes through a page as it is read: from row to row, never back up', async () => {
  const { page, close } = await browser.newPage();
  const found: string[] = [];
  for (const view of ['#/', '#/compare', '#/progress', '#/data']) {
    await visit(page, view);
    const stops = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main a, main button, main select, main input')]
        .filter((it) => it.tabIndex >= 0 && it.checkVisibility())
        .map((it) => {
          const { top, bottom, left, right } = it.getBoundingClientRect();
          const name = it.getAttribute('aria-label') ?? it.textContent;
          return { name: name.slice(0, 40), top, bottom, left, right, order: it.tabIndex };
        }),
    );
    stops.forEach((stop, at) => {
      const next = stops[at + 1];
      if (stop.order > 0) found.push(`${view} ${stop.name}: out of the order of the page`);
      // Columns are read one after the other: up again is only to the right.
      if (next && next.bottom <= stop.top && next.left < stop.right) {
        found.push(`${view} ${next.name}: stands above ${stop.name}`);
      }
    });
  }
  expect(found).toEqual([]);
  await close();
});

describe('a dialog', () => {
  const dialogs: [string, string, (page: Page) => Promise<Locator>][] = [
    [
      'with the source of a figure',
      '#/',
      async (page) => {
        const figure = page.getByRole('button', { name: '106', exact: true }).first();
        await figure.focus();
        await press(page, 'Enter');
        return figure;
      },
    ],
    ...[0, 1, 2].map((at): [string, string, (page: Page) => Promise<Locator>] => [
      `of the menu under a chart, entry ${at + 1}`,
      '#/indicator/technology-appraisals?places=63-45',
      async (page) => {
        const menu = page.getByRole('button', { name: 'Xuất', exact: true }).first();
        await menu.focus();
        await press(page, 'Enter');
        // The first entry takes the focus once the menu has its place.
        await expect.poll(() => focused(page)).toMatch(/^menuitem/);
        await press(page, ...Array.from({ length: at }, () => 'ArrowDown'), 'Enter');
        return menu;
      },
    ]),
    [
      'of how a status is worked out',
      '#/progress?place=63-06',
      async (page) => {
        const list = page.locator('figure[data-chart="progress"]').first().getByRole('application');
        await list.focus();
        await press(page, 'ArrowDown', 'Enter');
        return list;
      },
    ],
  ];
  test.each(dialogs)(
    '%s is opened, walked through and left by Escape, which leads back',
    async (_, view, open) => {
      const { page, leave } = await browser.newPage();
      await visit(page, view);
      const opener = await open(page);
      const dialog = page.getByRole('dialog');
      // Its code may come later than the press, and the focus later than that.
      await page.locator('[role="dialog"]:focus-within').waitFor();
      await expectFocus(page, 'opening');
      const isInside = () =>
        dialog.evaluate((it) => it.contains(document.activeElement) || !document.hasFocus());
      for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        expect(await isInside(), `Tab ${step + 1}: ${await focused(page)}`).toBe(true);
      }
      await dialog.getByRole('button', { name: 'Đóng' }).focus();
      await press(page, 'Escape');
      await dialog.waitFor({ state: 'detached' });
      await expectFocus(page, 'Escape');
      await expect.poll(() => opener.evaluate((it) => it === document.activeElement)).toBe(true);
      await leave();
    },
  );

  const ofData = everyState.filter(({ name }) =>
    /^(what restoring|the question before)/.test(name),
  );
  test.each(ofData.map((it) => [it.name, it] as const))(
    '%s: is left by Escape, and the keyboard is not lost',
    async (_, { view, open }) => {
      const { page, leave } = await browser.newPage();
      await visit(page, view);
      await open(page, baseUrl);
      await press(page, 'Tab', 'Tab', 'Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expectFocus(page, 'Escape');
      await leave();
    },
  );
});

test('every chart is walked by arrows through its points and its rows, each of them said', async () => {
  const { page, close } = await browser.newPage();
  await fillBriefing(page);
  const silent: string[] = [];
  const views = everyPage.filter((it) => !/^#\/(indicator$|data|query|no-such)/.test(it));
  for (const view of views) {
    await visit(page, view);
    const figures = page.locator('figure[data-state="ready"]:has([role="application"])');
    const count = Math.min(await figures.count(), 4);
    for (let at = 0; at < count; at += 1) {
      const figure = figures.nth(at);
      const live = figure.locator('[aria-live="polite"]').first();
      const said = async () => plain((await live.textContent()) ?? '');
      await figure.getByRole('application').focus();
      const heard: string[] = [];
      for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'End']) {
        await page.keyboard.press(key);
        heard.push(await said());
      }
      await page.keyboard.press('Escape');
      heard.push(await said());
      const kind = (await figure.getAttribute('data-chart')) ?? '';
      const points = new Set(heard.slice(0, 4));
      if (heard.slice(0, 4).includes('') || points.size < 2 || heard[4] !== '') {
        silent.push(`${view} ${kind} ${at + 1}: ${heard.join(' | ')}`);
      }
    }
  }
  expect(silent).toEqual([]);
  await close();
}, 90_000);

test('what every chart shows stands in its table too, figure by figure', async () => {
  const { page, close } = await browser.newPage();
  for (const view of ['#/', '#/compare?view=lines', '#/map', '#/progress']) {
    await visit(page, view);
    const button = page.locator('main figure button[aria-expanded="false"]').first();
    await button.focus();
    await press(page, 'Enter');
    const table = page.locator('main figure table').first();
    expect(await table.locator('td[data-value][data-source]').count(), view).toBeGreaterThan(3);
    await press(page, 'Enter');
    expect(await table.count(), view).toBe(0);
  }
  await close();
});
