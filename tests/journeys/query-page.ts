import type { Locator, Page } from 'playwright';
import { openApp } from './app-page.ts';

/** Opens the page of queries, with a statement in its address if one is given. */
export async function openQuery(page: Page, sql = '', more = ''): Promise<void> {
  const query = new URLSearchParams(sql === '' ? {} : { sql }).toString();
  await openApp(page, `#/query?${[query, more].filter((it) => it !== '').join('&')}`);
}

export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Câu lệnh SQL' });

export const runButton = (page: Page): Locator => page.getByRole('button', { name: /^Chạy/ });

/** Puts a statement in the place of what stands in the editor. */
export async function write(page: Page, sql: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(sql);
}

/** Runs a statement and waits for its rows. */
export async function ask(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('Control+Enter');
  await untilAnswered(page);
}

/** The engine may have to be loaded first, or started anew. */
export async function untilAnswered(page: Page): Promise<void> {
  const timeout = 45_000;
  await page.waitForFunction(
    () => document.querySelector('main [aria-busy="true"]') === null,
    undefined,
    { timeout },
  );
  await page.locator('[data-query-rows]').waitFor({ timeout });
}

/** The texts of a column of the result, as far as it is drawn. */
export const cellsOf = (page: Page, column: number): Promise<string[]> =>
  page.getByRole('grid').locator(`[data-column="${column}"]`).allInnerTexts();

export const trouble = (page: Page, kind: string): Locator =>
  page.locator(`[data-query-trouble="${kind}"]`);
