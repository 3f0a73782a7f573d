import { DateDay, Field, Float64, Int64, Struct, Utf8, vectorFromArray } from 'apache-arrow';
import { EnabledStatistics } from 'parquet-wasm/node';
import { describe, expect, test } from 'vitest';
import { PartDataError } from './part-error.ts';
import { readLayout } from './part-layout.ts';
import { WrittenPart, writePart } from './written-part.fixture.ts';

const texts = (...values: (string | null)[]) => vectorFromArray(values, new Utf8());
const statisticsOf = (part: WrittenPart, column: string) =>
  part.footer.rowGroups.map(({ columns }) => columns.get(column)?.statistics);

test('a footer tells rows, columns, bounds and places', () => {
  const bytes = writePart(
    {
      place: texts('63-45', '63-06', '34-19', null),
      day: vectorFromArray(
        [new Date('2020-02-29'), new Date('1954-05-07'), null, null],
        new DateDay(),
      ),
      value: vectorFromArray([1.5, -2, 0, null], new Float64()),
      wide: vectorFromArray([1n, -5n, 7n, 9n], new Int64()),
      nothing: texts(null, null, null, null),
    },
    (it) => it.setMaxRowGroupSize(2),
  );
  const { footer } = new WrittenPart(bytes, 'data/a.parquet');
  expect(footer).toMatchObject({
    part: 'data/a.parquet',
    bytes: bytes.length,
    version: '"1"',
    rows: 4,
  });
  expect(footer.columns).toEqual([
    { name: 'place', type: 'VARCHAR' },
    { name: 'day', type: 'DATE' },
    { name: 'value', type: 'DOUBLE' },
    { name: 'wide', type: 'BIGINT' },
    { name: 'nothing', type: 'VARCHAR' },
  ]);
  expect(footer.rowGroups.map(({ part, index, rows }) => ({ part, index, rows }))).toEqual([
    { part: 'data/a.parquet', index: 0, rows: 2 },
    { part: 'data/a.parquet', index: 1, rows: 2 },
  ]);
  const part = new WrittenPart(bytes);
  expect(statisticsOf(part, 'place')).toEqual([
    { min: '63-06', max: '63-45', nulls: 0 },
    { min: '34-19', max: '34-19', nulls: 1 },
  ]);
  expect(statisticsOf(part, 'day')).toEqual([
    { min: '1954-05-07', max: '2020-02-29', nulls: 0 },
    { min: null, max: null, nulls: 2 },
  ]);
  expect(statisticsOf(part, 'value')[0]).toEqual({ min: -2, max: 1.5, nulls: 0 });
  expect(statisticsOf(part, 'wide')).toEqual([
    { min: -5, max: 1, nulls: 0 },
    { min: 7, max: 9, nulls: 0 },
  ]);
  expect(statisticsOf(part, 'nothing')).toEqual([
    { min: null, max: null, nulls: 2 },
    { min: null, max: null, nulls: 2 },
  ]);
});

test('without statistics, and with bounds that are no bounds, anything may be inside', () => {
  const none = writePart({ place: texts('a', 'b') }, (it) =>
    it.setStatisticsEnabled(EnabledStatistics.None),
  );
  expect(statisticsOf(new WrittenPart(none), 'place')).toEqual([undefined]);
  const notNumbers = writePart({ value: vectorFromArray([Number.NaN, Number.NaN], new Float64()) });
  expect(statisticsOf(new WrittenPart(notNumbers), 'value')).toEqual([undefined]);
});

test('bounds of long texts, which a writer shortens, still enclose them', () => {
  const long = ['ă'.repeat(200), 'ẵ'.repeat(200)];
  const [statistics] = statisticsOf(new WrittenPart(writePart({ text: texts(...long) })), 'text');
  expect(statistics).toBeDefined();
  expect(String(statistics?.min) <= (long[0] as string)).toBe(true);
  expect(String(statistics?.max) >= (long[1] as string)).toBe(true);
});

test('a record within a column is named, and the columns behind it are read all the same', async () => {
  const type = new Struct([
    new Field('a', new Float64(), true),
    new Field('b', new Float64(), true),
  ]);
  const records = [
    { a: 1, b: 2 },
    { a: 3, b: 4 },
  ];
  const part = new WrittenPart(
    writePart({ record: vectorFromArray(records, type), after: texts('x', 'y') }),
  );
  expect(part.footer.columns).toEqual([
    { name: 'record', type: 'UNSUPPORTED' },
    { name: 'after', type: 'VARCHAR' },
  ]);
  expect((await part.read(0, ['after'])).rows).toBe(2);
  await expect(part.read(0, ['record'])).rejects.toMatchObject({ name: 'PartDataError' });
});

describe('damage', () => {
  const rows = Array.from({ length: 3000 }, (_, row) => row);
  const file = writePart({
    text: texts(...rows.map((row) => (row % 3 === 0 ? null : `dòng ${row}`))),
    kind: texts(...rows.map((row) => `loại ${row % 5}`)),
    value: vectorFromArray(rows.map(Math.sqrt), new Float64()),
  });
  const footerStart = file.length - 8 - new DataView(file.buffer).getUint32(file.length - 8, true);
  const columns = ['text', 'kind', 'value'];

  test('an error of a column that isn’t there names it', async () => {
    await expect(new WrittenPart(file).read(0, ['nothing'])).rejects.toThrow('nothing');
  });

  // Whatever the damage: an error of ours that says what it is, or other values; never a crash of
  // another kind, never more rows, never without end.
  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'at random place %i is met',
    async (seed) => {
      const damaged = file.slice();
      // Half of it in the footer, which decides what the rest is taken for.
      const from = seed % 2 === 0 ? 4 : footerStart;
      const to = seed % 2 === 0 ? footerStart : file.length - 8;
      for (let hit = 0; hit < 3; hit += 1) {
        const at = from + (((seed * 7919 + hit * 104_729) * 31) % (to - from));
        damaged[at] = (damaged[at] ?? 0) ^ (1 << ((seed + hit) % 8));
      }
      try {
        const part = new WrittenPart(damaged);
        for (const { index } of part.footer.rowGroups) {
          expect((await part.read(index, columns)).rows).toBeLessThanOrEqual(3000);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(PartDataError);
        expect((error as Error).message).toMatch(/\w/);
      }
    },
  );

  test('a column chunk that ends early is told with its column', async () => {
    const part = new WrittenPart(file);
    const chunk = part.layout.chunks[0]?.get('value');
    if (!chunk) throw new Error('no chunk');
    const damaged = file.slice();
    damaged.fill(255, chunk.start + 30, chunk.start + chunk.bytes);
    await expect(new WrittenPart(damaged).read(0, ['value'])).rejects.toThrow(/the column value: /);
    expect((await new WrittenPart(damaged).read(0, ['text', 'kind'])).rows).toBe(3000);
  });

  test('a footer that is no footer is refused', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256);
    const bytes = new Uint8Array(408);
    bytes.set(noise);
    new DataView(bytes.buffer).setUint32(400, 400, true);
    bytes.set([80, 65, 82, 49], 404);
    const file = { part: 'a', bytes: 10_000, version: undefined };
    expect(() => readLayout(bytes, file)).toThrow(PartDataError);
  });
});
