import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headlinesOf, openApp } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { appraisals2024, archiveOf, chooseArchive, ownSection } from '../journeys/own-archive.ts';
import { openDetails, overflow } from '../journeys/sticking-out.ts';
import {
  climbingZip,
  hostileCsv,
  hostileParquet,
  hostilePaste,
  hostileTargets,
  hostileWorkbook,
  hostileZip,
  refusedFiles,
  type GivenFile,
} from './hostile-files.ts';
import { expectHarmless, hostileLine, hostileText, mark, shortHostile } from './hostile-texts.ts';

// Whatever a person is sent and gives to the app: told as text, and nothing loaded is harmed.

const baseUrl = inject('baseUrl');
let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(baseUrl);
});
afterAll(() => browser.close());

const give = (page: Page, ...files: GivenFile[]) =>
  page.locator('input[type="file"][multiple]').setInputFiles(files);

const state = (page: Page, name: string) => page.locator(`[data-import-state="${name}"]`);

/** The review of what was given, with all of it unfolded, on a wide window and on a phone. */
async function expectHarmlessReview(page: Page, where: string): Promise<void> {
  await state(page, 'review').waitFor({ timeout: 60_000 });
  await openDetails(page.locator('details'));
  // What is still on its way to the lists of the review.
  await page.waitForTimeout(1_000);
  await expect.poll(() => expectHarmless(page, where), { message: where }).toBeGreaterThan(3);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForTimeout(200);
  expect.soft(await overflow(page), where).toEqual([]);
  if (size) await page.setViewportSize(size);
}

/** The figures beside the app are as they were: nothing that was given has touched them. */
async function expectUntouched(page: Page): Promise<void> {
  await openApp(page, '#/?year=2023');
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await expectHarmless(page, 'overview afterwards');
}

describe('files to import', () => {
  test.each<[string, () => GivenFile | Promise<GivenFile>]>([
    ['a CSV', hostileCsv],
    ['a workbook', hostileWorkbook],
    ['a Parquet file', hostileParquet],
    ['an archive', hostileZip],
  ])(
    '%s: its name, headings and cells are text',
    async (name, make) => {
      const { page, close } = await browser.newPage();
      await openApp(page, '#/data');
      await give(page, await make());
      await expectHarmlessReview(page, name);
      await expectUntouched(page);
      await close();
    },
    120_000,
  );

  test('cells that are pasted are text', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    await page.getByRole('button', { name: 'Dán từ bảng tính…' }).click();
    await page.getByLabel('Các ô đã sao chép').fill(hostilePaste());
    await page.getByRole('button', { name: 'Đọc các ô này' }).click();
    await expectHarmlessReview(page, 'pasted');
    await expectUntouched(page);
    await close();
  }, 120_000);

  test('files that are refused are named in text', async () => {
    const { page, close } = await browser.newPage();
    await openApp(page, '#/data');
    await give(page, ...refusedFiles(), climbingZip());
    await state(page, 'rejected').waitFor();
    await openDetails(page.locator('details'));
    expect(await expectHarmless(page, 'refused files')).toBeGreaterThan(4);
    await close();
  });

  test('a table with an indicator that is made of its text becomes a dataset, and its texts stay text', async () => {
    const { page, close } = await browser.newPage();
    page.context().setDefaultTimeout(45_000);
    await openApp(page, '#/data');
    await give(page, hostileCsv());
    const review = state(page, 'review');
    await review.waitFor({ timeout: 60_000 });
    const leave = review.getByRole('button', { name: 'Để các dòng này ở ngoài' });
    const asked = await leave.count();
    await review.getByRole('button', { name: 'Tạo chỉ tiêu mới' }).first().click();
    await expectHarmless(page, 'form of a new indicator');
    await review.getByRole('button', { name: /^Tạo và dùng/ }).click();
    await expectHarmless(page, 'a made indicator');
    await review.getByLabel('Tên văn bản').fill(`Báo cáo ${mark}`);
    await review.getByLabel('Cơ quan ban hành').fill('Phòng Kế hoạch');
    for (let left = asked - 1; left > 0; left -= 1) {
      await expect.poll(() => leave.count(), { timeout: 15_000 }).toBe(left);
      await leave.first().click();
    }
    await review.getByRole('button', { name: /^Nạp \d/ }).click();
    const rest = page.getByRole('button', { name: 'Nạp phần còn lại' });
    const loaded = state(page, 'loaded');
    await rest.or(loaded).first().waitFor();
    if (await rest.isVisible()) {
      await expectHarmless(page, 'rows that are lost');
      await rest.click();
    }
    await loaded.waitFor();
    expect(await expectHarmless(page, 'loaded')).toBeGreaterThan(0);
    await openApp(page, '#/data');
    await page.locator('[data-own-dataset]').waitFor();
    expect(await expectHarmless(page, 'own datasets')).toBeGreaterThan(0);
    await goTo(page, '#/indicator');
    expect(await expectHarmless(page, 'catalogue')).toBeGreaterThan(0);
    await goTo(page, '#/?year=2024');
    await expectHarmless(page, 'overview');
    await close();
  }, 120_000);
});

test('an archive of everything, with settings, comes back as text', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const item = {
    id: 'constructor',
    view: '/indicator/technology-appraisals?places=63-45',
    chartId: 'technology-appraisals',
    title: hostileText('item.title'),
    caption: hostileText('item.caption'),
    figures: 'b'.repeat(64),
    addedOn: '2026-11-20',
  };
  const settings = {
    briefings: JSON.stringify([
      {
        id: '__proto__',
        title: hostileText('briefing.title'),
        department: hostileText('briefing.department'),
        date: '2026-11-20',
        place: hostileText('briefing.place'),
        role: hostileText('briefing.role'),
        name: hostileText('briefing.name'),
        items: [
          item,
          { ...item, id: 'b', view: `/${hostileLine('view')}` },
          { ...item, id: 'c', view: '/javascript:window.hostileRan=1' },
        ],
      },
    ]),
    'own-targets': JSON.stringify([
      {
        indicatorId: hostileLine('target.indicator'),
        placeId: hostileLine('target.place'),
        period: { start: '2024-01-01', end: '2024-12-31' },
        breakdown: hostileLine('target.part'),
        value: 5,
      },
      {
        indicatorId: 'constructor',
        placeId: '__proto__',
        period: { start: '2024-01-01', end: '2024-12-31' },
        breakdown: '',
        value: 5,
      },
    ]),
    'watch-list': JSON.stringify([
      { indicatorId: hostileLine('pin'), below: 0.5 },
      { indicatorId: 'constructor', below: null },
    ]),
    legends: `{"__proto__":{"classes":"equal","indicator":"grdp-per-capita"},"constructor":{"classes":"equal","indicator":"grdp-per-capita"},${JSON.stringify(shortHostile)}:{"classes":"1~2","indicator":"grdp-per-capita"},"${mark}<x-hostile>":{"classes":"equal","indicator":"grdp-per-capita"}}`,
    'saved-queries': JSON.stringify([
      { id: 'constructor', name: shortHostile, sql: hostileText('statement') },
    ]),
    'import-recipes': `{"__proto__":{"keptOn":"2026-11-20","recipe":${JSON.stringify({ issuer: hostileText('recipe') })}}}`,
    logo: JSON.stringify({
      slides: { png: `data:image/svg+xml,${hostileText('logo')}`, width: 9, height: 9 },
    }),
    picture: JSON.stringify({ preset: hostileLine('preset') }),
    'last-visit': `{"__proto__":{"version":"x","figures":{}},"63-45":{"version":${JSON.stringify(shortHostile)},"figures":{"constructor":{}}}}`,
  };
  const archive = await archiveOf(
    baseUrl,
    [
      { ...appraisals2024(), title: hostileText('archive.title') },
      {
        ...appraisals2024(),
        name: 'constructor',
        title: mark,
        files: {
          sources:
            appraisals2024().files.sources?.replaceAll('quang-tri-2024', 'constructor') ?? '',
        },
      },
    ],
    settings,
  );
  await chooseArchive(page, archive);
  expect(await expectHarmless(page, 'question')).toBeGreaterThan(0);
  await page.getByRole('dialog').getByRole('checkbox').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click();
  await ownSection(page)
    .getByText(/^Đã khôi phục/)
    .waitFor({ timeout: 60_000 });
  let marks = 0;
  for (const address of [
    '#/data',
    '#/briefing',
    '#/progress',
    '#/query',
    '#/?year=2023',
    '#/compare?indicators=grdp-per-capita&view=heatmap',
    `#/compare?view=heatmap&legend=${encodeURIComponent(shortHostile)}`,
    '#/map?legend=constructor',
    '#/data/constructor',
  ]) {
    await openApp(page, address);
    await openDetails(page.locator('details'));
    marks += await expectHarmless(page, address);
  }
  expect(marks).toBeGreaterThan(8);
  await close();
}, 120_000);

test('an archive that is refused names what is wrong in text', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  const { zipSync, strToU8 } = await import('fflate');
  const name = shortHostile;
  const list = {
    format: 1,
    createdAt: '2026-11-20T03:00:00.000Z',
    packages: [
      {
        name,
        title: name,
        savedAt: '2026-11-20T03:00:00.000Z',
        files: [{ path: hostileLine('path'), bytes: 1, digest: 'a'.repeat(64) }],
      },
    ],
    settings: null,
  };
  await ownSection(page)
    .locator('input[type="file"]')
    .setInputFiles({
      name: shortHostile,
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ 'datapackages.json': strToU8(JSON.stringify(list)) })),
    });
  await ownSection(page).getByRole('alert').waitFor();
  expect(await expectHarmless(page, 'refused archive')).toBeGreaterThan(0);
  await close();
});

test('a file of targets is told line by line in text', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/progress');
  await openDetails(page.locator('details'));
  for (const [at, file] of hostileTargets().entries()) {
    await page.getByLabel('Nhập từ tệp CSV').setInputFiles(file);
    await page.getByText(at === 0 ? /nhận 0 mục tiêu, từ chối 2 dòng/ : /Không nhận tệp/).waitFor();
    expect(await expectHarmless(page, `targets ${at}`)).toBeGreaterThan(1);
    await page.setViewportSize({ width: 360, height: 740 });
    expect.soft(await overflow(page), `targets ${at}`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
  }
  await close();
});
