import { expect, test } from 'vitest';
import { isFatal } from './is-fatal.ts';

function errorNamed(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

test.each([
  ['RuntimeError', 'memory access out of bounds'],
  ['RuntimeError', 'null function or function signature mismatch'],
  ['RuntimeError', 'unreachable'],
  ['RuntimeError', 'table index is out of bounds'],
  ['RuntimeError', 'Aborted(OOM)'],
  ['RangeError', 'Array buffer allocation failed'],
  ['Error', 'Out of Memory Error: could not allocate block of size 256.0 KiB'],
  ['Error', '{"exception_type":"Out of Memory","exception_message":"could not allocate block"}'],
  ['Error', 'INTERNAL Error: Attempted to access index 3 within vector of size 3'],
  ['Error', 'FATAL Error: Failed: database has been invalidated because of a previous fatal error'],
  ['Error', 'Aborted(Assertion failed)'],
])('%s: %s is the death of the worker', (name, message) => {
  expect(isFatal(errorNamed(name, message))).toBe(true);
});

test.each([
  'Catalog Error: Table with name unreachable does not exist!',
  "Conversion Error: Could not convert string 'memory access out of bounds' to INT32",
  'Invalid Input Error: Out of Memory Error: said the user',
  'Parser Error: syntax error at or near "INTERNAL Error"',
  'Permission Error: Cannot access file "x"',
  '{"exception_type":"Conversion","exception_message":"\\"exception_type\\":\\"INTERNAL\\""}',
])('%s is only a slip in a statement', (message) => {
  expect(isFatal(new Error(message))).toBe(false);
});

test('an answer that is no error at all is the death of the worker', () => {
  expect(isFatal(undefined)).toBe(true);
});
