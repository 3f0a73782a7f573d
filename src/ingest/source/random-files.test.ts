import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { oddFiles } from '../../../tests/fixtures/odd-files.ts';
import { workbook } from '../../../tests/fixtures/odd-files/odd-file.ts';
import { readGiven } from './read-given.ts';
import type { SourceTable } from './source-table.ts';

const read = (path: string, bytes: Uint8Array) =>
  readGiven([{ path, file: new Blob([bytes as BlobPart]) }], {
    readParquet: () => Promise.reject(new Error('no Parquet here')),
  });

function rowsOf({ content }: SourceTable): string[][] {
  if (content.kind !== 'csv') throw new Error(`${content.kind} instead of rows`);
  return Papa.parse<string[]>(new TextDecoder().decode(content.bytes), {
    delimiter: ',',
    skipEmptyLines: true,
  }).data;
}

/** What every table keeps, however it came about. */
function expectSound(table: SourceTable): void {
  const rows = rowsOf(table);
  expect(rows).toHaveLength(table.rowCount);
  const width = table.columns.length + 1;
  expect(rows.filter(({ length }) => length !== width)).toEqual([]);
  const lines = rows.map(([line]) => Number(line));
  const elsewhere = [...table.remarks, ...table.badLines, ...table.understood.leftOut];
  const all = [...lines, ...table.understood.headerLines, ...elsewhere.map(({ line }) => line)];
  expect(new Set(all).size).toBe(all.length);
}

const syllable = fc.constantFrom('An', 'Cà', 'Mau', 'Đắk', 'Huế', 'số', 'đề', 'tài', 'Vĩnh');
const words = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((it) => it.join(' '));
const label = fc
  .tuple(words, fc.constantFrom('', ', Q.1', ' "cũ"', '; b', '\nmới', ' | x', '\tz'))
  .map((it) => it.join(''));
const figure = fc.oneof(
  fc.integer({ min: 3000, max: 9_999_999 }).map(String),
  fc
    .tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(',', '.'),
      fc.integer({ min: 0, max: 99 }),
    )
    .map((it) => it.join('')),
);
const grid = fc.integer({ min: 1, max: 6 }).chain((figures) =>
  fc.record({
    header: fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...Array.from('abcdđêôư')), minLength: 2, maxLength: 8 }),
      {
        minLength: figures + 1,
        maxLength: figures + 1,
      },
    ),
    rows: fc.array(
      fc
        .tuple(label, fc.array(figure, { minLength: figures, maxLength: figures }))
        .map(([name, values]) => [name, ...values]),
      { minLength: 3, maxLength: 30 },
    ),
  }),
);

const encodings = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  marked: (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16le': (text: string) => utf16(`\uFEFF${text}`, true),
  'utf-16be': (text: string) => utf16(`\uFEFF${text}`, false),
  decomposed: (text: string) => new TextEncoder().encode(text.normalize('NFD')),
};

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

test('a grid that is written in any manner is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      grid,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
      fc.boolean(),
      async ({ header, rows }, delimiter, newline, encoding, quotes) => {
        const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes });
        const { tables, refused } = await read('a.csv', encodings[encoding](text));
        expect(refused).toEqual([]);
        const [table] = tables;
        if (!table) throw new Error('no table');
        expect(table.columns.map(({ name }) => name)).toEqual(header);
        expect(rowsOf(table).map(([, ...cells]) => cells)).toEqual(rows);
        expectSound(table);
      },
    ),
    { numRuns: 400 },
  );
});

test('bytes at random are refused or a table, never an accident', async () => {
  const signs = fc.constantFrom(...Array.from('\n\r,;\t|"#=1.5aĐ '));
  const letters = fc
    .array(signs, { maxLength: 300 })
    .map((it) => new TextEncoder().encode(it.join('')));
  await fc.assert(
    fc.asyncProperty(fc.oneof(letters, fc.uint8Array({ maxLength: 2000 })), async (bytes) => {
      const { tables, refused, packages } = await read('a.csv', bytes);
      expect(tables.length + refused.length).toBe(1);
      expect(packages).toEqual([]);
      expect(refused.map(({ code }) => code)).not.toContain('file/unreadable');
      tables.forEach(expectSound);
    }),
    { numRuns: 2000 },
  );
});

test('any file that is changed at some places is refused or a table, never an accident', async () => {
  const files = await Promise.all(
    oddFiles
      .filter(({ name }) => !['large-cell.csv', 'many.zip'].includes(name))
      .map(async ({ name, bytes }) => ({ name, bytes: await bytes() })),
  );
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    byte: fc.nat(255),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
      async ({ name, bytes }, changes, cut) => {
        const changed = bytes.slice(0, cut === null ? undefined : Math.floor(bytes.length * cut));
        for (const { at, byte } of changed.length > 0 ? changes : []) {
          changed[Math.floor(at * changed.length)] = byte;
        }
        const { tables, refused } = await read(name, changed);
        expect(tables.length + refused.length).toBeGreaterThan(0);
        expect(refused.map(({ code }) => code)).not.toContain('file/unreadable');
        tables.forEach(expectSound);
      },
    ),
    { numRuns: 2000 },
  );
}, 120_000);

test('a sheet whose XML is changed at some places is refused or a table', async () => {
  const xml =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Số</t></is></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><f>1+1</f><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3" t="e"><v>#N/A</v></c></row>';
  const strings = '<si><t>Tỉnh</t></si><si><t>Huế</t></si>';
  const signs = fc.constantFrom(...Array.from('<>/"= 0123456789ABZXrstv&;'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(xml.length - 1), signs), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const changed = Array.from(xml);
        for (const [at, sign] of changes) changed[at] = sign;
        const { tables, refused } = await read('a.xlsx', workbook(changed.join(''), { strings }));
        expect(tables.length + refused.length).toBe(1);
        expect(refused.map(({ code }) => code)).not.toContain('file/unreadable');
        tables.forEach(expectSound);
      },
    ),
    { numRuns: 1000 },
  );
}, 60_000);
