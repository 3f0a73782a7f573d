import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { chart, openApp, plain, textOf } from './app-page.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

/** What has the focus: its role or tag and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: it } = document;
    const name = it?.getAttribute('aria-label') ?? it?.textContent ?? '';
    return `${it?.getAttribute('role') ?? it?.tagName.toLowerCase() ?? ''} ${name}`.trim();
  });

test('the first Tab reaches the way past the bar, and it leads to the content', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('a Đến nội dung chính');
  const link = page.getByRole('link', { name: 'Đến nội dung chính' });
  expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await focused(page)).toMatch(/^main/);
  expect(new URL(page.url()).hash).toBe('#/');
  await close();
});

test('Tab goes through bar, filters, cards and charts in the order of the page', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const stops: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(plain(await focused(page)));
  }
  const order = [
    /^a Đến nội dung chính/,
    /^a Bảng chỉ tiêu/,
    /Gõ tên chỉ tiêu/,
    /^a Tổng quan/,
    /^a Chỉ tiêu/,
    /^a Dữ liệu/,
    /^button VI/,
    /^button EN/,
    /^button Giao diện tối/,
    /Quảng Trị/,
    /^select/,
    /^button Sao chép địa chỉ/,
    /^a Giải ngân/,
    /^a Cao Bằng, năm 2022/,
    /^a Thẩm định/,
    /^button 106/,
    /^application/,
    /^button Sao chép đoạn văn/,
    /^application/,
    /^button Bảng số liệu/,
  ];
  let from = 0;
  for (const stop of order) {
    const at = stops.findIndex((it, index) => index >= from && stop.test(it));
    expect(
      at,
      `${String(stop)} after ${stops[from - 1] ?? 'the start'} in ${stops.join(' → ')}`,
    ).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
  await close();
});

test('every stop of the Tab key shows that it has the focus', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const invisible: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const marked = await page.evaluate(() => {
      const it = document.activeElement;
      if (!it) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    if (!marked) invisible.push(await focused(page));
  }
  expect(invisible).toEqual([]);
  await close();
});

test('on a chart the arrows walk the points, and a live region says each with what limits it', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const figure = chart(page, /thẩm định, có ý kiến về công nghệ/i);
  await figure.getByRole('application').focus();
  const said = figure.locator('[aria-live="polite"]');
  const spoken = async (key: string, words: RegExp) => {
    await page.keyboard.press(key);
    await expect.poll(async () => plain((await said.textContent()) ?? '')).toMatch(words);
  };
  await spoken('Home', /2020.*43|43.*2020/);
  await spoken('ArrowRight', /2021.*65|65.*2021/);
  await spoken('End', /106/);
  expect(plain((await said.textContent()) ?? '')).toMatch(/chưa đủ năm/i);
  expect(plain((await said.textContent()) ?? '')).toContain('11/2023');
  await spoken('ArrowLeft', /2022.*86|86.*2022/);
  expect(plain((await said.textContent()) ?? '')).not.toMatch(/chưa đủ năm/i);
  await close();
});

test('a chart’s name tells title, unit and how many figures it holds', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const plot = chart(page, /thẩm định, có ý kiến về công nghệ/i).getByRole('application');
  const name = (await plot.getAttribute('aria-label')) ?? '';
  expect(name).toContain('Đơn vị: dự án');
  expect(name).toContain('4 số liệu');
  await close();
});

test('the year and the boundary are chosen with the keyboard', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 1, name: 'Quảng Trị, năm 2022' }).waitFor();
  expect(await focused(page)).toMatch(/^select/);
  await close();
});

test('places of an indicator are taken out and put back with the keyboard', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals');
  await page.getByRole('button', { name: 'Bỏ Thái Bình' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('article[data-place="63-34"]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '+ Thái Bình' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('article[data-place="63-34"]').waitFor();
  await close();
});

test('going to another page is told to those who don’t see it: the focus or a title moves along', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page);
  const before = await page.title();
  await page.getByRole('navigation').getByRole('link', { name: 'Dữ liệu' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Dữ liệu' }).waitFor();
  const moved = async () =>
    (await page.title()) !== before || /^(main|h1)/.test(await focused(page));
  // Both follow once the page is on the screen.
  await expect.poll(moved).toBe(true);
  await close();
});

test('every page has one main heading and no skipped level', async () => {
  const { page, close } = await browser.newPage();
  for (const address of ['#/', '#/indicator', '#/indicator/fines', '#/data']) {
    await openApp(page, address);
    const levels = await page
      .getByRole('main')
      .getByRole('heading')
      .evaluateAll((all) => all.map((it) => Number(it.tagName.slice(1))));
    expect(levels.filter((it) => it === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${address} ${levels.join()}`).toBeLessThanOrEqual(
        1,
      );
    });
    expect(await textOf(page.getByRole('heading', { level: 1 }))).not.toBe('');
  }
  await close();
});
