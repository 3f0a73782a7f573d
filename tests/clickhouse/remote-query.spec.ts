import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { editor, runButton, trouble, untilAnswered, write } from '../journeys/query-page.ts';
import { reader } from './cluster-names.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// What the page of queries offers is what the server has that was chosen to answer.

vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(findClickhouse() === undefined)('questions to a server', () => {
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
    page.context().setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    reports.gate.answer = undefined;
    await visit.leave();
  });
  afterAll(async () => {
    await browser.close();
    await reports.close();
  });

  async function signIn(): Promise<void> {
    await page.getByRole('button', { name: /^Đăng nhập/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên người dùng').fill(reader.user);
    await dialog.getByLabel('Mật khẩu').fill(reader.password);
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  }

  async function openSignedIn(): Promise<void> {
    await page.goto('./#/query?server=reports');
    await signIn();
    await tables().getByText('observations', { exact: true }).first().waitFor();
  }

  /** Lets nothing through to the server until what it gives is called. */
  function holdBack(): () => void {
    const held: (() => void)[] = [];
    reports.gate.answer = (_request, _response, pass) => void held.push(pass);
    return () => {
      reports.gate.answer = undefined;
      for (const pass of held) pass();
    };
  }

  const section = (name: string) =>
    page
      .getByRole('complementary')
      .locator('details')
      .filter({
        has: page.getByRole('heading', { name, exact: true }),
      });
  const tables = () => section('Bảng và cột');
  const examples = () => section('Ví dụ hỏi máy chủ này').getByRole('listitem');
  const offered = () => page.locator('[data-sql-editor] .cm-tooltip-autocomplete');

  test('tables and examples are told once they are known, and none of the browser’s before', async () => {
    await page.goto('./#/query?server=reports');
    await page.getByText('Bảng và cột hiện ra khi đã nối tới máy chủ.').waitFor();
    expect(await page.getByText(/^Thẩm định công nghệ ở Quảng Trị/).count()).toBe(0);
    await openSignedIn();
    const names = await tables().locator('summary code').allInnerTexts();
    expect(names.slice(0, 1)).toEqual(['observations']);
    expect(names).toContain('indicators');
    expect(names.join()).not.toMatch(/reports\/|\.inner/);
    // As the server spells it.
    await tables()
      .locator('summary code', { hasText: /^observations$/ })
      .click();
    await tables().getByText('LowCardinality(String)').first().waitFor();
  });

  test('every example is answered', async () => {
    await openSignedIn();
    const count = await examples().count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      await examples().nth(at).getByRole('button').click();
      expect(await editor(page).innerText()).toContain('FROM khcn.observations');
      await runButton(page).click();
      await untilAnswered(page);
    }
  });

  test('what is offered while typing is the server’s, and closes when the statement runs', async () => {
    await openSignedIn();
    await write(page, 'SELECT count() FROM khcn.observations WHERE ');
    await page.keyboard.type('toYe');
    await offered().getByText('toYear', { exact: true }).waitFor();
    await write(page, 'SELECT count() FROM ');
    await page.keyboard.type('khcn.obs');
    await offered().getByText('observations', { exact: true }).waitFor();
    expect(await offered().innerText()).not.toContain('/');
    await page.keyboard.type('ervations');
    await offered().waitFor();
    await page.keyboard.press('Control+Enter');
    await untilAnswered(page);
    expect(await offered().count()).toBe(0);
  });

  test('a statement waits for the server that is being connected to, and is no error before', async () => {
    await page.goto('./#/query?server=reports');
    await write(page, 'SELECT 6 * 7 AS answer');
    await runButton(page).click();
    await trouble(page, 'other').waitFor();
    expect(await trouble(page, 'other').getAttribute('role')).toBe('status');
    const letThrough = holdBack();
    await signIn();
    // Whoever goes on meanwhile is connected all the same.
    await page.keyboard.press('Escape');
    await runButton(page).click();
    await page
      .getByText(/^Đang nối tới máy chủ; nối xong/)
      .first()
      .waitFor();
    letThrough();
    await untilAnswered(page);
    expect(await trouble(page, 'other').count()).toBe(0);
  });

  test('a mistyped word is named, and shown where it stands', async () => {
    await openSignedIn();
    await write(page, 'SELEC * FROM khcn.observations');
    await runButton(page).click();
    await trouble(page, 'not-a-question').getByText('mở đầu bằng “SELEC”').waitFor();
    expect(await page.locator('[data-sql-editor] .cm-lintRange-error').innerText()).toBe('SELEC');
  });
});
