import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { editor, openQuery, untilAnswered } from './query-page.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

/** What has the focus, in the editor's own tree too: its role or tag and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const it = outer?.shadowRoot?.activeElement ?? outer;
    const name = it?.getAttribute('aria-label') ?? it?.textContent ?? '';
    return `${it?.getAttribute('role') ?? it?.tagName.toLowerCase() ?? ''} ${name}`.trim();
  });

async function tabUntil(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

test('from the address bar to a figure of the answer, without a pointer', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page);
  await tabUntil(page, /^textbox Câu lệnh SQL$/);
  // Said to those who hear the page: how to get out again.
  expect(await editor(page).getAttribute('aria-description')).toContain('Escape rồi Tab');
  await page.keyboard.type('SELECT range AS n FROM range(100)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await untilAnswered(page);

  // Tab indents; after Escape it leaves.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('textbox Câu lệnh SQL');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/^button Chạy/);

  await tabUntil(page, /^grid Kết quả$/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id === null || id === undefined ? '' : document.getElementById(id)?.textContent;
    });
  await expect.poll(active).toBe('1');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => Number(await active())).toBeGreaterThan(10);
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toMatch(/^grid/);
  await close();
});

test('what is undone by Ctrl+Z is the last change, an example put in included', async () => {
  const { page, close } = await browser.newPage();
  await openQuery(page, 'SELECT 1');
  await page.getByRole('button', { name: /^Cộng các phần/ }).click();
  expect(await editor(page).innerText()).toContain('sum_of_parts');
  await page.keyboard.press('Control+z');
  expect(await editor(page).innerText()).toBe('SELECT 1');
  await close();
});
