import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findClickhouse } from '../../scripts/setup/find-clickhouse.mjs';
import { textOf, untilReady } from '../journeys/app-page.ts';
import { goTo } from '../journeys/compare-page.ts';
import { openBrowser, type JourneyBrowser, type WatchedPage } from '../journeys/open-browser.ts';
import { reader } from './cluster-names.ts';
import { startReports, type RemoteApp } from './remote-app.ts';

// Who may read is asked for, and whatever the server does is told.

vi.setConfig({ testTimeout: 180_000 });

describe.skipIf(findClickhouse() === undefined)('a dataset on a server', () => {
  let reports: RemoteApp;
  let browser: JourneyBrowser;
  let visit: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    reports = await startReports();
    browser = await openBrowser(reports.url);
  });
  beforeEach(async () => {
    // Answers are kept once the page is idle.
    visit = await browser.newPage({ engineAtIdle: true });
    ({ page } = visit);
    page.context().setDefaultTimeout(45_000);
  });
  afterEach(async () => {
    reports.gate.answer = undefined;
    await visit.leave();
  });
  afterAll(async () => {
    await browser.close();
    await reports.close();
  });

  const standing = (state: string) =>
    page.locator(`[data-remote="reports"][data-remote-state="${state}"]`);
  const dataset = () => page.locator('[data-remote="reports"]');
  // No rule about several figures needs it, so it is asked for by its own page alone.
  const communes = '#/indicator/iso-9001-2015-communes?places=63-45';
  const appraisals = '#/indicator/technology-appraisals?places=63-45';

  async function signIn(user = reader.user, password = reader.password): Promise<void> {
    const dialog = page.getByRole('dialog');
    const opener = dataset().getByRole('button', { name: /^Đăng nhập/ });
    if (!(await dialog.isVisible())) await opener.click();
    await dialog.getByLabel('Tên người dùng').fill(user);
    await dialog.getByLabel('Mật khẩu').fill(password);
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  }

  async function openSignedIn(): Promise<void> {
    await page.goto('./#/data');
    await standing('signed-out').waitFor();
    await signIn();
    await standing('ready').waitFor();
  }

  /** What the browser keeps of answers, questions included. */
  const keptAnswers = (): Promise<string[]> =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const opening = indexedDB.open('server-answers');
          opening.onerror = reject;
          opening.onsuccess = () => {
            const database = opening.result;
            if (!database.objectStoreNames.contains('answers')) {
              database.close();
              resolve([]);
              return;
            }
            const reading = database.transaction('answers').objectStore('answers').getAll();
            reading.onsuccess = () => {
              resolve(reading.result.map((it) => JSON.stringify(it)));
              database.close();
            };
          };
        }),
    );
  /** Until nothing more is kept: answers come one by one, at idle moments. */
  async function untilKept(): Promise<void> {
    let count = 0;
    await expect
      .poll(
        async () => {
          const before = count;
          count = (await keptAnswers()).length;
          return count > 0 && count === before;
        },
        { interval: 3_000 },
      )
      .toBe(true);
  }

  test('name and password are asked for, told to be wrong, and kept nowhere', async () => {
    await page.goto('./#/data');
    await standing('signed-out').waitFor();
    expect(reports.gate.asked).toEqual([]);
    await signIn(reader.user, 'không phải');
    await page.getByRole('alert').getByText('Tên hoặc mật khẩu không đúng').waitFor();
    await signIn();
    await standing('ready').waitFor();
    await goTo(page, appraisals);
    await page.getByText('106 dự án').first().waitFor();
    expect(
      reports.gate.asked.map(({ address }) => decodeURIComponent(address)).join(),
    ).not.toContain(reader.password);
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    await untilKept();
    const answers = (await keptAnswers()).join();
    expect(kept + answers + page.url()).not.toContain(reader.password);
    expect(kept + answers + page.url()).not.toContain(reader.user);
    expect(answers).not.toContain('technology-appraisals');
    await page.reload();
    await untilReady(page);
    await page.locator('[data-remote-notice="signed-out"]').waitFor();
  });

  const page200 = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Mời đăng nhập');
  };
  const json = (response: ServerResponse, body: unknown): void => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['a page in the answer’s place', page200, 'không đúng dạng của máy chủ ClickHouse'],
    [
      'a redirect to another host',
      (response) => response.writeHead(302, { Location: 'https://elsewhere.example.test/' }).end(),
      'chuyển hướng',
    ],
    [
      'another JSON',
      (response) => json(response, { error: 'no' }),
      'không đúng dạng của máy chủ ClickHouse',
    ],
    [
      'an overloaded server',
      (response) =>
        response
          .writeHead(500, { 'Content-Type': 'text/plain' })
          .end('Code: 202. DB::Exception: Too many simultaneous queries. Maximum: 100'),
      'quá tải',
    ],
    ['a server that hangs up', (response) => response.destroy(), 'Không nối được'],
    [
      'an answer that has no end',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        const piece = Buffer.alloc(1_000_000, ' ');
        const more = (): void => {
          if (!response.destroyed) response.write(piece, () => setImmediate(more));
        };
        more();
      },
      'lớn hơn mức cho phép',
    ],
  ])('%s is told, and the rest of the page goes on', async (_, misbehave, words) => {
    reports.gate.answer = (_request, response) => misbehave(response);
    await page.goto('./#/data');
    await standing('signed-out').waitFor();
    await signIn();
    await dataset().getByText(words).waitFor({ timeout: 60_000 });
    await goTo(page, '#/indicator/pii-score');
    await untilReady(page);
    expect(await textOf(page.getByRole('heading', { level: 1 }))).not.toBe('');
    await goTo(page, '#/data');
    reports.gate.answer = undefined;
    await signInAgain();
    await standing('ready').waitFor();
  });

  async function signInAgain(): Promise<void> {
    const again = dataset().getByRole('button', { name: /^Thử nối lại/ });
    if (await again.isVisible()) await again.click();
    else await signIn();
  }

  test.each([
    [
      'at a press where it is missing',
      () => page.getByRole('main').getByRole('button', { name: 'Thử lại', exact: true }),
    ],
    ['once it is connected anew', () => page.getByRole('button', { name: /^Thử nối lại/ })],
  ])(
    'a right that is taken away while somebody works is told, and comes back with it %s',
    async (_, again) => {
      await openSignedIn();
      reports.gate.answer = (request, response, pass) => {
        if (request.method !== 'POST') {
          pass();
          return;
        }
        response
          .writeHead(403, { 'Content-Type': 'text/plain' })
          .end('Code: 497. DB::Exception: reader: Not enough privileges.');
      };
      await goTo(page, communes);
      await page.locator('[data-remote-notice="ready"]').getByText('không có quyền').waitFor();
      reports.gate.answer = undefined;
      await again().first().click();
      await page.getByText('125', { exact: true }).first().waitFor();
    },
  );

  test('a view that a server is slow to give is said to be waited for', async () => {
    await openSignedIn();
    await goTo(page, appraisals);
    await page.getByText('106 dự án').first().waitFor();
    const waiting = page.locator('main').getByText('Đang chờ số liệu từ máy chủ…');
    expect(await waiting.count()).toBe(0);
    const held: (() => void)[] = [];
    reports.gate.answer = (_request, _response, pass) => void held.push(pass);
    await page.evaluate((view) => (location.hash = view), communes);
    await waiting.waitFor();
    reports.gate.answer = undefined;
    for (const pass of held) pass();
    await page.getByText('125', { exact: true }).first().waitFor();
    await waiting.waitFor({ state: 'detached' });
  });

  test('what was answered before can be read without the server, with its date', async () => {
    await openSignedIn();
    await goTo(page, appraisals);
    await page.getByText('106 dự án').first().waitFor();
    await untilKept();
    reports.gate.answer = (_request, response) => response.destroy();
    await goTo(page, '#/data');
    await page.reload();
    await standing('signed-out').waitFor();
    await signIn(reader.user, 'không phải');
    await page.getByRole('alert').getByText('mật khẩu này không mở được số liệu đã lưu').waitFor();
    await signIn();
    await standing('ready').waitFor({ timeout: 60_000 });
    await goTo(page, appraisals);
    await page.getByText('106 dự án').first().waitFor({ timeout: 60_000 });
    const notice = page
      .locator('[data-remote-notice="ready"]')
      .getByText(/Đang hiện số liệu đã lưu; phần cũ nhất nhận lúc \d/);
    await notice.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await notice.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'Xuất' }).first().click();
    await page.getByRole('menuitem', { name: 'Số liệu' }).click();
    await page
      .getByRole('dialog')
      .getByText(/bản đã lưu, phần cũ nhất nhận lúc \d/)
      .waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, `${appraisals}&embed=1`);
    await notice.waitFor();
    await goTo(page, '#/data');
    await dataset()
      .getByRole('button', { name: /^Thôi dùng/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
    await standing('signed-out').waitFor();
    await signIn();
    await standing('failed').waitFor({ timeout: 60_000 });
  });
});
