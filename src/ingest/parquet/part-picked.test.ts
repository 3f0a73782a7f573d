import { Bool, DateDay, Float64, Utf8, vectorFromArray } from 'apache-arrow';
import { Encoding, WriterVersion } from 'parquet-wasm/node';
import { describe, expect, test } from 'vitest';
import { toIpc } from './part-arrow.ts';
import { pagesOf } from './part-pages.ts';
import { unpackerOf } from './part-unpack.ts';
import { readValues, selectRows, valuesAsArrow, type PartValues } from './part-values.ts';
import { type Configure, valuesOf, WrittenPart, writePart } from './written-part.fixture.ts';

const rows = Array.from({ length: 5000 }, (_, row) => row);
const day = 86_400_000;
const written = {
  name: vectorFromArray(
    rows.map((row) => (row % 5 === 0 ? null : `tên ${row % 300}`)),
    new Utf8(),
  ),
  printed: vectorFromArray(
    rows.map((row) => (row % 7 === 0 ? '' : `dòng ${row}`)),
    new Utf8(),
  ),
  value: vectorFromArray(
    rows.map((row) => (row % 11 === 0 ? null : row / 8)),
    new Float64(),
  ),
  // Pages of nothing but one value, pages of nothing at all, and some of both.
  runs: vectorFromArray(
    rows.map((row) => (row < 1500 ? 'một' : row < 3000 ? null : `hai ${Math.floor(row / 1700)}`)),
    new Utf8(),
  ),
  day: vectorFromArray(
    rows.map((row) => (row < 1000 || row > 4000 ? new Date((row - 2000) * day) : null)),
    new DateDay(),
  ),
  truth: vectorFromArray(
    rows.map((row) => (row % 17 === 0 ? null : row % 4 < 2)),
    new Bool(),
  ),
};
const columns = Object.keys(written);

const inPages =
  (size: number): Configure =>
  (it) =>
    it.setDataPageSizeLimit(size).setWriteBatchSize(50);
const variants: [string, Configure][] = [
  ['small pages', inPages(100)],
  ['middling pages', inPages(2000)],
  ['one page', (it) => it],
  ['plain pages', (it) => inPages(700)(it).setDictionaryEnabled(false)],
  ['full dictionaries', (it) => inPages(700)(it).setDictionaryPageSizeLimit(500)],
  ['pages of the second form', (it) => inPages(700)(it).setWriterVersion(WriterVersion.V2)],
  [
    'differences',
    (it) =>
      inPages(700)(it)
        .setDictionaryEnabled(false)
        .setColumnEncoding('name', Encoding.DELTA_BYTE_ARRAY)
        .setColumnEncoding('day', Encoding.DELTA_BINARY_PACKED),
  ],
];

const wanted: [string, number[]][] = [
  ['the first', [0]],
  ['the last', [4999]],
  ['few, near and far', [3, 4, 5, 1499, 1500, 2999, 3000, 3001, 4998]],
  ['each ninth', rows.filter((row) => row % 9 === 4)],
  ['a stretch', rows.slice(1200, 3300)],
  ['all but one', rows.filter((row) => row !== 2500)],
  ['all', rows],
];

const asList = (values: PartValues, length: number): unknown[] =>
  valuesOf(
    { ipc: toIpc([{ name: 'it', data: valuesAsArrow(values, 0) }], length), rows: length },
    'it',
  );

describe.each(variants)('of a part with %s', (_, configure) => {
  const bytes = writePart(written, configure);
  const part = new WrittenPart(bytes);

  test.each(wanted)('%s come as they come out of all rows', async (__, list) => {
    const picked = Int32Array.from(list);
    for (const column of columns) {
      const chunk = part.layout.chunks[0]?.get(column);
      if (!chunk) throw new Error('no chunk');
      const packed = bytes.subarray(chunk.start, chunk.start + chunk.bytes);
      const unpack = await unpackerOf(chunk.codec);
      const all = readValues(chunk, packed, unpack);
      const expected = list.map((row) => written[column as 'name'].get(row) as unknown);
      expect(asList(selectRows(all, picked), list.length)).toEqual(expected);
      const some = readValues(chunk, packed, unpack, picked);
      expect(asList(some, list.length)).toEqual(expected);
    }
  });
});

// The writer ends a page of indices after 20,480 rows, whatever its bytes.
test('of many pages of indices those without a wanted row are not unpacked', async () => {
  const many = Array.from({ length: 62_000 }, (_, row) =>
    row < 25_000 ? `tên ${row % 30}` : row % 3 === 0 ? null : `khác ${row % 7}`,
  );
  const bytes = writePart({ name: vectorFromArray(many, new Utf8()) });
  const chunk = new WrittenPart(bytes).layout.chunks[0]?.get('name');
  if (!chunk) throw new Error('no chunk');
  const packed = bytes.subarray(chunk.start, chunk.start + chunk.bytes);
  const known = await unpackerOf(chunk.codec);
  let unpacked = 0;
  const unpack: typeof known = (page, size) => {
    unpacked += 1;
    return known(page, size);
  };
  const read = (list: number[]): unknown[] =>
    asList(readValues(chunk, packed, unpack, Int32Array.from(list)), list.length);
  expect(read([1, 30_000, 61_999])).toEqual([many[1], many[30_000], many[61_999]]);
  // The dictionary and three pages; the one from 40,960 to 61,439 has none of these rows.
  expect(unpacked).toBe(4);
  unpacked = 0;
  const last = [61_440, 61_441, 61_442, 61_500, 61_999];
  expect(read(last)).toEqual(last.map((row) => many[row]));
  expect(unpacked).toBe(2);
});

test('a page that isn’t wanted may be damaged', async () => {
  const bytes = writePart(written, (it) => inPages(700)(it).setDictionaryEnabled(false));
  const chunk = new WrittenPart(bytes).layout.chunks[0]?.get('printed');
  if (!chunk) throw new Error('no chunk');
  const packed = bytes.slice(chunk.start, chunk.start + chunk.bytes);
  const unpack = await unpackerOf(chunk.codec);
  const [first] = pagesOf(chunk, packed, unpack);
  // A text in the first page that is longer than the page.
  packed.set([255, 255, 255, 127], pageStart(packed, first?.bytes));
  expect(asList(readValues(chunk, packed, unpack, Int32Array.of(4900)), 1)).toEqual(['']);
  expect(() => readValues(chunk, packed, unpack, Int32Array.of(1))).toThrow('printed');
});

/** Where these bytes begin in the packed ones of which they are a part. */
const pageStart = (packed: Uint8Array, bytes: Uint8Array | undefined): number =>
  (bytes?.byteOffset ?? 0) - packed.byteOffset;

test('filters one after the other leave the rows that pass both', async () => {
  const part = new WrittenPart(writePart(written, inPages(300)));
  const where = [
    { column: 'name', in: ['tên 7', null] },
    { column: 'runs', in: ['hai 1'] },
  ];
  const passing = rows.filter(
    (row) => (row % 5 === 0 || row % 300 === 7) && row >= 3000 && Math.floor(row / 1700) === 1,
  );
  expect(passing.length).toBeGreaterThan(50);
  const answer = await part.read(0, ['value', 'name'], where);
  expect(valuesOf(answer, 'value')).toEqual(passing.map((row) => (row % 11 ? row / 8 : null)));
  expect(valuesOf(answer, 'name')).toEqual(
    passing.map((row) => (row % 5 === 0 ? null : `tên ${row % 300}`)),
  );
  expect((await part.read(0, ['runs'], where)).rows).toBe(passing.length);
});
