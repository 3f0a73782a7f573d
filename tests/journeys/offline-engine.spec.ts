import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openApp, textOf, untilEngine } from './app-page.ts';
import { serveOwnCopy, untilKept, type OwnServer } from './kept-app.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { openQuery, runButton, untilAnswered } from './query-page.ts';

// Whoever pays per megabyte has the engine only when something needs it.

// The engine comes over the line, and calm is waited for.
vi.setConfig({ testTimeout: 120_000 });

let server: OwnServer;
let browser: JourneyBrowser;
beforeAll(async () => {
  server = await serveOwnCopy();
  browser = await openBrowser(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const sparing = () => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
};

const ahead = 'Tải sẵn bộ máy truy vấn khi trang rảnh';

test('a browser that is to spare data has no engine until a question needs it', async () => {
  const { page, requests, close } = await browser.newPage({
    serviceWorkers: 'allow',
    engineAtIdle: true,
  });
  await page.context().addInitScript(sparing);
  await openApp(page, '#/data');
  await untilKept(page);
  expect(await page.getByRole('checkbox', { name: ahead }).isChecked()).toBe(false);
  // Longer than calm and idleness take together.
  await page.waitForTimeout(8_000);
  const ofEngine = () => requests.filter((url) => /duckdb-(eh|mvp)[^/]*\.wasm$/.test(url));
  expect(ofEngine()).toEqual([]);
  expect(await page.locator('[data-engine-kept="false"]').count()).toBe(1);

  await openQuery(page, 'SELECT 40 + 2 AS answer');
  await runButton(page).click();
  await untilEngine(page, 'ready');
  await untilAnswered(page);
  expect(ofEngine()).not.toEqual([]);
  await openApp(page, '#/data');
  await page.locator('[data-engine-kept="true"]').waitFor({ timeout: 30_000 });
  await close();
});

test('a person’s own choice counts, here and after a new start', async () => {
  const { page, close } = await browser.newPage({ engineAtIdle: true });
  await page.context().addInitScript(sparing);
  await openApp(page, '#/data');
  const choice = page.getByRole('checkbox', { name: ahead });
  await choice.check();
  await untilEngine(page, 'ready');
  await openApp(page, '#/data');
  expect(await choice.isChecked()).toBe(true);
  await untilEngine(page, 'ready');
  await choice.uncheck();
  await openApp(page, '#/data');
  expect(await choice.isChecked()).toBe(false);
  await page.waitForTimeout(8_000);
  expect(await page.locator('html').getAttribute('data-engine-state')).toBe('idle');
  await close();
});

test('while somebody types, the engine is not begun with', async () => {
  const { page, close } = await browser.newPage({ engineAtIdle: true });
  await page.addInitScript(() => {
    const typing = setInterval(() => window.dispatchEvent(new KeyboardEvent('keydown')), 200);
    Object.assign(window, { stopTyping: () => clearInterval(typing) });
  });
  await openApp(page);
  await page.waitForTimeout(6_000);
  expect(await page.locator('html').getAttribute('data-engine-state')).toBe('idle');
  await page.evaluate(() => (Reflect.get(window, 'stopTyping') as () => void)());
  await untilEngine(page, 'ready');
  await close();
});

test('without a secure address the page of data says that nothing is kept', async () => {
  const { page } = await browser.newPage({ serviceWorkers: 'allow' });
  await page.context().addInitScript(() => {
    // As over plain http, where browsers have no service workers.
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await openApp(page, '#/data');
  const section = page.locator('[data-offline="insecure"]');
  await section.waitFor();
  expect(await textOf(section)).toContain('http không mã hoá');
  await page.context().close();
});
