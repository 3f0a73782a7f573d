import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { plain } from '../journeys/app-page.ts';

/** Opens an address of the app as a fresh visit and waits until its figures and charts are there. */
export async function openApp(page: Page, baseUrl: string, hash = '#/'): Promise<void> {
  await page.goto(`${baseUrl}${hash}`);
  await untilReady(page);
}

/** Goes to another address as a link on the page would, without loading the page again. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await untilReady(page);
}

/** Waits until the page shows figures and every chart on it is drawn. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-app-state="ready"]', { timeout: 30_000 });
  await page.evaluate(() => window.__bench.ready());
  // The view drawn at build has given way.
  await page.waitForSelector('#root:not([data-drawn])', { timeout: 30_000 });
}

/**
 * The first thing of that kind that is seen under exactly this name; waited for. To ask Firefox for names
 * as a screen reader hears them makes it keep a second tree of the whole page, seconds a test.
 */
export async function named(page: Page, kind: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForFunction(
    (selector, wanted) => {
      const text = (it: Element | null | undefined) =>
        (it?.textContent ?? '').replace(/\s+/gu, ' ').trim();
      const namesOf = (it: Element) => [
        it.getAttribute('aria-label') ?? '',
        text(it),
        text(document.getElementById(it.getAttribute('aria-labelledby') ?? '')),
        ...('labels' in it ? [...(it.labels as NodeListOf<Element>)].map(text) : []),
      ];
      return [...document.querySelectorAll(selector)].find(
        (it) => it.checkVisibility() && namesOf(it).includes(wanted),
      );
    },
    {},
    kind,
    name,
  );
  return found.asElement() as ElementHandle;
}

/** Presses it with the pointer. */
export async function press(page: Page, kind: string, name: string): Promise<void> {
  await (await named(page, kind, name)).click();
}

/** Closes what is open over the page: until it is gone, a press would meet it and nothing below. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role="dialog"]', { hidden: true });
}

/** Writes into the empty field of that label. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await (await named(page, 'input', label)).type(text);
}

/** The text that a person reads in the first element of a selector, with plain single spaces. */
export async function textOf(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector);
  return plain(await page.$eval(selector, (it) => (it as HTMLElement).innerText));
}

/** Waits until a person reads these words on the page. */
export async function untilRead(page: Page, words: string): Promise<void> {
  await expect.poll(() => textOf(page, 'body'), { timeout: 20_000 }).toContain(words);
}

/** Raw value of each headline on the page, by its indicator; null where the report states none. */
export async function headlinesOf(page: Page): Promise<Record<string, string | null>> {
  const all = await page.$$eval('article[data-indicator]', (articles) =>
    articles.map((it) => [it.getAttribute('data-indicator'), it.getAttribute('data-value')]),
  );
  return Object.fromEntries(all) as Record<string, string | null>;
}

/** What is saved once `act` is done; the file is gone from the folder then. */
export async function saved(
  downloads: string,
  act: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  await act();
  // Firefox makes the file empty first, to have its name, and writes another beside it.
  const isWhole = (name: string) =>
    !name.endsWith('.part') &&
    statSync(join(downloads, name)).size > 0 &&
    !existsSync(join(downloads, `${name}.part`));
  const finished = () => readdirSync(downloads).find(isWhole);
  await expect.poll(finished, { timeout: 45_000, interval: 100 }).toBeDefined();
  const name = finished() ?? '';
  const bytes = readFileSync(join(downloads, name));
  rmSync(join(downloads, name));
  return { name, bytes };
}
