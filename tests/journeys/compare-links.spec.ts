import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, plain, textOf, untilReady } from './app-page.ts';
import { goTo, picture, readTable, sentence } from './compare-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// An address is the whole picture: for someone else, for tomorrow, and after a slip in typing.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

/** Everything that a person sees of a comparison. */
async function seen(page: Page) {
  const figure = picture(page);
  const svg = await figure.locator('svg').first().innerHTML();
  const controls = await page
    .locator(
      'main select, main input, main [role="slider"], main [aria-pressed], main [role="radio"]',
    )
    .evaluateAll((all) =>
      all.map((it) => [
        it.getAttribute('aria-label') ?? it.textContent.slice(0, 40),
        it instanceof HTMLSelectElement || it instanceof HTMLInputElement ? it.value : '',
        it.getAttribute('aria-pressed') ?? it.getAttribute('aria-checked') ?? '',
        it.getAttribute('aria-valuetext') ?? '',
      ]),
    );
  return {
    kind: await figure.getAttribute('data-chart'),
    caption: plain(await figure.locator('figcaption').innerText()),
    // Names of patterns and clips are counted up as the page goes on.
    svg: svg.replace(/zr\d+-[\w-]+/g, 'id'),
    controls,
    table: await readTable(page),
  };
}

const told = async (page: Page) =>
  plain((await page.getByRole('status').allInnerTexts()).join(' '));

test.each([
  '#/compare?indicators=grdp-per-capita&years=2023&places=63-45~63-44~63-46&place=63-45',
  '#/compare?indicators=population-average&boundary=current&view=lines&calculation=index&base=2020&years=2018~2023&places=34-44~34-46&lang=en',
  '#/compare?view=multiples&facets=place&axes=free&among=63-southeast&theme=dark',
  '#/compare?view=slope&years=2019~2023&among=chosen&places=63-01~63-79~63-48',
  '#/compare?view=heatmap&sort=region&classes=50~100~150&legend=Ba mốc&among=63-red-river-delta',
  '#/compare?view=scatter&indicators=grdp-per-capita~pii-score&years=2023&places=63-31',
  '#/compare?view=parts&indicators=administrative-files&calculation=value&places=63-06',
  '#/compare?indicators=technology-appraisals&rhythm=year&view=lines&places=63-45',
  '#/map?indicators=grdp-per-capita&classes=natural&years=2022&boundary=current&place=34-48',
  '#/map?indicators=pii-score&classes=20~40~60&years=2023&lang=en&theme=dark',
])('%s opens the same picture in a fresh browser, and so does the copied link', async (address) => {
  const first = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openApp(first.page, address);
  const before = await seen(first.page);
  await first.page.getByRole('button', { name: /^(Sao chép địa chỉ|Copy link)$/ }).click();
  await first.page.getByRole('button', { name: /^(Đã sao chép|Copied)$/ }).waitFor();
  const copied = await first.page.evaluate(() => navigator.clipboard.readText());
  await first.close();
  const second = await browser.newPage();
  await openApp(second.page, copied.slice(copied.indexOf('#')));
  expect(await seen(second.page)).toEqual(before);
  expect(await told(second.page)).toBe('');
  await second.close();
});

const long = 'a'.repeat(3000);

test('what an address names wrongly is told by name, and the rest is shown', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare');
  const wrong: string[] = [];
  for (const [query, notice] of [
    ['places=63-45~63-99', '63-99'],
    ['places=99~63-45', '99'],
    ['place=34-99', '34-99'],
    ['indicators=khong-co', 'khong-co'],
    ['indicators=grdp-per-capita~khong-co&view=scatter', 'khong-co'],
    ['indicators=a~b~c', 'c'],
    ['years=1987', '1987'],
    ['years=2019~2041', '2041'],
    ['years=2023-Q9', '2023-Q9'],
    ['years=2023-Q3', 'Quý III/2023'],
    ['base=1987&calculation=index', '1987'],
    ['base=abc&calculation=index', 'abc'],
    ['view=pie', 'pie'],
    ['calculation=rank', 'rank'],
    ['rhythm=weekly', 'weekly'],
    ['among=63-atlantis', '63-atlantis'],
    ['among=34-southeast', '34-southeast'],
    ['classes=rainbow', 'rainbow'],
    ['classes=1e308', '1e308'],
    ['classes=1~2~3~4~5', '1~2~3~4~5'],
    ['sort=size', 'size'],
    ['facets=country', 'country'],
    ['axes=log', 'log'],
    ['__proto__=x', '__proto__'],
    ['constructor=1', 'constructor'],
    ['indicators=__proto__', '__proto__'],
    ['indicators=constructor', 'constructor'],
    ['indicators=<img src=x onerror=alert(1)>', '<img src=x'],
    ['places=<b>x</b>', '<b>x</b>'],
    ["places=63-45';DROP TABLE observations", 'DROP TABLE'],
    [`among=${long}`, 'aaa'],
  ] as const) {
    for (const path of ['#/compare', '#/map']) {
      const hash = `${path}?${query}`;
      await goTo(page, hash);
      const said = await told(page);
      if (!said.includes(notice)) wrong.push(`${hash.slice(0, 90)}: told “${said.slice(0, 90)}”`);
      if ((await page.locator('main figure[data-state="ready"]').count()) === 0) {
        wrong.push(`${hash.slice(0, 90)}: no picture`);
      }
      if ((await page.locator('main img, main b, main script').count()) > 0) {
        wrong.push(`${hash.slice(0, 90)}: markup`);
      }
    }
  }
  expect(wrong).toEqual([]);
  await close();
}, 120_000);

test('a calculation that makes no sense for the indicator gives way to the stated figures, and says so', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare?indicators=grdp-per-capita&calculation=share');
  expect(await textOf(sentence(page))).toContain('GRDP bình quân đầu người');
  expect(await textOf(page.getByRole('main'))).toContain('đã là số tương đối');
  await goTo(page, '#/compare?indicators=grdp-per-capita&view=parts');
  expect(await textOf(page.getByRole('main'))).toMatch(/Không có phần nào|không chia/);
  await close();
});

test('a legend’s name is text, whatever it says', async () => {
  const { page, close } = await browser.newPage();
  const name = '<script>alert(1)</script>';
  await openApp(page, `#/map?classes=50~100&legend=${encodeURIComponent(name)}`);
  expect(await page.locator('main script').count()).toBe(0);
  expect(plain((await picture(page).locator('svg text').allTextContents()).join(' '))).toContain(
    '<script>',
  );
  await close();
});

test('own bounds outside all figures, and equal or reversed ones, still make a picture', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/map');
  for (const classes of ['999999999999999', '-5', '0~0', '100~50', '0.000001~0.000002']) {
    await goTo(page, `#/map?classes=${classes}`);
    expect(await picture(page).getAttribute('data-state'), classes).toBe('ready');
    await goTo(page, `#/compare?view=heatmap&classes=${classes}`);
    expect(await picture(page).getAttribute('data-state'), classes).toBe('ready');
  }
  await close();
});

test.each(['#/compare', '#/map'])(
  'back and forward through six changes of %s bring each picture again',
  async (path) => {
    const { page, close } = await browser.newPage();
    const steps = [
      'years=2023',
      'years=2023&boundary=current',
      'indicators=population-average&boundary=current',
      'indicators=population-average&boundary=current&calculation=share',
      'indicators=pii-score',
      'indicators=pii-score&places=63-01~63-48&place=63-01',
    ].map((query) => `${path}?${query}`);
    await openApp(page, path);
    const pictures: string[] = [await textOf(sentence(page))];
    for (const step of steps) {
      await goTo(page, step);
      pictures.push(await textOf(sentence(page)));
    }
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      await page.goBack();
      await untilReady(page);
      expect(await textOf(sentence(page))).toBe(pictures[at]);
    }
    for (let at = 1; at <= steps.length; at += 1) {
      await page.goForward();
      await untilReady(page);
      expect(await textOf(sentence(page))).toBe(pictures[at]);
    }
    await close();
  },
);

test('choosing by hand makes steps that the back button undoes one by one', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/compare');
  const before = await textOf(sentence(page));
  await page.getByRole('radio', { name: 'Bảng nhiệt' }).click();
  await page.locator('figure[data-chart="heatmap"][data-state="ready"]').waitFor();
  await page.getByRole('combobox', { name: 'Địa giới' }).selectOption('current');
  await untilReady(page);
  await page.goBack();
  await page.goBack();
  await untilReady(page);
  expect(await textOf(sentence(page))).toBe(before);
  expect(new URL(page.url()).hash).toBe('#/compare');
  await close();
});

test.each(['#/compare', '#/map'])(
  'on %s the measuring hook changes indicator and places as a hand would',
  async (path) => {
    const { page, close } = await browser.newPage();
    await openApp(page, path);
    await page.evaluate(() => window.__bench.setIndicator('population-average'));
    expect(page.url()).toContain('indicators=population-average');
    expect(await textOf(picture(page).locator('figcaption'))).toMatch(/dân số trung bình/i);
    await page.evaluate(() => window.__bench.setPlaces(['63-01', '63-79']));
    expect(page.url()).toContain('places=63-01~63-79');
    const chips = await textOf(page.getByRole('main'));
    expect(chips).toContain('Hà Nội');
    expect(chips).toContain('Hồ Chí Minh');
    expect(await picture(page).getAttribute('data-state')).toBe('ready');
    await page.evaluate(() => window.__bench.setIndicator('population-average'));
    await close();
  },
);
