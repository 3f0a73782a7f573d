import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { problemsId } from '../../src/pages/data/import/problems-id.ts';
import { openApp, textOf, untilReady } from './app-page.ts';
import { doubtfulFile, importing } from './accessible-states.ts';
import { visit } from './accessible-views.ts';
import { appraisals, collect, openBriefing, titles, views } from './briefing-page.ts';
import { legendOf } from './compare-page.ts';
import { expectFocus, focused, press, tabTo } from './keyboard-only.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';
import { untilAnswered } from './query-page.ts';

// Whole tasks without a pointer: after each key something has the focus, and shows it.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

test('the map: classes of one’s own, kept under a name and forgotten', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/map?years=2023');
  await tabTo(page, /^select Cách chia lớp/);
  await press(page, 'End');
  await page.waitForURL(/classes=\d/);
  await untilReady(page);
  expect(await focused(page)).toMatch(/^select/);
  await tabTo(page, /^input Mốc chia lớp/);
  await press(page, 'Control+a');
  await page.keyboard.type('50; 80,5; 120');
  await press(page, 'Enter');
  await page.waitForURL(/classes=50~80.5~120/);
  await untilReady(page);
  await expectFocus(page, 'own bounds');
  expect((await legendOf(page)).bounds).toEqual([50, 80.5, 120]);
  await tabTo(page, /^input Tên thang màu/);
  await page.keyboard.type('Ba mốc');
  await press(page, 'Enter');
  await page.waitForURL(/legend=Ba/);
  await untilReady(page);
  await expectFocus(page, 'keeping the legend');
  await tabTo(page, /^button Xóa thang màu “Ba mốc”/, 'Shift+Tab');
  await press(page, 'Enter');
  await untilReady(page);
  await expectFocus(page, 'forgetting the legend');
  await tabTo(page, /^slider/);
  await press(page, 'Home');
  await page.waitForURL(/years=2018/);
  await close();
}, 90_000);

test('plans: a status, the rules and back, the calculation, a target set, changed, removed, taken back', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/progress?place=63-06');
  await tabTo(page, /^button Cần theo dõi/);
  await press(page, 'Enter');
  await page.waitForURL(/status=watch/);
  await untilReady(page);
  await press(page, 'Enter');
  await untilReady(page);
  await tabTo(page, /^application/);
  await press(page, 'Home', 'ArrowDown', 'Enter');
  await page.getByRole('dialog').waitFor();
  await press(page, 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await focused(page)).toMatch(/^application/);

  await tabTo(page, /^summary Đổi ngưỡng/);
  await press(page, 'Enter');
  await tabTo(page, /^input Cần theo dõi từ nhịp độ/);
  await press(page, 'Control+a');
  await page.keyboard.type('0,6');
  await page.waitForURL(/thresholds=1~0.6/);
  await untilReady(page);
  await tabTo(page, /^button/);
  // The way back goes with what it takes back.
  await press(page, 'Enter');
  await page.waitForURL((url) => !url.hash.includes('thresholds'));
  await untilReady(page);
  await expectFocus(page, 'taking the rules back');

  await tabTo(page, /^combobox Chỉ tiêu/);
  await press(page, 'Enter');
  await page.keyboard.type('giong nam');
  await page.getByRole('option', { name: /Giống nấm/ }).waitFor();
  await press(page, 'Enter');
  await tabTo(page, /^combobox Tỉnh, thành phố/);
  await press(page, 'Enter');
  await page.keyboard.type('bac kan');
  await page
    .getByRole('option', { name: /^Bắc Kạn/ })
    .first()
    .waitFor();
  await press(page, 'Enter');
  await tabTo(page, /^input Năm/);
  await press(page, 'Control+a');
  await page.keyboard.type('2023');
  await tabTo(page, /^input Mục tiêu/);
  await page.keyboard.type('5000');
  await press(page, 'Enter');
  const section = page.locator('[data-section="own-targets"]');
  await section.getByText(/^Đã lưu/).waitFor();
  await tabTo(page, /^button Sửa mục tiêu/);
  await press(page, 'Enter');
  expect(await focused(page)).toMatch(/^input Mục tiêu/);
  await press(page, 'Control+a');
  await page.keyboard.type('4500');
  await press(page, 'Enter');
  await section.getByText(/^Đã sửa/).waitFor();
  await expectFocus(page, 'changing a target');
  await tabTo(page, /^button Xóa mục tiêu/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('button Hoàn tác');
  await press(page, 'Enter');
  expect(await textOf(section)).toContain('4.500');
  await close();
}, 90_000);

test('a briefing: charts added, put in order, renamed, taken out and back, made into a file', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, views.columns);
  await tabTo(page, /^button Thêm vào bản tin/);
  await press(page, 'Enter');
  await page.getByText(/^Đã thêm vào/).waitFor();
  await collect(page, views.lines);
  await openBriefing(page);
  const [a = '', b = ''] = await titles(page);
  expect(a).toMatch(appraisals);
  await tabTo(page, /^button Chuyển biểu đồ 1 xuống/);
  await press(page, 'Enter');
  expect(await titles(page)).toEqual([b, a]);
  await tabTo(page, /^textarea Tiêu đề biểu đồ/);
  await press(page, 'Control+a');
  await page.keyboard.type('Thẩm định của tỉnh ta');
  await tabTo(page, /^button Khôi phục tiêu đề/, 'Shift+Tab');
  await press(page, 'Enter');
  await expectFocus(page, 'taking the chart’s own words back');
  expect(await titles(page)).toEqual([b, a]);
  await tabTo(page, /^button Bỏ biểu đồ 2/, 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^button Hoàn tác/);
  await press(page, 'Enter');
  await expectFocus(page, 'taking a chart back');
  expect(await titles(page)).toHaveLength(2);
  await tabTo(page, /^button Ảnh PNG/, 'Shift+Tab');
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    press(page, 'Enter'),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.zip$/);
  await expectFocus(page, 'making a file');
  await close();
}, 90_000);

test('data: a file chosen, its questions answered, its rows mended, its source named, loaded', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  await tabTo(page, /^input Chọn tệp…/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Enter')]);
  await chooser.setFiles([doubtfulFile]);
  const review = importing(page, 'review');
  await review.waitFor({ timeout: 45_000 });
  await expectFocus(page, 'reading the file');

  // Each answer takes its question away, and with it what was pressed.
  const questions = review.locator('[data-question]');
  for (let left = await questions.count(); left > 0; left -= 1) {
    await tabTo(page, /^button Để các dòng này ở ngoài/);
    await press(page, 'Enter');
    await expect.poll(() => questions.count(), { timeout: 15_000 }).toBe(left - 1);
    await expectFocus(page, 'an answer');
  }
  const wrong = review.locator('[data-problem][data-severity="error"]');
  // How many there are comes with the last answer, their list a moment later.
  const told = review.locator(`#${problemsId} > summary small`);
  await expect
    .poll(async () => (await wrong.count()) - Number.parseInt(await told.innerText(), 10), {
      timeout: 15_000,
    })
    .toBe(0);
  for (let left = await wrong.count(); left > 0; left = await wrong.count()) {
    await tabTo(page, /^button Bỏ dòng/);
    await press(page, 'Enter');
    await expect.poll(() => wrong.count(), { timeout: 15_000 }).toBeLessThan(left);
    await expectFocus(page, 'leaving a row out');
  }
  await tabTo(page, /^input Tên văn bản/);
  await press(page, 'Control+a');
  await page.keyboard.type('Báo cáo của đơn vị');
  await tabTo(page, /^input Cơ quan ban hành/);
  await press(page, 'Control+a');
  await page.keyboard.type('Phòng Quản lý khoa học');
  await tabTo(page, /^button Nạp 1 số/);
  await page.locator('button[aria-describedby$="-reason"][aria-disabled="false"]').waitFor();
  await press(page, 'Enter');
  await importing(page, 'loaded').waitFor({ timeout: 45_000 });
  await expectFocus(page, 'loading');
  await expect.poll(() => focused(page)).toContain('Đã nạp');
  await close();
}, 120_000);

test('data: pasting called off, giving up thought over, a dataset deleted and taken back', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/data');
  await tabTo(page, /^button Dán từ bảng tính/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^textarea/);
  await page.keyboard.type('Chỉ tiêu');
  await tabTo(page, /^button Thôi/);
  await press(page, 'Enter');
  await expectFocus(page, 'calling the pasting off');

  await tabTo(page, /^input Chọn tệp…/, 'Shift+Tab');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Enter')]);
  await chooser.setFiles([doubtfulFile]);
  await importing(page, 'review').waitFor({ timeout: 45_000 });
  await tabTo(page, /^button Bỏ lần nạp này/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('button Làm tiếp');
  await press(page, 'Enter');
  await expectFocus(page, 'going on');
  await tabTo(page, /^button Bỏ lần nạp này/, 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, /^button Bỏ$/, 'Shift+Tab');
  await press(page, 'Enter');
  await importing(page, 'review').waitFor({ state: 'detached' });
  await expectFocus(page, 'giving up');
  await close();
}, 90_000);

test('queries: kept under a name, renamed, deleted and taken back', async () => {
  const { page, close } = await browser.newPage();
  await visit(page, '#/query');
  await tabTo(page, /^textbox Câu lệnh SQL/);
  await page.keyboard.type('SELECT 1 AS n');
  await page.keyboard.press('Escape');
  await press(page, 'Control+Enter');
  await untilAnswered(page);
  await expectFocus(page, 'running');
  await page.keyboard.press('Escape');
  await tabTo(page, /^button Lưu câu lệnh/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^input Tên/);
  await page.keyboard.type('Một');
  await press(page, 'Enter');
  await page.getByText('Đã lưu “Một”').waitFor();
  await expectFocus(page, 'keeping');
  await tabTo(page, /^button Đổi tên “Một”/);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/^input Tên/);
  await page.keyboard.type('Hai');
  await press(page, 'Enter');
  // What stands next to it has the focus then.
  await expect.poll(() => focused(page)).toBe('button Xóa “Hai”');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('button Lấy lại');
  await press(page, 'Enter');
  await expectFocus(page, 'taking back');
  await page.getByRole('button', { name: 'Hai', exact: true }).waitFor();
  await close();
}, 90_000);
