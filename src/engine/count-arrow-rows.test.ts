import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { countArrowRows } from './count-arrow-rows.ts';

const bytes = tableToIPC(tableFromArrays({ n: Float64Array.of(1, 2, 3) }), 'stream');

test('the rows of an Arrow stream are counted', () => {
  expect(countArrowRows(bytes)).toBe(3);
});

test('an Arrow stream without its end is cut off', () => {
  expect(() => countArrowRows(bytes.slice(0, -8))).toThrow('the Arrow stream is cut off');
  expect(() => countArrowRows(new Uint8Array())).toThrow('the Arrow stream is cut off');
});
