import {
  Dictionary,
  Int32,
  Table,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { expect, test } from 'vitest';
import { joinArrow } from './join-arrow.ts';

const stream = (...values: number[]) =>
  tableToIPC(tableFromArrays({ n: Float64Array.from(values) }), 'stream');
const read = (bytes: Uint8Array) => [...(tableFromIPC(bytes).getChild('n') ?? [])];

test('the rows of all streams stand in one, in their order', () => {
  expect(read(joinArrow([stream(1, 2), stream(3), stream(4, 5)]))).toEqual([1, 2, 3, 4, 5]);
  expect(read(joinArrow([stream(7)]))).toEqual([7]);
});

test('a stream without its end mark is whole', () => {
  expect(read(joinArrow([stream(1).subarray(0, -8), stream(2).subarray(0, -8)]))).toEqual([1, 2]);
});

test('a view of a larger buffer is read where it lies', () => {
  const bytes = stream(6);
  const larger = new Uint8Array(bytes.length + 16);
  larger.set(bytes, 8);
  expect(read(joinArrow([larger.subarray(8, 8 + bytes.length), stream(9)]))).toEqual([6, 9]);
});

test('streams of other columns are not joined', () => {
  const other = tableToIPC(tableFromArrays({ m: Float64Array.of(1) }), 'stream');
  expect(() => joinArrow([stream(1), other])).toThrow('other columns');
});

test('each stream brings its own dictionary', () => {
  const type = new Dictionary(new Utf8(), new Int32(), 7);
  const texts = (...values: string[]) =>
    tableToIPC(new Table({ t: vectorFromArray(values, type) }), 'stream');
  const joined = tableFromIPC(joinArrow([texts('a', 'b', 'a'), texts('c', 'b')]));
  expect([...(joined.getChild('t') ?? [])]).toEqual(['a', 'b', 'a', 'c', 'b']);
});

test('what is no stream is refused', () => {
  expect(() => joinArrow([])).toThrow('nothing to join');
  expect(() => joinArrow([new TextEncoder().encode('<!doctype html>')])).toThrow('not an Arrow');
});
