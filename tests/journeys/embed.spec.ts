import type { Frame, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp, openTable, rowsOf, textOf } from './app-page.ts';
import { openBrowser, phone, type JourneyBrowser } from './open-browser.ts';
import { servePage } from './serve-page.ts';

// A chart in the page of another site: alone, with its figures, its source and the way back.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

const chartIds = (page: Page | Frame) =>
  page
    .locator('figure[data-chart-id]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-chart-id') ?? ''));

const figureOf = (page: Page | Frame, id: string) => page.locator(`figure[data-chart-id="${id}"]`);

async function openDialog(page: Page, id: string) {
  await figureOf(page, id).getByRole('button', { name: 'Xuất', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mã nhúng…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhúng biểu đồ vào trang khác' });
  await dialog.waitFor();
  return dialog;
}

/** The frame of a page, once its chart is drawn. */
async function readyFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('an iframe has no frame');
  await frame.waitForSelector('figure[data-state="ready"]');
  return frame;
}

/** Waits until the code has the height of a frame that is so wide, its chart drawn for it. */
async function untilHeightIn(code: Locator, frame: Frame, width: number): Promise<void> {
  const needed = () =>
    frame.evaluate((wide) => {
      const plot = document.querySelector('figure [role="application"]');
      const drawn = Number(plot?.querySelector('svg')?.getAttribute('width'));
      const height = document.querySelector('main')?.getBoundingClientRect().height ?? 0;
      return innerWidth === wide && drawn === plot?.clientWidth ? Math.ceil(height) : 0;
    }, width);
  await expect
    .poll(async () => (await code.inputValue()).includes(` height="${await needed()}"`))
    .toBe(true);
}

const heights = async (page: Page, frame: Frame) => ({
  given: await page.locator('iframe').evaluate((it) => it.getBoundingClientRect().height),
  needed: await frame.evaluate(() => document.documentElement.scrollHeight),
});

test('the copied code shows the chart in a page of another origin, as high as it needs', async () => {
  const app = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openApp(app.page, '#/?place=63-45&year=2023');
  const dialog = await openDialog(app.page, 'technology-appraisals');
  const preview = await readyFrame(app.page);
  await dialog.getByRole('radio', { name: '800 điểm' }).check();
  const field = dialog.getByRole('textbox', { name: 'Mã HTML' });
  await expect.poll(() => field.inputValue()).toContain('width="800"');
  await untilHeightIn(field, preview, 800);
  await dialog.getByText('Để khung tự cao theo biểu đồ').click();
  const script = await dialog.locator('pre').innerText();
  await dialog.getByRole('button', { name: 'Sao chép mã' }).click();
  await dialog.getByText('Đã sao chép').waitFor();
  const code = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(code).toBe(await field.inputValue());
  await app.close();

  const portal = await servePage(
    `<!doctype html><title>Cổng</title><h1>Cổng thông tin</h1>${code}<script>${script}</script>`,
  );
  const { page, errors, policyViolations, foreignRequests } = await browser.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(portal.url);
  const frame = await readyFrame(page);
  expect(await chartIds(frame)).toEqual(['technology-appraisals']);
  const figure = figureOf(frame, 'technology-appraisals');
  expect(await textOf(figure)).toContain('năm 2023 chưa hết đã đạt 106 dự án');
  expect(await textOf(figure)).toContain('Nguồn: Sở KH&CN Quảng Trị, Báo cáo tháng 11/2023');
  expect(await textOf(figure)).toContain('Cột gạch chéo: chưa đủ năm');
  // As Quảng Trị's report has it in I.2.
  expect((await rowsOf(await openTable(figure))).map(([, value]) => value)).toEqual([
    '43',
    '65',
    '86',
    '106',
  ]);
  for (const role of ['navigation', 'banner', 'contentinfo'] as const) {
    expect(await frame.getByRole(role).count(), role).toBe(0);
  }
  expect(await frame.getByRole('heading').allInnerTexts()).toHaveLength(1);
  expect(await frame.getByRole('button', { name: 'Xuất' }).count()).toBe(0);

  const back = frame.getByRole('link', { name: 'Mở trong bảng chỉ tiêu' });
  expect(await back.getAttribute('href')).toBe(`${inject('baseUrl')}#/?place=63-45&year=2023`);
  expect(await back.getAttribute('target')).toBe('_blank');

  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await frame.waitForFunction(() => window.__bench.ready().then(() => true));
    const isTooWide = () =>
      frame.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
    await expect.poll(isTooWide, { message: `${width} px` }).toBe(false);
    await expect
      .poll(async () => {
        const { given, needed } = await heights(page, frame);
        return given >= needed && given - needed < 60;
      })
      .toBe(true);
  }
  // The frame is part of the page's own requests; nothing else is asked, and nothing goes wrong.
  expect(foreignRequests.filter((it) => !it.startsWith(portal.url))).toEqual([]);
  expect({ errors, policyViolations }).toEqual({ errors: [], policyViolations: [] });
  await page.context().close();
  portal.close();
});

test.each([
  '#/?place=63-45&year=2023',
  '#/progress?places=63-06~63-45',
  '#/indicator/research-tasks-managed?places=63-06~63-34',
])('of all charts of %s the frame shows the named one, and that alone', async (address) => {
  const { page, close } = await browser.newPage();
  await openApp(page, address);
  const ids = await chartIds(page);
  expect(ids.length).toBeGreaterThan(2);
  const titles = await Promise.all(
    ids.map((id) => textOf(figureOf(page, id).locator('figcaption'))),
  );
  const found: unknown[] = [];
  for (const id of ids) {
    await openApp(page, `${address}&embed=1&chart=${id}`);
    // The page behind tells of its charts before any of them stands in the frame.
    await page.locator(`figure[data-chart-id="${id}"][data-state="ready"]`).waitFor();
    expect(await chartIds(page), id).toEqual([id]);
    found.push(await textOf(figureOf(page, id).locator('figcaption')));
  }
  expect(found).toEqual(titles);
  await close();
});

test('a chart that is not there is told, with the way to the whole view', async () => {
  const { page, close } = await browser.newPage(phone);
  await openApp(page, '#/?place=63-45&embed=1&chart=khong-co');
  expect(await textOf(page.getByRole('alert'))).toContain('không còn trong khung nhìn này');
  expect(await chartIds(page)).toEqual([]);
  expect(await page.getByRole('heading').count()).toBe(0);
  const back = page.getByRole('link', { name: 'Mở trong bảng chỉ tiêu' });
  expect(await back.getAttribute('href')).toBe(`${inject('baseUrl')}#/?place=63-45`);
  await close();
});

test('language and theme of the frame are the choice of who embeds it, and are seen at once', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/map?years=2023&theme=dark');
  const dialog = await openDialog(page, 'map-grdp-per-capita');
  const frame = await readyFrame(page);
  const field = dialog.getByRole('textbox', { name: 'Mã HTML' });
  expect(await field.inputValue()).not.toMatch(/theme=|lang=/);
  const steps = await page.evaluate(() => history.length);
  await dialog.getByRole('radio', { name: 'Tiếng Anh' }).check();
  await dialog.getByRole('radio', { name: 'Tối' }).check();
  await expect.poll(() => field.inputValue()).toMatch(/lang=en&amp;theme=dark/);
  await frame.waitForSelector('html[lang="en"][data-theme="dark"]');
  await frame.getByRole('link', { name: 'Open in the dashboard' }).waitFor();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  // On this very machine nobody else can open it.
  expect(await textOf(dialog)).toContain('người khác không mở được');
  await close();
});
