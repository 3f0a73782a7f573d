import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import { arrowOfGrid } from './arrow-of-grid.ts';
import { clipboardTable } from './clipboard-table.ts';
import { dataRows } from './data-rows.ts';
import { appraisals, catalogue, facts } from './export.fixture.ts';
import type { ExportTable } from './export-table.ts';
import { safeCell } from './safe-cell.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const small: ExportTable = {
  title: 'Vốn',
  subtitle: '',
  columns: [
    { id: 'name', title: 'Tên', kind: 'text' },
    { id: 'value', title: 'Giá trị', kind: 'number' },
    { id: 'share', title: 'Tiến độ', kind: 'share' },
    { id: 'day', title: 'Ngày', kind: 'date' },
    { id: 'issued', title: 'Ban hành', kind: 'date-or-words' },
  ],
  rows: [
    ['Đắk Lắk; "mới"', -1234.5, 0.5, { date: '2023-11-30' }, 'không ghi ngày'],
    ['=1+1', null, null, null, { date: '2018-07-19' }],
  ],
  notes: ['Số sơ bộ.'],
  sources: { columns: [{ id: 'report', title: 'Báo cáo', kind: 'text' }], rows: [['588/BC']] },
  facts: [['Ngày tải', '2026-11-21']],
};

test('a CSV for Vietnamese spreadsheets: mark of UTF-8, semicolons, decimal commas', () => {
  expect(writeCsv(small)).toBe(
    '\ufeff"Tên";Giá trị;Tiến độ;Ngày;"Ban hành"\r\n' +
      '"Đắk Lắk; ""mới""";-1234,5;0,5;2023-11-30;"không ghi ngày"\r\n' +
      `"'=1+1";;;;"2018-07-19"`,
  );
});

test('the same with commas and points', () => {
  const [, first] = writeCsv(small, { separator: ',', decimal: '.' }).split('\r\n');
  expect(first).toBe('"Đắk Lắk; ""mới""",-1234.5,0.5,2023-11-30,"không ghi ngày"');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+84 233', "'+84 233"],
  ['- 106 dự án', "'- 106 dự án"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "' =1"],
  ['\r-1', "' -1"],
  [' "=1"', `' "=1"`],
  ['a;=1', "a;'=1"],
  ['mục I.2, II', 'mục I.2, II'],
  ['KH-CN = 3', 'KH-CN = 3'],
])('of %j a spreadsheet makes no formula: %j', (text, safe) => {
  expect(safeCell(text)).toBe(safe);
});

test('a workbook is read back by another library: numbers and dates typed, text as printed', async () => {
  const bytes = Buffer.from(await writeXlsx(small, wordsIn('vi')));
  const [data, sources] = await readWorkbook(bytes);
  expect([data?.sheet, sources?.sheet]).toEqual(['Số liệu', 'Nguồn và ghi chú']);
  expect(data?.data).toEqual([
    ['Tên', 'Giá trị', 'Tiến độ', 'Ngày', 'Ban hành'],
    ['Đắk Lắk; "mới"', -1234.5, 0.5, new Date('2023-11-30T00:00:00Z'), 'không ghi ngày'],
    ['=1+1', null, null, null, new Date('2018-07-19T00:00:00Z')],
  ]);
  expect(sources?.data.map(([first]) => first)).toEqual([
    'Vốn',
    null,
    'Ngày tải',
    null,
    'Ghi chú',
    'Số sơ bộ.',
    null,
    'Báo cáo',
    '588/BC',
  ]);
});

test('the header of a workbook stays in sight, and its columns are wide enough', async () => {
  const table = dataRows(appraisals, catalogue, facts, wordsIn('vi'));
  const files = unzipSync(await writeXlsx(table, wordsIn('vi')));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toMatch(/<col min="1" max="1" width="1\d/);
  // Text that begins like a formula is a string among the shared ones.
  expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('=86 dự án');
  expect(sheet).not.toMatch(/<f[ >/]/);
});

test('a workbook too large for a zip without threads is written too: the policy allows no others', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`Dòng ${at}`, at, 0.5, null, null]);
  const [data] = await readWorkbook(
    Buffer.from(await writeXlsx({ ...small, rows }, wordsIn('vi'))),
  );
  expect(data?.data).toHaveLength(20_001);
  // The library that reads it back takes now one second for this, now twenty.
}, 120_000);

test('Arrow has the columns by their ids, typed, with nothing where nothing is', () => {
  const arrow = arrowOfGrid(small);
  expect(arrow.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)).toEqual([
    'name Utf8',
    'value Float64',
    'share Float64',
    'day Date32<DAY>',
    'issued Utf8',
  ]);
  expect([...(arrow.getChild('value') ?? [])]).toEqual([-1234.5, null]);
  expect([...(arrow.getChild('day') ?? [])].map((it) => it && new Date(it).toISOString())).toEqual([
    '2023-11-30T00:00:00.000Z',
    null,
  ]);
  expect([...(arrow.getChild('issued') ?? [])]).toEqual(['không ghi ngày', '2018-07-19']);
});

test('the clipboard holds text with tabs, and HTML that Word and Excel take', () => {
  const around = { caption: 'Vốn', lines: ['Nguồn: <588/BC>'] };
  const { html, text: tsv } = clipboardTable(small, around, ',');
  expect(tsv.split('\r\n')).toEqual([
    'Tên\tGiá trị\tTiến độ\tNgày\tBan hành',
    '"Đắk Lắk; ""mới"""\t-1234,5\t0,5\t2023-11-30\tkhông ghi ngày',
    "'=1+1\t\t\t\t2018-07-19",
    'Nguồn: <588/BC>',
  ]);
  expect(html).toContain('<td align="right">-1234,5</td>');
  expect(html).toContain(`<td style="mso-number-format:'\\@'">'=1+1</td>`);
  expect(html).toContain('<p>Nguồn: &lt;588/BC&gt;</p>');
});
