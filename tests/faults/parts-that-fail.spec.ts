import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { headlinesOf, textOf } from '../journeys/app-page.ts';
import { openBrowser, type JourneyBrowser } from '../journeys/open-browser.ts';
import { lastYear, totalValue, type Edition } from '../../bench/made/made-figures.ts';
import { observationsPath, startMadeSite, visitMade, type MadeSite } from './made-site.ts';
import type { RangeFault } from './range-server.ts';

// What a person reads when files in parts don't come as they should; that the other datasets live on,
// and that all is well again once the server is.

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const indicators = 3;

let site: MadeSite;
let browser: JourneyBrowser;
let page: Page;
let leave: () => Promise<void>;
beforeAll(async () => {
  site = await startMadeSite({ indicators });
  browser = await openBrowser(site.url, { reusesPages: true });
});
beforeEach(async () => {
  site.restore();
  ({ page, leave } = await browser.newPage({ sparesData: true }));
  page.context().setDefaultTimeout(60_000);
});
afterEach(() => leave());
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The footer of this one is read before the first view. */
const first = 'made-001.parquet';
/** This one is read when it is asked for. */
const second = 'made-002.parquet';
const pathOf = (file: string) => observationsPath + file;

const total = (indicator: number, placeId = '63-45', edition: Edition = 'first') =>
  String(
    totalValue({ indicator, seat: site.made.placeIds.indexOf(placeId), year: lastYear }, edition),
  );

const card = (isAccepted: boolean) =>
  page.locator(`[data-package="made"][data-accepted="${String(isAccepted)}"]`);
const inLanguage = (language: string) =>
  page.getByRole('button', { name: language, exact: true }).click();

/** The reason on the data page in both languages, each with the name of the file. */
async function expectRefused(file: string, vietnamese: RegExp, english: RegExp): Promise<void> {
  await card(false).waitFor();
  const row = card(false).getByRole('row').nth(1);
  expect(await textOf(row)).toContain(`observations/${file}`);
  expect(await textOf(row)).toMatch(vietnamese);
  await inLanguage('EN');
  await expect.poll(() => textOf(row), { timeout: 30_000 }).toMatch(english);
  expect(await textOf(row)).toContain(`observations/${file}`);
  await inLanguage('VI');
  for (const other of ['geography', 'reference', 'reports']) {
    await page.locator(`[data-package="${other}"][data-accepted="true"]`).waitFor();
  }
}

async function reload(): Promise<void> {
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
}

test.each<[RangeFault, RegExp, RegExp]>([
  ['missing', /máy chủ không có tệp này; chép lại tệp/, /doesn’t have this file; copy it there/],
  ['a page instead', /đưa một trang web hay tệp khác/, /sends a web page or another file/],
  ['not satisfiable', /máy chủ đưa thiếu byte; chép lại/, /too few bytes; copy the file/],
  ['shorter range', /máy chủ đưa thiếu byte/, /sends too few bytes/],
  ['wrong Content-Length', /máy chủ đưa thiếu byte/, /sends too few bytes/],
  ['stops in the middle', /máy chủ đưa thiếu byte/, /sends too few bytes/],
  ['another range', /bật byte range \(Accept-Ranges\)/, /switch byte ranges \(Accept-Ranges\) on/],
  ['no Content-Range', /bật byte range/, /switch byte ranges/],
  // The browser itself refuses such bytes, and says no more than that nothing came.
  ['packed ranges', /máy chủ không trả lời/, /doesn’t answer; look at the line/],
])(
  'a file that is “%s” before the start is told by name; a reload heals it',
  async (fault, vi_, en) => {
    site.faults.set(pathOf(first), fault);
    await visitMade(page, '#/data');
    await expectRefused(first, vi_, en);
    site.restore();
    await reload();
    await card(true).waitFor();
  },
);

test.each<[RangeFault]>([
  ['no ranges'],
  ['no ranges, packed'],
  ['busy once'],
  ['stops once'],
  ['slow'],
])('a server of which a file comes with “%s” gives the same figures', async (fault) => {
  site.faults.set(pathOf(second), fault);
  await visitMade(page, '#/indicator/made-002?places=63-45');
  expect(await headlinesOf(page)).toEqual([['made-002', '63-45', total(2)]]);
});

/** A person has seen the first indicator; then something happens, and he goes on to the second. */
async function goOnAfter(happens: () => Promise<void> | void): Promise<void> {
  await visitMade(page, '#/indicator/made-001?places=63-45');
  expect(await headlinesOf(page)).toEqual([['made-001', '63-45', total(1)]]);
  await happens();
  await page.evaluate(() => {
    location.hash = '#/indicator/made-002?places=63-45';
  });
}

async function expectRefusedUnderWay(
  vietnamese: RegExp,
  english: RegExp,
  [file, indicator] = [second, 'made-002'],
): Promise<void> {
  await page.getByText(/1 bộ số liệu không dùng được; lý do ghi ở trang Dữ liệu/).waitFor();
  // Nothing of the dataset is left beside what can't be read of it.
  await page.getByText(`Không có chỉ tiêu “${indicator}”`).waitFor();
  expect(await headlinesOf(page)).toEqual([]);
  await visitMade(page, '#/?place=63-45&year=2023');
  expect(await headlinesOf(page)).toContainEqual(['technology-appraisals', '63-45', '106']);
  await visitMade(page, '#/data');
  await expectRefused(file, vietnamese, english);
}

test.each<[RangeFault, RegExp, RegExp]>([
  ['missing', /máy chủ không có tệp này/, /doesn’t have this file/],
  ['a page instead', /đưa một trang web/, /sends a web page/],
  ['stops in the middle', /máy chủ đưa thiếu byte/, /sends too few bytes/],
])(
  'a file that is “%s” under way takes its dataset out, and a reload brings it back',
  async (fault, vi_, en) => {
    await goOnAfter(() => void site.faults.set(pathOf(second), fault));
    await expectRefusedUnderWay(vi_, en);
    site.restore();
    await visitMade(page, '#/indicator/made-002?places=63-45').catch(() => undefined);
    await reload();
    await visitMade(page, '#/indicator/made-002?places=63-45');
    expect(await headlinesOf(page)).toEqual([['made-002', '63-45', total(2)]]);
  },
);

test.each<[RangeFault]>([['hang up'], ['busy']])(
  'a server with “%s” under way is told as such; trying again helps once it is back',
  async (fault) => {
    site.asked.length = 0;
    await goOnAfter(() => void site.faults.set(pathOf(second), fault));
    const trouble = page.getByRole('alert').getByRole('heading').locator('..');
    await trouble.waitFor();
    expect(await textOf(trouble)).toContain('Không tải được tệp từ máy chủ');
    // Three times by the reader, and by nobody above it once more: a person waits for all of them. The
    // browser itself asks again where a connection breaks.
    const asked = site.asked.filter(({ path, range }) => path === pathOf(second) && range);
    expect(asked.length).toBeLessThan(12);
    await page.getByText('Chi tiết kỹ thuật').click();
    await expect.poll(() => textOf(trouble), { timeout: 30_000 }).toContain(second);
    site.restore();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await visitMade(page, '#/indicator/made-002?places=63-45');
    expect(await headlinesOf(page)).toEqual([['made-002', '63-45', total(2)]]);
  },
);

/** The file with as many bytes and another content, as another version on the server. */
function changed(file: string, etag: string) {
  const before = site.files.get(pathOf(file));
  if (!before) throw new Error(`no ${file}`);
  const bytes = before.bytes.slice();
  bytes.reverse();
  site.files.set(pathOf(file), { ...before, bytes, etag });
}

test('a file that changes between its footer and its rows, as long as before, is not mixed', async () => {
  // At the start the first file's footer is read, and no row of it.
  await visitMade(page, '#/indicator/made-002?places=63-45');
  changed(first, '"another"');
  await page.evaluate(() => {
    location.hash = '#/indicator/made-001?places=63-45';
  });
  await expectRefusedUnderWay(
    /tệp trên máy chủ đã thay đổi trong lúc đang dùng; tải lại trang/,
    /has changed while it was in use; reload the page/,
    [first, 'made-001'],
  );
});

test('a dataset that is replaced under way never stands beside its new edition', async () => {
  const edition = await site.edition('second');
  expect(total(2)).not.toBe(total(2, '63-45', 'second'));
  await goOnAfter(() => {
    for (const [path, file] of edition) site.files.set(path, file);
  });
  await page.getByText(/1 bộ số liệu không dùng được/).waitFor();
  expect(await headlinesOf(page)).toEqual([]);
  await visitMade(page, '#/data');
  await card(false).waitFor();
  expect(await textOf(card(false))).toContain(`observations/${second}`);
  await reload();
  await card(true).waitFor();
  await visitMade(page, '#/indicator/made-002?places=63-45');
  expect(await headlinesOf(page)).toEqual([['made-002', '63-45', total(2, '63-45', 'second')]]);
});

test('old bytes under a new version’s name are refused, with the file that they come for', async () => {
  const edition = await site.edition('second');
  for (const [path, file] of edition) {
    const stale = path === pathOf(first) ? site.files.get(path)?.bytes : undefined;
    site.files.set(path, { ...file, bytes: stale ?? file.bytes });
  }
  await visitMade(page, '#/data');
  await card(false).waitFor();
  expect(await textOf(card(false))).toContain(`observations/${first}`);
});
