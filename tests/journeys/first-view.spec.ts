import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { headlinesOf, textOf, untilReady } from './app-page.ts';
import { laterScripts } from './built-app.ts';
import { openBrowser, type JourneyBrowser, type PageOptions } from './open-browser.ts';

// The overview as it was drawn at build, and the app that takes its place.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'));
});
afterAll(() => browser.close());

/** Keeps the app's own code on the way until it is let go. */
async function holdApp(page: Page): Promise<() => Promise<void>> {
  let held: Route[] | undefined = [];
  await page.route(laterScripts, (route) => {
    if (held) held.push(route);
    else return route.continue();
  });
  return async () => {
    const waiting = held ?? [];
    held = undefined;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

const isDrawn = (page: Page) =>
  page.waitForSelector('html[data-app-state="ready"]', { state: 'attached', timeout: 45_000 });
const drawnVersion = (page: Page) => page.evaluate(() => window.__firstView?.version);

/** Opens the overview with the app's code held back, once the view drawn at build is shown. */
async function openHeld(options: PageOptions = {}) {
  const { page, close } = await browser.newPage({ serviceWorkers: 'block', ...options });
  const letGo = await holdApp(page);
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      moved.push(...list.getEntries().map((it) => it.startTime));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./', { waitUntil: 'commit' });
  await isDrawn(page);
  await page.evaluate(() => {
    const root = document.getElementById('root');
    Object.assign(window, { drawnRoot: root });
    return document.fonts.ready;
  });
  return { page, close, letGo };
}

const untilLive = (page: Page) =>
  page.waitForFunction(
    () =>
      document.getElementById('root') !== (window as unknown as { drawnRoot: Element }).drawnRoot,
  );

/** What a person can read, and where each part of it stands. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('#root *:not(svg *)')];
    const svgs = [...document.querySelectorAll('figure svg')];
    return {
      words: document.getElementById('root')?.innerText,
      values: all.map((it) => it.dataset['value']).filter((it) => it !== undefined),
      labels: all.map((it) => it.getAttribute('aria-label')).filter((it) => it !== null),
      links: [...document.querySelectorAll('a')].map((it) => it.getAttribute('href')),
      drawn: svgs.map((svg) =>
        [...svg.querySelectorAll('text')]
          .map(
            (it) =>
              `${it.textContent} ${Math.round(it.getBoundingClientRect().x)} ${Math.round(it.getBoundingClientRect().y)} ${getComputedStyle(it).fill}`,
          )
          .sort(),
      ),
      places: all
        .filter((it) =>
          it.matches('h1, h2, h3, p, a, button, figure, td, th, [role="application"]'),
        )
        .map((it) => {
          const { x, y, width, height } = it.getBoundingClientRect();
          return [it.tagName, x, y, width, height].join(' ');
        }),
      title: document.title,
    };
  });

const screens: [string, PageOptions][] = [
  ['a phone, light', { viewport: { width: 360, height: 740 } }],
  ['a phone, dark', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['a laptop, light', { viewport: { width: 1280, height: 800 } }],
  ['a laptop, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
];

test.each(screens)('on %s the app shows what was drawn, and nothing moves', async (_, options) => {
  const { page, close, letGo } = await openHeld(options);
  const theme = options.colorScheme ?? 'light';
  expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
  // From the report of Quảng Trị of November 2023, I.2.
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  const states = await page
    .locator('figure[data-chart]')
    .evaluateAll((all) => all.map((it) => [it.dataset['state'], it.querySelector('svg') !== null]));
  expect(states.length).toBeGreaterThan(5);
  expect(states.filter(([state, drawn]) => state !== 'ready' || drawn !== true)).toEqual([]);
  await page.evaluate(() => scrollTo(0, 300));
  const drawn = await seen(page);
  // What the letters have moved is told with a frame of its own.
  const since = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now();
  });

  await letGo();
  await untilLive(page);
  const live = await seen(page);
  expect(live).toEqual(drawn);
  expect(drawn.drawn.flat().length).toBeGreaterThan(30);
  await untilReady(page);
  expect(await seen(page)).toEqual(drawn);
  const [top, moved] = await page.evaluate(
    () => [scrollY, (window as unknown as { moved: number[] }).moved] as const,
  );
  expect([top, moved.filter((at) => at > since)]).toEqual([300, []]);
  expect(await page.locator('#root').count()).toBe(1);
  await close();
});

test.each([320, 375, 393, 412, 430, 600, 768, 820, 1024, 1180, 1366, 1440, 1920])(
  'in a window of %i px every chart is drawn as wide as the app draws it',
  async (width) => {
    const { page, close, letGo } = await openHeld({ viewport: { width, height: 800 } });
    const widths = () =>
      page
        .locator('figure svg')
        .evaluateAll((all) =>
          all.map((it) => [it.getAttribute('width'), it.getAttribute('height')]),
        );
    const drawn = await widths();
    await letGo();
    await untilLive(page);
    expect(await widths()).toEqual(drawn);
    await close();
  },
);

test('a link that is pressed before the app is there leads where it says', async () => {
  const { page, close, letGo } = await openHeld();
  await page.getByRole('link', { name: 'Tiến độ', exact: true }).click();
  await page.waitForSelector('html[data-app-state="starting"]', { state: 'attached' });
  await letGo();
  await untilReady(page);
  expect(new URL(page.url()).hash).toBe('#/progress');
  expect(await page.locator('[data-address]').getAttribute('data-address')).toBe('/progress');
  expect(await page.locator('#root').count()).toBe(1);
  await close();
});

test('a button that is pressed before waits, and is pressed again', async () => {
  const { page, close, letGo } = await openHeld();
  const figure = page.locator('figure[data-chart="columns"]').first();
  const button = figure.getByRole('button', { name: 'Bảng số liệu' });
  await button.click();
  expect(await button.getAttribute('aria-busy')).toBe('true');
  expect(await figure.getByRole('table').count()).toBe(0);
  await letGo();
  await figure.getByRole('table').waitFor();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await button.getAttribute('aria-busy')).toBeNull();
  await close();
});

test('a chart that is pressed or walked before answers when the app is there', async () => {
  const { page, close, letGo } = await openHeld();
  const plot = page.locator('figure[data-chart="columns"] [role="application"]').first();
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  expect(await page.evaluate(() => scrollY)).toBeLessThan(1_000);
  await letGo();
  await page.getByText('in trong báo cáo: “đầu năm 2023 đến nay: 106 dự án”').waitFor();
  await close();
});

test('focus and what was typed go along', async () => {
  const { page, close, letGo } = await openHeld();
  const search = page.getByRole('combobox', { name: 'Gõ tên chỉ tiêu' });
  await search.fill('cao bang');
  expect(await search.evaluate((it) => it === document.activeElement)).toBe(true);
  await letGo();
  await untilLive(page);
  expect(await search.inputValue()).toBe('cao bang');
  expect(await search.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.getByRole('option', { name: 'Cao Bằng' }).first().waitFor();
  await close();
});

test('what drives the page from outside may begin before the app does', async () => {
  const { page, close, letGo } = await openHeld();
  await page.evaluate(() => window.__bench.ready());
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  const changed = page.evaluate(() => window.__bench.setIndicator('fines'));
  await letGo();
  await changed;
  expect(await headlinesOf(page)).toContainEqual(['fines', '63-04', '65000000']);
  await close();
});

test('another place set by the department is shown, and the drawn one never', async () => {
  const { page, close } = await browser.newPage();
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const config = (await answer.json()) as object;
    await route.fulfill({ json: { ...config, defaultPlace: '63-04' } });
  });
  await page.goto('./');
  await isDrawn(page);
  expect(await drawnVersion(page)).toBeUndefined();
  await untilReady(page);
  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Cao Bằng, năm 2022');
  await close();
});

test('a figure that was corrected on the server is never told as it was', async () => {
  const { page, close } = await browser.newPage();
  const [file, row] = [
    '**/data/reports/observations.csv',
    /^(technology-appraisals,63-45,2023.*?),106,/m,
  ];
  await page.route(file, async (route) => {
    const text = await (await route.fetch()).text();
    expect(text).toMatch(row);
    await route.fulfill({ body: text.replace(row, '$1,107,') });
  });
  await page.goto('./');
  await isDrawn(page);
  const headlines = await headlinesOf(page);
  expect(headlines).toContainEqual(['technology-appraisals', '63-45', '107']);
  expect(headlines.flat()).not.toContain('106');
  await close();
});

test.each([
  ['#/?lang=en', {}],
  ['#/?place=63-04', {}],
  ['#/indicator', {}],
  ['', { 'watch-list': '[{"indicatorId":"fines","below":null}]' }],
  ['', { 'last-visit': '{"63-45":{"version":"another","figures":{}}}' }],
])('the drawn view does not stand for %s with %o kept', async (hash, entries) => {
  const { page, close } = await browser.newPage();
  await page.addInitScript((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, entries);
  await page.goto(`./${hash}`);
  await untilReady(page);
  expect(await drawnVersion(page)).toBeUndefined();
  await close();
});

test('figures and charts are there before 300 KB', async () => {
  const { page, close, letGo } = await openHeld();
  const sizes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .concat(performance.getEntriesByType('navigation'))
      .map((it) => (it as PerformanceResourceTiming).encodedBodySize),
  );
  const bytes = sizes.reduce((sum, it) => sum + it, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(300_000);
  await letGo();
  await close();
});
