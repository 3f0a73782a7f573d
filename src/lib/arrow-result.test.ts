import {
  Bool,
  DateDay,
  Field,
  Float32,
  Float64,
  List,
  makeBuilder,
  Struct,
  Table,
  TimestampMillisecond,
  TimeMicrosecond,
  Utf8,
  type DataType,
} from 'apache-arrow';
import { expect, it } from 'vitest';
import { resultOf } from './arrow-result.ts';

function tableOf(type: DataType, values: readonly unknown[]): Table {
  const builder = makeBuilder({ type, nullValues: [null] });
  for (const value of values) builder.append(value);
  return new Table({ it: builder.finish().toVector() });
}

const valuesOf = (type: DataType, values: readonly unknown[]) => {
  const { rowCount, valueAt } = resultOf(tableOf(type, values));
  return Array.from({ length: rowCount }, (_, row) => valueAt(row, 0));
};

it('gives numbers, texts and truth as they are, and null where there is nothing', () => {
  expect(valuesOf(new Float64(), [1.5, null, -0.1])).toEqual([1.5, null, -0.1]);
  expect(valuesOf(new Utf8(), ['Quảng Trị', '', null])).toEqual(['Quảng Trị', '', null]);
  expect(valuesOf(new Bool(), [true, false, null])).toEqual([true, false, null]);
});

it('writes dates and times as SQL does', () => {
  expect(valuesOf(new DateDay(), [new Date('2023-11-30'), null])).toEqual(['2023-11-30', null]);
  const at = Date.UTC(2023, 10, 30, 7, 5, 9);
  expect(valuesOf(new TimestampMillisecond(), [at, at + 250])).toEqual([
    '2023-11-30 07:05:09',
    '2023-11-30 07:05:09.250',
  ]);
  expect(valuesOf(new TimeMicrosecond(), [25_509_000_000n])).toEqual(['07:05:09']);
});

it('gives a FLOAT no more digits than it has', () => {
  expect(valuesOf(new Float32(), [0.1, 1.25, 16777216])).toEqual([0.1, 1.25, 16777216]);
});

it('writes nested values as JSON', () => {
  const list = new List(new Field('item', new Utf8(), true));
  expect(valuesOf(list, [['a', 'b'], []])).toEqual(['["a","b"]', '[]']);
  const struct = new Struct([
    new Field('ngày', new DateDay(), true),
    new Field('số', new Float64(), true),
  ]);
  expect(valuesOf(struct, [{ ngày: new Date('2023-01-01'), số: 2 }])).toEqual([
    '{"ngày":"2023-01-01","số":2}',
  ]);
});

it('keeps columns of one name apart', () => {
  const vectors = [1, 2].map((value) => {
    const builder = makeBuilder({ type: new Float64() });
    builder.append(value);
    return builder.finish().toVector();
  });
  const [a, b] = vectors;
  if (!a || !b) throw new Error('two were made');
  const table = new Table({ a, b });
  table.schema.fields.splice(1, 1, new Field('a', new Float64()));
  const { columns, valueAt } = resultOf(table);
  expect(columns.map(({ name }) => name)).toEqual(['a', 'a']);
  expect([valueAt(0, 0), valueAt(0, 1)]).toEqual([1, 2]);
});
