import {
  Bool,
  DateDay,
  Decimal,
  Float64,
  Int32,
  Int64,
  makeData,
  TimestampMicrosecond,
  Utf8,
  Vector,
  vectorFromArray,
  tableFromIPC,
} from 'apache-arrow';
import { Compression, Encoding, WriterVersion } from 'parquet-wasm/node';
import { describe, expect, test } from 'vitest';
import type { PartRows } from './parquet-parts.ts';
import {
  type Columns,
  type Configure,
  valuesOf,
  WrittenPart,
  writePart,
} from './written-part.fixture.ts';

const day = 86_400_000;
const rows = 6000;
const at = Array.from({ length: rows }, (_, row) => row);

const names = at.map((row) => (row % 5 === 0 ? null : `Thừa Thiên Huế ${row % 40}`));
const printed = at.map((row) => (row % 7 === 0 ? '' : `dòng ${row} – “trên ${row * 3}” 🌾`));
const values = at.map((row) => (row % 11 === 0 ? null : row / 8 - 100));
const days = at.map((row) => (row % 13 === 0 ? null : new Date((row - 3000) * day)));
const counts = at.map((row) => (row % 3 === 0 ? null : (row - 3000) * 701));
const wide = at.map((row) => BigInt(row - 3000) * 1_000_000_000_000_003n);
const truths = at.map((row) => (row % 17 === 0 ? null : row % 4 < 2));
const moments = at.map((row) => new Date(Date.UTC(2024, 0, 1) + row * 61_001));

const columns: Columns = {
  name: vectorFromArray(names, new Utf8()),
  printed: vectorFromArray(printed, new Utf8()),
  value: vectorFromArray(values, new Float64()),
  day: vectorFromArray(days, new DateDay()),
  count: vectorFromArray(counts, new Int32()),
  wide: vectorFromArray(wide, new Int64()),
  truth: vectorFromArray(truths, new Bool()),
  moment: vectorFromArray(moments, new TimestampMicrosecond()),
};

const variants: [string, Configure][] = [
  ['zstd', (it) => it.setCompression(Compression.ZSTD)],
  ['snappy', (it) => it.setCompression(Compression.SNAPPY)],
  ['gzip', (it) => it.setCompression(Compression.GZIP)],
  ['brotli', (it) => it.setCompression(Compression.BROTLI)],
  ['LZ4', (it) => it.setCompression(Compression.LZ4_RAW)],
  ['no compression', (it) => it.setCompression(Compression.UNCOMPRESSED)],
  ['no dictionaries', (it) => it.setDictionaryEnabled(false)],
  [
    'dictionaries that are full soon, and many pages',
    (it) => it.setDictionaryPageSizeLimit(2000).setDataPageSizeLimit(4000).setWriteBatchSize(100),
  ],
  [
    'pages of the second form',
    (it) =>
      it
        .setWriterVersion(WriterVersion.V2)
        .setCompression(Compression.ZSTD)
        .setDataPageSizeLimit(4000)
        .setWriteBatchSize(100),
  ],
  [
    'differences',
    (it) =>
      it
        .setDictionaryEnabled(false)
        .setColumnEncoding('name', Encoding.DELTA_BYTE_ARRAY)
        .setColumnEncoding('printed', Encoding.DELTA_LENGTH_BYTE_ARRAY)
        .setColumnEncoding('count', Encoding.DELTA_BINARY_PACKED)
        .setColumnEncoding('wide', Encoding.DELTA_BINARY_PACKED)
        .setColumnEncoding('day', Encoding.DELTA_BINARY_PACKED),
  ],
  [
    'streams of bytes',
    (it) => it.setDictionaryEnabled(false).setColumnEncoding('value', Encoding.BYTE_STREAM_SPLIT),
  ],
];

describe.each(variants)('a part with %s', (_, configure) => {
  const part = new WrittenPart(writePart(columns, (it) => configure(it).setMaxRowGroupSize(2500)));

  test('comes back value by value', async () => {
    expect(part.footer.rowGroups.map((group) => group.rows)).toEqual([2500, 2500, 1000]);
    const answers: PartRows[] = [];
    for (const group of [0, 1, 2]) answers.push(await part.read(group, Object.keys(columns)));
    const all = (name: string): unknown[] => answers.flatMap((answer) => valuesOf(answer, name));
    expect(answers.map((answer) => answer.rows)).toEqual([2500, 2500, 1000]);
    expect(all('name')).toEqual(names);
    expect(all('printed')).toEqual(printed);
    expect(all('value')).toEqual(values);
    expect(all('day')).toEqual(days.map((date) => date && date.getTime()));
    expect(all('count')).toEqual(counts);
    expect(all('wide')).toEqual(wide);
    expect(all('truth')).toEqual(truths);
    expect(all('moment')).toEqual(moments.map((date) => date.getTime()));
  });

  test('comes back filtered', async () => {
    const where = [
      { column: 'name', in: ['Thừa Thiên Huế 7', null] },
      { column: 'truth', in: ['true'] },
    ];
    const answer = await part.read(1, ['printed', 'value'], where);
    const wanted = at
      .slice(2500, 5000)
      .filter((row) => (row % 5 === 0 || row % 40 === 7) && row % 17 !== 0 && row % 4 < 2);
    expect(answer.rows).toBe(wanted.length);
    expect(valuesOf(answer, 'printed')).toEqual(wanted.map((row) => printed[row]));
    expect(valuesOf(answer, 'value')).toEqual(wanted.map((row) => values[row]));
  });
});

test('decimals keep every digit, whatever their width', async () => {
  const decimal = (precision: number, scale: number, numbers: bigint[]) => {
    const data = new Uint32Array(numbers.length * 4);
    numbers.forEach((number, row) => {
      const bits = BigInt.asUintN(128, number);
      for (let word = 0; word < 4; word += 1) {
        data[row * 4 + word] = Number((bits >> BigInt(word * 32)) & 0xffffffffn);
      }
    });
    const type = new Decimal(scale, precision, 128);
    return new Vector([makeData({ type, length: numbers.length, nullCount: 0, data })]);
  };
  const part = new WrittenPart(
    writePart({
      small: decimal(9, 2, [123_456_789n, -1n, 0n]),
      middle: decimal(18, 3, [999_999_999_999_999_999n, -115n, 5n]),
      large: decimal(38, 10, [10n ** 37n + 1n, -(10n ** 37n) - 1n, 115n]),
    }),
  );
  expect(part.footer.columns).toEqual([
    { name: 'small', type: 'DECIMAL(9,2)' },
    { name: 'middle', type: 'DECIMAL(18,3)' },
    { name: 'large', type: 'DECIMAL(38,10)' },
  ]);
  const table = tableFromIPC((await part.read(0, ['small', 'middle', 'large'])).ipc);
  const digits = (name: string): bigint[] =>
    [...(table.getChild(name) ?? [])].map((words: Uint32Array) =>
      BigInt.asIntN(
        128,
        [...words].reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n),
      ),
    );
  expect(digits('small')).toEqual([123_456_789n, -1n, 0n]);
  expect(digits('middle')).toEqual([999_999_999_999_999_999n, -115n, 5n]);
  expect(digits('large')).toEqual([10n ** 37n + 1n, -(10n ** 37n) - 1n, 115n]);
});

test('a text of a megabyte and a column without any value come back', async () => {
  const long = 'đ'.repeat(500_000);
  const part = new WrittenPart(
    writePart({
      text: vectorFromArray(['a', long, ''], new Utf8()),
      nothing: vectorFromArray([null, null, null], new Utf8()),
    }),
  );
  const answer = await part.read(0, ['nothing', 'text']);
  expect(valuesOf(answer, 'text')).toEqual(['a', long, '']);
  expect(valuesOf(answer, 'nothing')).toEqual([null, null, null]);
});

test('the columns of filters are fetched first, and nothing else where no row is left', async () => {
  const noise = at.map((row) => `${Math.sin(row)} ${Math.cos(row)}`);
  const kinds = at.map((row) => (row % 2 === 0 ? 'actual' : 'plan'));
  const part = new WrittenPart(
    writePart({
      kind: vectorFromArray(kinds, new Utf8()),
      sole: vectorFromArray(
        at.map(() => 'exact'),
        new Utf8(),
      ),
      nothing: vectorFromArray(
        at.map(() => null),
        new Utf8(),
      ),
      noise: vectorFromArray(noise, new Utf8()),
    }),
  );
  const none = await part.read(0, ['noise'], [{ column: 'kind', in: ['estimate'] }]);
  expect([none.rows, none.ipc.length]).toEqual([0, 0]);
  expect(part.fetched.splice(0)).toEqual([['kind']]);

  const some = await part.read(0, ['noise', 'kind'], [{ column: 'kind', in: ['plan'] }]);
  expect(valuesOf(some, 'noise')).toEqual(noise.filter((__, row) => row % 2 === 1));
  expect(new Set(valuesOf(some, 'kind'))).toEqual(new Set(['plan']));
  expect(part.fetched.splice(0)).toEqual([['kind'], ['noise']]);

  // What the footer tells of a column needs none of its bytes.
  const known = [
    { column: 'sole', in: ['exact'] },
    { column: 'nothing', in: [null] },
  ];
  expect((await part.read(0, ['kind'], known)).rows).toBe(rows);
  expect(part.fetched.splice(0)).toEqual([['kind']]);
  expect((await part.read(0, ['kind'], [{ column: 'sole', in: ['about'] }])).rows).toBe(0);
  expect((await part.read(0, ['kind'], [{ column: 'nothing', in: ['a'] }])).rows).toBe(0);
  expect(part.fetched).toEqual([]);
});
