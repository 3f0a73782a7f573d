import type { Locator, Page } from 'playwright';
import { untilReady } from './app-page.ts';
import { problemsId } from '../../src/pages/data/import/problems-id.ts';
import { appraisals2024, archiveOf, ownSection } from './own-archive.ts';
import { untilAnswered } from './query-page.ts';

/** Something that a page shows only after one has done something: a dialog, a list, a step. */
export interface OpenedState {
  name: string;
  view: string;
  /** In either language. */
  open: (page: Page, baseUrl: string) => Promise<void>;
}

const indicator = '#/indicator/technology-appraisals?places=63-45';

/** Opens the menu under the first chart, and the dialog of that many entries down. */
async function openExport(page: Page, at?: number): Promise<void> {
  await page.locator('figure [aria-haspopup="menu"]').first().click();
  await page.getByRole('menu').waitFor();
  if (at === undefined) return;
  await page.getByRole('menuitem').nth(at).click();
  await page.getByRole('dialog').waitFor();
}

/** Runs a statement in the place of what stands in the editor. */
async function run(page: Page, sql: string): Promise<void> {
  await page.getByRole('main').getByRole('textbox').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Control+Enter');
}

/** Takes a radio of a choice whose own circle isn't seen. */
const take = (radio: Locator): Promise<void> => radio.check({ force: true });

const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});

const heading = 'Chỉ tiêu;Tỉnh/Thành phố;Năm;Giá trị;Đơn vị tính';

/** Of an indicator that nobody has, with a place and a figure that nobody can read. */
export const doubtfulFile = csv('chi-khcn.csv', [
  heading,
  'Kinh phí chi cho hoạt động khoa học và công nghệ;Quảng Trị;2022;41.207,25;triệu đồng',
  'Dự án đầu tư được thẩm định, có ý kiến về công nghệ;Quảng Trị;2024;131;dự án',
  'Dự án đầu tư được thẩm định, có ý kiến về công nghệ;Tỉnh Không Có;2024;12;dự án',
  'Dự án đầu tư được thẩm định, có ý kiến về công nghệ;Huế;2024;mười hai;dự án',
]);

/** Of one indicator that is known, one figure, nothing to ask. */
export const plainFile = csv('tham-dinh-2024.csv', [
  heading,
  'Dự án đầu tư được thẩm định, có ý kiến về công nghệ;Quảng Trị;2024;131;dự án',
]);

export const importing = (page: Page, state: string): Locator =>
  page.locator(`[data-import-state="${state}"]`);

async function give(page: Page, file: typeof plainFile): Promise<Locator> {
  await page.locator('input[type="file"][multiple]').setInputFiles([file]);
  const review = importing(page, 'review');
  await review.waitFor({ timeout: 45_000 });
  return review;
}

async function chooseToRestore(page: Page, baseUrl: string): Promise<Locator> {
  const buffer = await archiveOf(baseUrl, [appraisals2024()]);
  const field = ownSection(page).locator('input[type="file"]');
  await field.focus();
  await field.setInputFiles({ name: 'tat-ca.zip', mimeType: 'application/zip', buffer });
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

const ofPages: readonly OpenedState[] = [
  {
    name: 'the source of a figure',
    view: '#/',
    open: async (page) => {
      await page.locator('article[data-value="106"]').getByText('106', { exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'what is found by typing',
    view: '#/',
    open: async (page) => {
      await page.getByRole('banner').getByRole('combobox').fill('quang tri');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'the menu of exports',
    view: indicator,
    open: (page) => openExport(page),
  },
  {
    name: 'the picture of a chart',
    view: indicator,
    open: async (page) => {
      await openExport(page, 0);
      await page.getByRole('dialog').getByRole('img').waitFor();
    },
  },
  { name: 'the figures of a chart', view: indicator, open: (page) => openExport(page, 1) },
  {
    name: 'the code for another site',
    view: indicator,
    open: async (page) => {
      await openExport(page, 2);
      await page.getByRole('dialog').locator('summary').click();
    },
  },
  {
    name: 'a chart’s table',
    view: '#/compare',
    open: (page) => page.locator('figure [aria-expanded="false"]').first().click(),
  },
  {
    name: 'the list of indicators',
    view: '#/compare',
    open: async (page) => {
      await page.getByRole('main').getByRole('combobox').first().click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'the places to choose from',
    view: '#/compare',
    open: async (page) => {
      await page.getByRole('button', { name: /^(Thêm tỉnh|Add provinces)/ }).click();
      await page.getByRole('dialog').getByRole('listbox').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'own classes that are refused',
    view: '#/map?classes=50~100',
    open: async (page) => {
      const field = page.locator('main form input').first();
      await field.fill('80; 50');
      await field.press('Enter');
      await page.locator('main [aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'how a status is worked out',
    view: '#/progress?place=63-06',
    open: async (page) => {
      await page.locator('figure[data-chart="progress"]').first().getByRole('application').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a target that lacks all',
    view: '#/progress',
    open: async (page) => {
      await page.locator('[data-section="own-targets"] button[type="submit"]').click();
      await page.locator('[data-section="own-targets"] [aria-invalid="true"]').first().waitFor();
    },
  },
  {
    name: 'an indicator that is watched, with its rule',
    view: '#/?place=63-06&year=2023',
    open: async (page) => {
      await page.evaluate(() =>
        localStorage.setItem(
          'watch-list',
          '[{"indicatorId":"mushroom-spawn-produced","below":0.85}]',
        ),
      );
      await page.reload();
      await untilReady(page);
      const level = page.locator('main li input[type="text"]');
      await level.fill('x');
      await level.press('Enter');
      await page.locator('main [aria-invalid="true"]').waitFor();
    },
  },
  {
    name: 'a query that is refused',
    view: '#/query',
    open: async (page) => {
      await run(page, 'SELECT nothing FROM nowhere');
      await page.locator('[data-query-trouble]').waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'the chart of an answer, and its download',
    view: '#/query',
    open: async (page) => {
      await run(page, 'SELECT range AS n, range * 2 AS twice FROM range(6)');
      await untilAnswered(page);
      const answer = page.locator('[data-query-rows]');
      await take(answer.getByRole('radio').nth(1));
      await answer.locator('figure').waitFor();
      await answer.locator('button.button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

const ofData: readonly OpenedState[] = [
  {
    name: 'cells to paste',
    view: '#/data',
    open: async (page) => {
      await page.getByRole('main').locator('button[aria-expanded="false"]').first().click();
      await page.locator('main textarea').waitFor();
    },
  },
  {
    name: 'an import with questions and a new indicator',
    view: '#/data',
    open: async (page) => {
      const review = await give(page, doubtfulFile);
      await review.locator('[data-question="indicator"] [aria-expanded="false"]').last().click();
      await review.locator('form').waitFor();
    },
  },
  {
    name: 'the rows of the file',
    view: '#/data',
    open: async (page) => {
      const review = await give(page, doubtfulFile);
      const problems = review.locator(`#${problemsId}`);
      await problems.locator('summary').click();
      // Not found by what it lists: the rows take the place of the list.
      await take(problems.getByRole('radio').nth(1));
      await page.getByRole('grid').waitFor();
    },
  },
  {
    name: 'an import that is done',
    view: '#/data',
    open: async (page) => {
      const review = await give(page, plainFile);
      const empty = review.locator('input[data-required-empty="true"]');
      await empty.first().waitFor();
      while ((await empty.count()) > 0) await empty.first().fill('Phòng Quản lý khoa học');
      await review
        .locator('button[aria-describedby$="-reason"]:not([aria-disabled="true"])')
        .click();
      await importing(page, 'loaded').waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'a file that is refused',
    view: '#/data',
    open: async (page) => {
      await page
        .locator('input[type="file"][multiple]')
        .setInputFiles([{ ...plainFile, buffer: Buffer.from('') }]);
      await importing(page, 'rejected').waitFor({ timeout: 45_000 });
    },
  },
  {
    name: 'what restoring would change',
    view: '#/data',
    open: async (page, baseUrl) => {
      await chooseToRestore(page, baseUrl);
    },
  },
  {
    name: 'the question before a dataset goes, and the bin',
    view: '#/data',
    open: async (page, baseUrl) => {
      const dialog = await chooseToRestore(page, baseUrl);
      await dialog.locator('button.button').nth(1).click();
      const remove = page.locator('[data-own-dataset] button').last();
      await remove.click();
      await dialog.locator('button.button').nth(1).click();
      await page.locator('[data-section="bin"] summary').click({ timeout: 45_000 });
      await page.locator('[data-section="bin"] > button').click();
      await dialog.waitFor();
    },
  },
];

export const everyState: readonly OpenedState[] = [...ofPages, ...ofData];
