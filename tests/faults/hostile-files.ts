import { createRequire } from 'node:module';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { hostileLine, hostileText, longWord, mark, shortHostile } from './hostile-texts.ts';

// Files as a person may be sent them, with attacks for names, headings and cells.

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const fileOf = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** No system lets a slash into a name; the rest is possible. */
export const nameOf = (extension: string): string =>
  `${shortHostile} "onload=x {{a}} =1+1 שלום.${extension}`.replaceAll('/', '∕');

const headings = ['Chỉ tiêu', 'Tỉnh', 'Năm', 'Giá trị', 'Đơn vị tính', 'Ghi chú'];

/** What can be read, what nobody knows, and names that every object has. */
const rows = [
  ['technology-appraisals', 'Quảng Trị', '2024', '131', 'dự án', hostileText('note')],
  [hostileLine('indicator'), 'Quảng Trị', '2024', '7', hostileLine('unit'), hostileText('note')],
  ['technology-appraisals', hostileLine('place'), '2024', '8', 'dự án', ''],
  ['technology-appraisals', 'Quảng Trị', hostileLine('period'), '9', 'dự án', ''],
  ['technology-appraisals', 'Quảng Trị', '2023', hostileLine('value'), 'dự án', ''],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((name) => [
    name,
    name,
    name,
    '1',
    name,
    `${mark} ${name}`,
  ]),
  [mark + longWord, mark + longWord, '2024', '10', mark + longWord, mark + longWord],
];

const table = [[...headings, hostileText('heading')], ...rows.map((it) => [...it, ''])];

const csvText = (delimiter: string): string => Papa.unparse(table, { delimiter });

export const hostileCsv = (): GivenFile => fileOf(nameOf('csv'), csvText(';'));

/** Cells as they are copied out of a spreadsheet. */
export const hostilePaste = (): string => csvText('\t');

const attribute = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** XML holds no controls of the first block, not even escaped. */
const inXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

export async function hostileWorkbook(): Promise<GivenFile> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'S1',
        rows: [
          [inXml(hostileText('above'))],
          [],
          ...table.map((row) =>
            row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : inXml(cell))),
          ),
        ],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(bytes));
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  files['xl/workbook.xml'] = strToU8(
    workbook.replace('name="S1"', () => `name="${attribute(inXml(hostileLine('sheet')))}"`),
  );
  return fileOf(nameOf('xlsx'), zipSync(files));
}

/** One of the members is fine, one no table, two climb out of the archive. */
export const hostileZip = (): GivenFile =>
  fileOf(
    nameOf('zip'),
    zipSync({
      [`thư mục ${shortHostile}/${nameOf('csv')}`.replace('</', '<∕')]: strToU8(csvText(',')),
      [nameOf('pdf')]: strToU8('%PDF-1.7'),
      '__proto__.csv': strToU8('a;b\n1;2\n'),
      'constructor.csv': strToU8(csvText(',')),
    }),
  );

export const climbingZip = (): GivenFile =>
  fileOf(nameOf('zip'), zipSync({ [`../../${nameOf('csv')}`]: strToU8('a;b\n1;2\n') }));

export function hostileParquet(): GivenFile {
  const wasm = createRequire(import.meta.url)('parquet-wasm/node') as {
    Table: { fromIPCStream: (ipc: Uint8Array) => unknown };
    writeParquet: (table: unknown) => Uint8Array;
  };
  const named = table[0] ?? [];
  const columns = named.map((name, at): [string, string[]] => [
    name,
    table.slice(1).map((row) => row[at] ?? ''),
  ]);
  const ipc = tableToIPC(tableFromArrays(Object.fromEntries(columns)), 'stream');
  return fileOf(nameOf('parquet'), wasm.writeParquet(wasm.Table.fromIPCStream(ipc)));
}

/** Kinds that are refused, each told by its name. */
export const refusedFiles = (): GivenFile[] => [
  fileOf(nameOf('json'), '{}'),
  fileOf(nameOf('png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
  fileOf(nameOf('html'), '<html><table><tr><td>1</td></tr></table></html>'),
  fileOf(nameOf('csv'), ''),
];

/** Ids, units and headings that nobody knows. */
export const hostileTargets = (): GivenFile[] => {
  const columns = 'indicator_id;place_id;period_start;period_end;breakdown;value;unit'.split(';');
  const bad = columns.map((column) => hostileLine(column));
  return [
    fileOf(
      nameOf('csv'),
      Papa.unparse([columns, bad, ['constructor', '__proto__', ...bad.slice(2)]], {
        delimiter: ';',
      }),
    ),
    fileOf(
      nameOf('csv'),
      Papa.unparse(
        [
          [...columns, hostileText('column')],
          [...bad, 'x'],
        ],
        { delimiter: ';' },
      ),
    ),
  ];
};
