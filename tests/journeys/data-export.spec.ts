import { createRequire } from 'node:module';
import { tableFromIPC } from 'apache-arrow';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openApp } from './app-page.ts';
import { download } from './data-download.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

// The writers run under the built page's policy, which forbids what tests without it would not notice.

let browser: JourneyBrowser;
beforeAll(async () => {
  browser = await openBrowser(inject('baseUrl'), { reusesPages: true });
});
afterAll(() => browser.close());

/** What Quảng Trị's reports state, by the year in which each period ends. */
const appraisals = [
  ['2020-12-31', 43],
  ['2021-12-31', 65],
  ['2022-12-31', 86],
  ['2023-11-30', 106],
];

test('the figures of a chart leave the built page as CSV, Excel and Parquet', async () => {
  const { page, close } = await browser.newPage();
  await openApp(page, '#/indicator/technology-appraisals?places=63-45');

  const csv = await download(page, 'CSV');
  expect(csv.name).toMatch(/^du-an-dau-tu-.*-quang-tri-2020-2023-.*\.csv$/);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head = '', ...lines] = csv.bytes.toString('utf8').slice(1).split('\r\n');
  const at = (title: string) => head.split(';').findIndex((it) => it.replaceAll('"', '') === title);
  expect(
    lines.map((line) => {
      const cells = line.split(';');
      return [cells[at('Đến ngày')], Number(cells[at('Giá trị')])];
    }),
  ).toEqual(appraisals);

  const xlsx = await download(page, 'Excel (.xlsx)');
  const [titles = [], ...rows] = await readSheet(xlsx.bytes);
  const column = (title: string) => titles.indexOf(title);
  expect(
    rows.map((row) => {
      const end = row[column('Đến ngày')];
      return [end instanceof Date ? end.toISOString().slice(0, 10) : end, row[column('Giá trị')]];
    }),
  ).toEqual(appraisals);

  const parquet = await download(page, 'Parquet');
  const wasm = createRequire(import.meta.url)('parquet-wasm/node') as {
    readParquet: (bytes: Uint8Array) => { intoIPCStream: () => Uint8Array };
  };
  const table = tableFromIPC(wasm.readParquet(new Uint8Array(parquet.bytes)).intoIPCStream());
  const day = (it: unknown) => new Date(Number(it)).toISOString().slice(0, 10);
  expect([...table].map((row) => [day(row['period_end']), row['value'] as number])).toEqual(
    appraisals,
  );
  await close();
});
