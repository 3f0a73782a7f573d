import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../scripts/serve/security-headers.mjs';
import { openApp, untilEngine, untilReady } from '../journeys/app-page.ts';
import { builtApp } from '../journeys/built-app.ts';
import { goTo } from '../journeys/compare-page.ts';
import { takeAway } from '../journeys/take-away.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { ask } from '../journeys/query-page.ts';
import { startFaultyServer } from './faulty-server.ts';
import { startReportingApp, startWitness } from './telling-servers.ts';

// The built app keeps to its own policy, page and workers; and what would break it meets a wall.

type Served<Start extends () => Promise<unknown>> = Awaited<ReturnType<Start>>;

let app: Served<typeof startReportingApp>;
let witness: Served<typeof startWitness>;
let browser: JourneyBrowser;
beforeAll(async () => {
  [app, witness] = await Promise.all([startReportingApp(), startWitness()]);
  browser = await openBrowser(app.url);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([app.close(), witness.close()]);
});

/** Reports and requests are sent when the browser finds the time. */
const settle = (page: Page) => page.waitForTimeout(500);

const routes = [
  '#/',
  '#/?place=34-44&boundary=current&theme=dark',
  '#/indicator',
  '#/indicator/technology-appraisals',
  ...['ranking', 'lines', 'multiples', 'slope', 'heatmap', 'scatter', 'parts'].map(
    (view) => `#/compare?view=${view}`,
  ),
  '#/map',
  '#/progress',
  '#/briefing',
  '#/data',
  '#/data/reports',
  '#/khong-co-trang-nay',
  '#/?embed=1&chart=technology-appraisals',
];

/** A file that is understood, and asks for what it doesn't say. */
const table = {
  name: 'so-lieu.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Tỉnh;Năm;Giá trị\nQuảng Trị;2021;38\nQuảng Trị;2022;41\n'),
};

test('no page, export, import or query does what the policy refuses, in the page or in a worker', async () => {
  const { page, policyViolations, close } = await browser.newPage({
    engineAtIdle: true,
    serviceWorkers: 'allow',
  });
  page.context().setDefaultTimeout(45_000);
  await openApp(page);
  for (const route of routes) await goTo(page, route);
  await goTo(page, '#/indicator/technology-appraisals?places=63-45');
  await takeAway(page);
  await goTo(page, '#/data');
  await page.locator('input[type="file"][multiple]').setInputFiles([table]);
  await page.locator('[data-import-state="review"]').waitFor({ timeout: 60_000 });
  await goTo(page, '#/query');
  await ask(page, 'SELECT count(*) AS n FROM observations');
  await untilEngine(page, 'ready');
  await settle(page);
  expect(policyViolations).toEqual([]);
  expect(app.told).toEqual([]);
  await close();
}, 180_000);

test('what does break the policy is reported, of the page and of a worker', async () => {
  const { page, policyViolations, leave } = await browser.newPage();
  await openApp(page, '#/data');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    document.body.setAttribute('style', 'outline: 1px solid red');
  });
  const worker = await startWorker(page, workersOfBuild()[0] ?? '');
  await worker.evaluate((url) => fetch(`${url}from-worker`).catch(() => undefined), witness.url);
  await expect.poll(() => app.told.length).toBeGreaterThanOrEqual(3);
  await settle(page);
  expect(await page.evaluate(() => Reflect.get(window, 'ranInline') as unknown)).toBeUndefined();
  // The header's policy and that of the page's own element each tell of it.
  expect([...new Set(policyViolations)]).toEqual([
    'script-src-elem inline',
    'style-src-attr inline',
  ]);
  // Each is a request of its own, and may overtake another.
  const told = app.told.splice(0).map((line) => line.split(' ').slice(1).join(' '));
  expect(told.sort()).toEqual([
    expect.stringMatching(/^connect-src http:\/\/localhost/),
    'script-src-elem inline',
    'style-src-attr inline',
  ]);
  await leave();
});

/** Paths of the scripts that the app starts as workers. */
function workersOfBuild(): string[] {
  const files = readdirSync(join(builtApp, 'assets'));
  return files
    .filter((it) => /worker-[^.]*\.js$/.test(it) && !it.startsWith('start-'))
    .map((it) => `assets/${it}`);
}

async function startWorker(page: Page, path: string): Promise<Worker> {
  const started = page.waitForEvent('worker', (it) => it.url().endsWith(path));
  await page.evaluate((of) => {
    const worker = new Worker(new URL(of, document.baseURI), { type: 'module', name: 'eh tried' });
    worker.addEventListener('error', (event) => event.preventDefault());
    Reflect.set(window, 'tried', worker);
  }, path);
  return started;
}

/** Given as text: what runs the tests puts a function of its own in the place of an import. */
const importing = (worker: Worker, url: string): Promise<string> =>
  worker.evaluate(
    `import(${JSON.stringify(`${url}import.js`)}).then(() => 'import reached', () => 'import refused')`,
  );

interface Attempt {
  to: string;
  /** A way on which nothing has happened for so long (ms) is none. */
  patience: number;
}

/** Every other way by which a thread could send something out; each tells how it ended. */
const waysOut = (worker: Worker, asked: Attempt): Promise<string[]> =>
  worker.evaluate(async ({ to, patience }) => {
    const outcome = async (name: string, act: () => unknown): Promise<string> => {
      const ended = await Promise.race([
        Promise.resolve()
          .then(act)
          .then(
            () => 'reached',
            () => 'refused',
          ),
        new Promise((resolve) => setTimeout(resolve, patience, 'silent')),
      ]);
      return `${name} ${String(ended)}`;
    };
    const opened = (socket: EventTarget) =>
      new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', () => reject(new Error('refused')));
      });
    return Promise.all([
      outcome('fetch', () => fetch(`${to}fetch`, { mode: 'no-cors' })),
      outcome('XMLHttpRequest', () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${to}xhr`, false);
        request.send();
      }),
      outcome('EventSource', () => opened(new EventSource(`${to}events`))),
      outcome('WebSocket', () => opened(new WebSocket(`${to.replace('http', 'ws')}socket`))),
      outcome('Worker', () => {
        // Of another origin it may never be started; of an address made here it would have no policy.
        const code = `fetch('${to}nested', { mode: 'no-cors' }).then(() => postMessage(1))`;
        const nested = new Worker(URL.createObjectURL(new Blob([code])));
        return new Promise((resolve, reject) => {
          nested.onmessage = resolve;
          nested.onerror = () => reject(new Error('refused'));
        });
      }),
    ]);
  }, asked);

describe('a thread of the app', () => {
  test.each(workersOfBuild())('%s reaches no other site', async (path) => {
    const { page, leave } = await browser.newPage();
    await openApp(page, '#/data');
    const worker = await startWorker(page, path);
    const ended = [
      ...(await waysOut(worker, { to: witness.url, patience: 2_000 })),
      await importing(worker, witness.url),
    ];
    await settle(page);
    expect(ended.filter((it) => it.endsWith('reached'))).toEqual([]);
    expect(witness.told).toEqual([]);
    app.told.length = 0;
    await leave();
  });

  test('reaches it where the server sends no policy: so the wall is the policy', async () => {
    const bare = await startFaultyServer();
    const other = await openBrowser(bare.url);
    try {
      const { page, leave } = await other.newPage();
      await openApp(page, '#/data');
      const path = workersOfBuild().find((it) => it.includes('storage-worker')) ?? '';
      const worker = await startWorker(page, path);
      const ended = await waysOut(worker, { to: witness.url, patience: 10_000 });
      expect(ended).toContain('fetch reached');
      expect(await importing(worker, witness.url)).toBe('import reached');
      await leave();
      expect(witness.told.splice(0)).toContain('/fetch');
    } finally {
      await other.close();
      await bare.close();
    }
  });

  test('that runs the engine has lost the means as well', async () => {
    const { page, leave } = await browser.newPage({ engineAtIdle: true });
    page.context().setDefaultTimeout(45_000);
    await openApp(page, '#/query');
    await ask(page, 'SELECT 1 AS one');
    const engine = page.workers().find((it) => it.url().includes('duckdb-worker'));
    const left = await engine?.evaluate(() =>
      ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'WebTransport'].filter(
        (it) => Reflect.get(globalThis, it) !== undefined,
      ),
    );
    expect(left).toEqual([]);
    expect(engine && (await importing(engine, witness.url))).toBe('import refused');
    await settle(page);
    expect(witness.told).toEqual([]);
    app.told.length = 0;
    await leave();
  });
});

test('page, scripts of workers, wasm and data come with every header of the policy', async () => {
  const { page, close } = await browser.newPage({ engineAtIdle: true });
  const seen: [string, Record<string, string>][] = [];
  page.context().on('response', (response) => {
    if (response.url().startsWith(app.url)) seen.push([response.url(), response.headers()]);
  });
  await openApp(page);
  await untilEngine(page, 'ready');
  await goTo(page, '#/data');
  await page.locator('input[type="file"][multiple]').setInputFiles([table]);
  await page.locator('[data-import-state="review"]').waitFor({ timeout: 45_000 });
  const expected = Object.entries(securityHeaders()).map(([name, value]) => [
    name.toLowerCase(),
    name === 'Content-Security-Policy' ? `${value}; report-uri /policy-report` : value,
  ]);
  for (const [url, headers] of seen) {
    const sent = expected.map(([name = '']) => [name, headers[name]]);
    expect.soft(sent, url).toEqual(expected);
  }
  const paths = seen.map(([url]) => url.slice(app.url.length));
  for (const kind of [/^$/, /duckdb-worker/, /import-worker/, /\.wasm$/, /\.csv$|\.json$/]) {
    expect(
      paths.some((path) => kind.test(path)),
      String(kind),
    ).toBe(true);
  }
  await close();
});

test('what the server refuses has the headers too', async () => {
  for (const path of ['khong-co', 'assets/khong-co.js', '%E0%A4%A']) {
    const answer = await fetch(`${inject('baseUrl')}${path}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get('X-Content-Type-Options'), path).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy'), path).toContain("default-src 'none'");
  }
});

test('the built page has no script, style or handler of its own, and names its policy', () => {
  const html = readFileSync(join(builtApp, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes = '', code = ''] of scripts) {
    expect(attributes).toMatch(/\ssrc="\.\/(assets\/[\w-]+|open-again)\.js"/);
    expect(code).toBe('');
  }
  expect(html).not.toMatch(/<style\b/i);
  expect(html).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/i);
  expect(html).not.toMatch(/javascript:/i);
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(meta.replaceAll('&#39;', "'")).toBe(contentSecurityPolicy);
});

test('a page of the same site may hold it in a frame', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = './#/?embed=1';
    document.body.append(frame);
  });
  const frame = await (await page.waitForSelector('body > iframe')).contentFrame();
  await frame?.waitForSelector('figure[data-state="ready"]');
  await untilReady(page);
  await close();
});
