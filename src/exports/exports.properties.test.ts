import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import { clipboardTable } from './clipboard-table.ts';
import type { ExportTable } from './export-table.ts';
import type { DecimalSign } from './number-text.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const opening = '=+-@＝＋－＠\t\r';
/** What a spreadsheet begins to reckon at, after blanks and quotes that it may drop. */
const couldRun = (cell: string): boolean =>
  /^[\s"]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r]/.test(cell);
const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/.test(cell);

/** Texts that attackers and reports write: formulas, also behind separators, quotes and line ends. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from(opening),
        ';',
        ',',
        '"',
        "'",
        '\n',
        ' ',
        '|',
        '\u2028',
        '<',
        '&',
      ),
      fc.constantFrom('1+1', 'cmd|’/C calc’!A0', 'HYPERLINK("http://example.test","y")', 'Đắk Lắk'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const decimal = fc.constantFrom<DecimalSign>(',', '.');
const separator = fc.constantFrom<',' | ';'>(',', ';');

const tableOf = (rows: readonly [string, number, string][]): ExportTable => ({
  title: rows[0]?.[0] ?? '',
  subtitle: rows[0]?.[2] ?? '',
  columns: [
    { id: 'a', title: rows[0]?.[0] ?? '', kind: 'text' },
    { id: 'n', title: 'n', kind: 'number' },
    { id: 'b', title: 'b', kind: 'text' },
  ],
  rows,
  notes: rows.map(([text]) => text),
  sources: { columns: [{ id: 's', title: 's', kind: 'text' }], rows: rows.map(([, , b]) => [b]) },
  facts: [],
});
const anyTable = fc.array(fc.tuple(hostile, number, hostile), { minLength: 1, maxLength: 5 });

const cellsOf = (csv: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(csv.replace('\ufeff', ''), { delimiter }).data;
const read = (text: string): number => Number(text.replace(',', '.'));

test('no text of a CSV runs, and its numbers come back, in each manner', () => {
  fc.assert(
    fc.property(anyTable, separator, decimal, (rows, delimiter, sign) => {
      const csv = writeCsv(tableOf(rows), { separator: delimiter, decimal: sign });
      const [head = [], ...body] = cellsOf(csv, delimiter);
      expect(body).toHaveLength(rows.length);
      expect(head.filter(couldRun)).toEqual([]);
      body.forEach(([a = '', n = '', b = ''], at) => {
        expect([a, b].filter(couldRun)).toEqual([]);
        expect(isNumber(n)).toBe(true);
        expect(read(n)).toBe((rows[at]?.[1] ?? 0) + 0);
      });
    }),
  );
});

test('a CSV that is opened with the other separator runs nothing either', () => {
  fc.assert(
    fc.property(anyTable, separator, decimal, (rows, delimiter, sign) => {
      const csv = writeCsv(tableOf(rows), { separator: delimiter, decimal: sign });
      const other = delimiter === ';' ? ',' : ';';
      // As Excel does it: only a quote at the start of a cell quotes.
      const cells = csv
        .replace('\ufeff', '')
        .split('\r\n')
        .flatMap((line) => line.split(other));
      expect(cells.filter((it) => couldRun(it) && !/^["\s]*-\d/.test(it))).toEqual([]);
    }),
  );
});

test('no text on the clipboard runs, in either form, and its numbers come back', () => {
  fc.assert(
    fc.property(anyTable, decimal, (rows, sign) => {
      const table = tableOf(rows);
      const around = { caption: table.title, lines: table.notes };
      const { html, text: tsv } = clipboardTable(table, around, sign);
      const [head = [], ...body] = cellsOf(tsv, '\t');
      expect(head.filter(couldRun)).toEqual([]);
      body.slice(0, rows.length).forEach(([a = '', n = '', b = ''], at) => {
        expect([a, b].filter(couldRun)).toEqual([]);
        expect(read(n)).toBe((rows[at]?.[1] ?? 0) + 0);
      });
      expect(body.slice(rows.length).flat().filter(couldRun)).toEqual([]);
      const texts = [...html.matchAll(/<(?:td|th|p|caption)(?: [^>]*)?>([^<]*)</g)].map(
        ([, it = '']) => it.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      );
      expect(texts.filter((it) => couldRun(it) && !isNumber(it))).toEqual([]);
      // A caption, 3 heads, 3 cells a row, a line below for each: no text makes markup of its own.
      expect(texts).toHaveLength(4 + rows.length * 4);
    }),
  );
});

test('no cell of a workbook is a formula, and its text cells are strings', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (rows) => {
      const files = unzipSync(await writeXlsx(tableOf(rows), wordsIn('vi')));
      for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
        const sheet = strFromU8(files[name] ?? new Uint8Array());
        expect(sheet).toContain('<sheetData>');
        expect(sheet).not.toMatch(/<f[ >/]/);
        const kinds = [...sheet.matchAll(/<c [^>]*>/g)].map(([it]) => / t="(\w+)"/.exec(it)?.[1]);
        expect(kinds.filter((it) => !['s', 'inlineStr', 'n', undefined].includes(it))).toEqual([]);
      }
      const first = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      rows.forEach(([, value], at) => {
        const cell = new RegExp(`<c r="B${at + 2}"[^>]*><v>([^<]*)</v>`).exec(first)?.[1];
        expect(Number(cell) + 0).toBe(value + 0);
      });
    }),
    { numRuns: 60 },
  );
});
