import { Table, vectorFromArray, Utf8, Float64, Bool, DateDay } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { toRows } from './arrow-rows.ts';

const texts = ['Quảng Trị', null, '', '≥ 1.000 😀 dự án', '\ufeffBOM', 'plain'];

const table = (values: readonly (string | null)[]) =>
  new Table({
    text: vectorFromArray(values, new Utf8()),
    number: vectorFromArray(
      values.map((_, at) => (at === 1 ? null : at / 2)),
      new Float64(),
    ),
  });

describe('rows of an Arrow table', () => {
  it('have every text as it was, whatever its letters, and null where there is none', () => {
    expect(toRows(table(texts)).map((row) => row['text'])).toEqual(texts);
    expect(toRows(table(texts)).map((row) => row['number'])).toEqual([0, null, 1, 1.5, 2, 2.5]);
  });

  it('are those of a slice where the table is one, and of all its batches', () => {
    const slice = table(texts).slice(1, 5);
    expect(toRows(slice).map((row) => row['text'])).toEqual(texts.slice(1, 5));
    const two = table(['một', 'hai']).concat(table(['ba', null]));
    expect(toRows(two).map((row) => row['text'])).toEqual(['một', 'hai', 'ba', null]);
  });

  it('tell dates as ISO text and truth as it is', () => {
    const days = new Table({
      day: vectorFromArray([new Date('2023-11-30'), null], new DateDay()),
      isSo: vectorFromArray([true, false], new Bool()),
    });
    expect(toRows(days)).toEqual([
      { day: '2023-11-30', isSo: true },
      { day: null, isSo: false },
    ]);
  });
});
