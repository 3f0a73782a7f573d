import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { reader } from './cluster-names.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// Signing in: what is typed, what is told, and where the keyboard is.

vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(findClickhouse() === undefined)('signing in', () => {
  let reports: RemoteApp;
  let browser: JourneyBrowser;
  let visit: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    reports = await startReports();
    browser = await openBrowser(reports.url);
  });
  beforeEach(async () => {
    visit = await browser.newPage();
    ({ page } = visit);
    page.context().setDefaultTimeout(30_000);
  });
  afterEach(async () => {
    reports.gate.answer = undefined;
    await visit.leave();
  });
  afterAll(async () => {
    await browser.close();
    await reports.close();
  });

  const dataset = () => page.locator('[data-remote="reports"]');
  const notice = () => page.locator('[data-remote-notice]');
  const standing = (state: string) =>
    page.locator(`[data-remote="reports"][data-remote-state="${state}"]`);
  const dialog = () => page.getByRole('dialog');
  const user = () => dialog().getByLabel('Tên người dùng');
  const password = () => dialog().getByLabel('Mật khẩu');
  const hasFocus = (it: Locator) =>
    expect.poll(() => it.evaluate((element) => element === document.activeElement)).toBe(true);

  const openDialog = (within: Locator) =>
    within.getByRole('button', { name: /^Đăng nhập/ }).click();
  async function submit(as: string, by: string): Promise<void> {
    await user().fill(as);
    await password().fill(by);
    await page.keyboard.press('Enter');
  }

  test('the name is asked for first, and a wrong password keeps all but itself', async () => {
    await page.goto('./#/data');
    await openDialog(dataset());
    await hasFocus(user());
    await submit(reader.user, 'không phải');
    const told = dialog().getByRole('alert');
    await told.waitFor();
    expect(await told.innerText()).toBe('Tên hoặc mật khẩu không đúng, hoặc đã hết hiệu lực.');
    expect(await user().inputValue()).toBe(reader.user);
    expect(await password().inputValue()).toBe('');
    await hasFocus(password());
    await page.keyboard.type(reader.password);
    await page.keyboard.press('Enter');
    await standing('ready').waitFor();
    await dialog().waitFor({ state: 'detached' });
    await hasFocus(dataset().getByRole('button', { name: /^Lấy số liệu mới/ }));
  });

  test('it says that the server is asked, and asks once', async () => {
    const held: (() => void)[] = [];
    reports.gate.answer = (_request, _response, pass) => void held.push(pass);
    await page.goto('./#/data');
    await openDialog(dataset());
    await submit(reader.user, reader.password);
    const button = dialog().getByRole('button', { name: 'Đang nối…' });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => held.length).toBe(1);
    await button.click({ force: true });
    expect(
      await dataset()
        .getByRole('button', { name: /^Thử nối lại/ })
        .count(),
    ).toBe(0);
    reports.gate.answer = undefined;
    expect(held).toHaveLength(1);
    for (const pass of held) pass();
    await standing('ready').waitFor();
    await dialog().waitFor({ state: 'detached' });
  });

  test('where the server can’t be reached, the dialog gives way to what is told', async () => {
    reports.gate.answer = (_request, response) => response.destroy();
    await page.goto('./#/data');
    await openDialog(dataset());
    await submit(reader.user, reader.password);
    await standing('failed').waitFor();
    await dialog().waitFor({ state: 'detached' });
    await hasFocus(dataset().getByRole('button', { name: /^Thử nối lại/ }));
    expect(await page.getByText('Không nối được').count()).toBe(1);
    reports.gate.answer = undefined;
  });

  test('above a page, that page is where one goes on', async () => {
    await page.goto('./#/indicator/pii-score');
    await openDialog(notice());
    await submit(reader.user, reader.password);
    await notice().waitFor({ state: 'detached', timeout: 60_000 });
    await dialog().waitFor({ state: 'detached' });
    // The heading may not be there yet, while figures are read anew.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('main, main h1')))
      .toBe(true);
  });

  async function signIn(): Promise<void> {
    await openDialog(dataset());
    await submit(reader.user, reader.password);
    await standing('ready').waitFor();
  }

  test('who is signed in is shown, and signs out without losing what is saved', async () => {
    await page.goto('./#/data');
    await signIn();
    await dataset().getByText(`Đang dùng, với tên ${reader.user}`).waitFor();
    await dataset()
      .getByRole('button', { name: /^Đăng xuất/ })
      .click();
    await standing('signed-out').waitFor();
    expect(await dataset().innerText()).not.toContain(reader.user);
    await openDialog(dataset());
    expect(await user().inputValue()).toBe('');
  });

  const forget = (name: RegExp) => dataset().getByRole('button', { name });

  test('what is saved is deleted once that is confirmed, also by whoever is signed out', async () => {
    await page.goto('./#/data');
    await signIn();
    await forget(/^Thôi dùng/).click();
    await dialog().getByRole('button', { name: 'Giữ lại' }).click();
    await standing('ready').waitFor();
    await forget(/^Thôi dùng/).click();
    await dialog().getByRole('button', { name: 'Xóa', exact: true }).click();
    await standing('signed-out').waitFor();
    await dataset().getByText('Đã xóa số liệu đã lưu').waitFor();
    await page.reload();
    await forget(/^Xóa số liệu đã lưu/).click();
    await dialog().getByRole('button', { name: 'Xóa', exact: true }).click();
    await dataset().getByText('Đã xóa số liệu đã lưu').waitFor();
    await hasFocus(forget(/^Xóa số liệu đã lưu/));
  });

  test('nothing is said of files where there is a server', async () => {
    await page.goto('./#/data');
    await standing('signed-out').waitFor();
    expect(await page.getByText('Số liệu không rời khỏi máy này và không gửi đi đâu').count()).toBe(
      0,
    );
    await signIn();
    await page.getByText('Các bộ được đọc từng phần').waitFor();
    await page.goto('./#/data/reports');
    await page.getByText('Bảng trên máy chủ', { exact: true }).waitFor();
    await page.getByText('mỗi khi đọc dòng nào từ máy chủ').waitFor();
    // The package's own words may speak of files; those of the app may not.
    expect(await page.getByText('Tệp', { exact: true }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/đúng từng byte|lúc đóng gói/);
  });

  test('that nobody has signed in yet can be put away, but not that it was refused', async () => {
    await page.goto('./#/indicator/pii-score');
    await notice()
      .getByRole('button', { name: /^Để sau/ })
      .click();
    await notice().waitFor({ state: 'detached' });
    await page.goto('./#/data');
    await openDialog(dataset());
    await submit(reader.user, 'không phải');
    await dialog().getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    expect(await notice().count()).toBe(0);
    await page.goto('./#/indicator/pii-score');
    await notice().getByText('Tên hoặc mật khẩu không đúng').waitFor();
    expect(
      await notice()
        .getByRole('button', { name: /^Để sau/ })
        .count(),
    ).toBe(0);
  });
});
