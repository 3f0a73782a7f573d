import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openApp, untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { ask } from '../journeys/query-page.ts';
import { openDetails, overflow } from '../journeys/sticking-out.ts';
import {
  addHostilePackage,
  hostileIndicator,
  longIndicator,
  packageName,
  plannedIndicator,
} from './hostile-package.ts';
import { expectHarmless, mark } from './hostile-texts.ts';

// Every text of a dataset is an attack: all pages show it as text, and nothing else comes of it.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
afterAll(() => browser.close());

const views = [
  '#/?year=2024',
  '#/indicator',
  `#/indicator/${hostileIndicator}?places=63-45~63-04`,
  `#/indicator/${plannedIndicator}?places=63-45`,
  ...['ranking', 'lines', 'multiples', 'slope', 'heatmap', 'parts'].map(
    (view) => `#/compare?view=${view}&indicators=${hostileIndicator}&places=63-45~63-04`,
  ),
  `#/compare?view=scatter&indicators=${hostileIndicator}~${longIndicator}`,
  `#/compare?calculation=change&indicators=${hostileIndicator}&years=2024`,
  `#/map?indicators=${hostileIndicator}`,
  '#/progress?places=63-45',
  '#/data',
  `#/data/${packageName}`,
  `#/?year=2024&embed=1`,
  `#/indicator/${hostileIndicator}?places=63-45&embed=1`,
];

/** Opens all that is folded, and the tables of charts. */
async function unfold(page: Page): Promise<void> {
  await openDetails(page.locator('details'));
  for (const name of ['Bảng số liệu', 'Data table']) {
    for (const button of await page.getByRole('button', { name, exact: true }).all()) {
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    }
  }
}

/** Goes with the pointer over the charts, so that each shows its tip once. */
async function point(page: Page, where: string): Promise<void> {
  const figures = page.locator('figure[data-chart-id]');
  for (let at = 0; at < Math.min(3, await figures.count()); at += 1) {
    const drawing = figures.nth(at).locator('svg, canvas').first();
    if (!(await drawing.isVisible())) continue;
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    if (!box) continue;
    for (const part of [0.3, 0.5, 0.7, 0.9]) {
      await page.mouse.move(box.x + box.width * part, box.y + box.height * 0.6);
    }
    await expectHarmless(page, `${where}, pointed at`);
  }
}

describe.each(['vi', 'en'])('in the language %s', (language) => {
  test('every page shows texts of a dataset as text', async () => {
    const { page, close } = await browser.newPage();
    await addHostilePackage(page.context(), baseUrl);
    await openApp(page, `#/data?lang=${language}`);
    await page.locator(`[data-package="${packageName}"][data-accepted="true"]`).waitFor();
    let marks = 0;
    for (const view of views) {
      const address = `${view}${view.includes('?') ? '&' : '?'}lang=${language}`;
      await goTo(page, address);
      await unfold(page);
      await untilReady(page);
      marks += await expectHarmless(page, address);
      await point(page, address);
    }
    // Otherwise the attack was not on the pages at all.
    expect(marks).toBeGreaterThan(200);
    await close();
  }, 240_000);
});

test('the source of a figure, its remarks and its quality are text', async () => {
  const { page, close } = await browser.newPage();
  await addHostilePackage(page.context(), baseUrl);
  await openApp(page, `#/indicator/${hostileIndicator}?places=63-45`);
  await page.getByRole('button', { name: /^\d+$/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(mark).first().waitFor();
  expect(await expectHarmless(page, 'source dialog')).toBeGreaterThan(5);
  // Even an address that would run is only shown.
  expect(await dialog.locator('a').count()).toBe(0);
  expect(await dialog.innerText()).toContain('javascript:window.hostileRan=1//');
  await close();
});

test('answers to a statement, their names and the engine’s complaints are text', async () => {
  const { page, close } = await browser.newPage();
  await addHostilePackage(page.context(), baseUrl);
  await openApp(page, '#/query');
  await ask(
    page,
    `SELECT name_vi, unit_vi, definition_vi FROM indicators WHERE topic = 'constructor'`,
  );
  expect(await expectHarmless(page, 'rows')).toBeGreaterThan(5);
  await page.getByRole('gridcell').first().hover();
  await page.waitForTimeout(800);
  await expectHarmless(page, 'a cell pointed at');
  const named = `${mark}<x-hostile onclick=1>\u202e=1`;
  await ask(
    page,
    `SELECT 'tên' || chr(8238) AS "${named}", 7 AS "__proto__", 'x' AS "constructor"`,
  );
  expect(await expectHarmless(page, 'names of columns')).toBeGreaterThan(0);
  await page.getByRole('radio', { name: 'Biểu đồ' }).check({ force: true });
  await page.locator('figure[data-state="ready"]').waitFor();
  await expectHarmless(page, 'a chart of the answer');
  await page.getByRole('textbox', { name: 'Câu lệnh SQL' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(`SELECT "${named}" FROM "<x-hostile>\u202e"`);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-query-trouble]').waitFor();
  expect(await expectHarmless(page, 'a complaint')).toBeGreaterThan(0);
  await close();
}, 120_000);

test('a refused dataset tells its faults in text', async () => {
  const { page, close } = await browser.newPage();
  await addHostilePackage(page.context(), baseUrl);
  await page.context().route(`**/data/${packageName}/observations.csv`, async (route) =>
    route.fulfill({
      contentType: 'text/csv; charset=utf-8',
      body: `indicator_id,place_id,period_start,period_end,period_precision,as_of,value,qualifier,value_kind,breakdown,source_id,locator,as_printed,note_vi,note_en\n"${mark}<x-hostile>\u202e","\u2066x",2024-01-01,2024-12-31,day,,"=1+\u202e1",exact,actual,,constructor,I,x,,\n`,
    }),
  );
  await openApp(page, '#/data');
  await page.locator(`[data-package="${packageName}"][data-accepted="false"]`).waitFor();
  expect(await expectHarmless(page, 'problems')).toBeGreaterThan(0);
  await goTo(page, `#/data/${packageName}`);
  expect(await expectHarmless(page, 'problems of its page')).toBeGreaterThan(0);
  await close();
});

test('a name of 2,000 letters without a blank makes no page wider than a phone', async () => {
  const { page, close } = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await addHostilePackage(page.context(), baseUrl);
  await openApp(page, '#/data');
  const wide: string[] = [];
  for (const view of [
    ...views,
    `#/indicator/${longIndicator}?places=63-45`,
    `#/compare?indicators=${longIndicator}&places=63-45~63-04`,
    `#/compare?view=heatmap&indicators=${longIndicator}`,
  ]) {
    await goTo(page, view);
    await page.waitForTimeout(100);
    wide.push(...(await overflow(page)).map((it) => `${view}: ${it}`));
  }
  expect(wide).toEqual([]);
  await close();
}, 120_000);
