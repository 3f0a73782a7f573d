import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { codeForServers } from '../clickhouse/server-code.ts';
import {
  card,
  figuresOf,
  headlinesOf,
  openApp,
  textOf,
  untilEngine,
  untilReady,
} from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// Behind a closed network, on a slow line: figures first, the engine when it comes.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const addresses = [
  '#/',
  '#/?place=63-04&year=2018',
  '#/?place=34-44&boundary=current',
  '#/indicator',
  '#/indicator/technology-appraisals',
  '#/data',
];

test('no page asks another host, breaks the policy or reports an error, until the engine stands', async () => {
  const { page, requests, close } = await browser.newPage({ engineAtIdle: true });
  await openApp(page);
  await untilEngine(page, 'ready');
  for (const address of addresses) {
    await page.goto(`./${address}`);
    await untilReady(page);
  }
  expect(requests.some((url) => url.endsWith('.wasm'))).toBe(true);
  const base = inject('baseUrl');
  const outside = requests.filter((url) => !url.startsWith(base) && !/^(blob|data):/.test(url));
  expect(outside).toEqual([]);
  // No dataset lies on a server: its code stays where it is, and the policy lets nobody be asked.
  expect(requests.filter((url) => codeForServers.test(url))).toEqual([]);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await policy.getAttribute('content')).toMatch(/connect-src 'self'(?:;|$)/);
  await close();
});

test('the app works from any folder: no request goes to the server’s root', async () => {
  const { page, requests, close } = await browser.newPage({ engineAtIdle: true });
  await openApp(page);
  await untilEngine(page, 'ready');
  const paths = requests.filter((it) => it.startsWith('http')).map((it) => new URL(it).pathname);
  expect(paths.filter((path) => !path.startsWith('/department/'))).toEqual([]);
  await close();
});

test('the first view is there before the engine is asked for', async () => {
  const { page, requests, close } = await browser.newPage({ engineAtIdle: true });
  let wasmAtReady: boolean | undefined;
  await page.exposeFunction('atReady', () => {
    wasmAtReady = requests.some((url) => url.endsWith('.wasm'));
  });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset['appState'] === 'ready') {
        (Reflect.get(window, 'atReady') as () => void)();
      }
    }).observe(document, { subtree: true, attributeFilter: ['data-app-state'] });
  });
  await openApp(page);
  await untilEngine(page, 'ready');
  expect(wasmAtReady).toBe(false);
  await close();
});

const threePages = async (page: Page) => {
  const seen: unknown[] = [];
  for (const address of ['#/', '#/?place=63-06', '#/indicator/technology-appraisals']) {
    await openApp(page, address);
    seen.push(await figuresOf(page));
  }
  return seen;
};

test('without the engine all pages show their figures, and the data page says what is missing', async () => {
  const { page, leave } = await browser.newPage({ engineAtIdle: true });
  await page.context().route('**/*.wasm', (route) => route.abort());
  await openApp(page);
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await untilEngine(page, 'failed');
  expect(await page.locator('html').getAttribute('data-app-state')).toBe('ready');
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).click();
  await page.getByText('Không khởi động được bộ máy truy vấn').waitFor();
  await openApp(page, '#/indicator/technology-appraisals');
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await leave();
});

test('a slow engine keeps nobody waiting', async () => {
  const { page, leave } = await browser.newPage({ engineAtIdle: true });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await openApp(page);
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2021');
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2021' }).waitFor();
  expect(await page.locator('html').getAttribute('data-engine-state')).not.toBe('ready');
  release();
  await untilEngine(page, 'ready');
  await leave();
});

test('without the shipped results the engine answers, with the same figures', async () => {
  const shipped = await browser.newPage();
  const expected = await threePages(shipped.page);
  await shipped.close();
  const { page, leave } = await browser.newPage({ engineAtIdle: true });
  await page.context().route('**/results/**', (route) => route.abort());
  expect(await threePages(page)).toEqual(expected);
  await untilEngine(page, 'ready');
  await leave();
});

test('shipped results of which one file is missing fall back to the engine for it', async () => {
  const { page, leave } = await browser.newPage({ engineAtIdle: true });
  await page
    .context()
    .route('**/results/**/place-63-45.json', (route) =>
      route.fulfill({ status: 404, body: 'not found' }),
    );
  await openApp(page);
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await leave();
});

test('packages as Parquet give the same figures on all pages as packages as CSV', async () => {
  const csv = await browser.newPage();
  const expected = await threePages(csv.page);
  await csv.close();
  const { page, requests, leave } = await browser.newPage({ engineAtIdle: true });
  const list = await (await fetch(`${inject('baseUrl')}data/packages-parquet.json`)).text();
  await page
    .context()
    .route('**/data/packages.json', (route) =>
      route.fulfill({ json: JSON.parse(list) as unknown }),
    );
  expect(await threePages(page)).toEqual(expected);
  expect(requests.some((url) => url.endsWith('observations.parquet'))).toBe(true);
  expect(requests.some((url) => url.endsWith('observations.csv'))).toBe(false);
  await openApp(page, '#/data');
  expect(await textOf(page.getByRole('main'))).not.toContain('Không dùng');
  await leave();
});

test('the address of the packages in config.json can be changed by the department', async () => {
  const { page, leave } = await browser.newPage({ engineAtIdle: true });
  const config = (await (await fetch(`${inject('baseUrl')}config.json`)).json()) as object;
  await page.context().route('**/config.json', (route) =>
    route.fulfill({
      json: {
        ...config,
        department: { vi: 'Sở KH&CN tỉnh Thử', en: 'Trial department' },
        defaultPlace: '63-04',
        packages: 'data/packages-parquet.json',
      },
    }),
  );
  await openApp(page);
  await page.getByRole('banner').getByText('Sở KH&CN tỉnh Thử').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Cao Bằng, năm 2022' }).waitFor();
  expect(await textOf(card(page, 'Giải ngân vốn đầu tư công'))).toContain('5.750');
  await leave();
});
