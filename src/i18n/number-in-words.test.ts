import { expect, test } from 'vitest';
import { numberInWords } from './number-in-words.ts';

test.each([
  [0, 'không'],
  [5, 'năm'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [101, 'một trăm linh một'],
  [1102, 'một nghìn một trăm linh hai'],
  [1234, 'một nghìn hai trăm ba mươi tư'],
  [1.234, 'một phẩy hai ba bốn'],
  [12.005, 'mười hai phẩy không không năm'],
  [-3.5, 'âm ba phẩy năm'],
  [2000005, 'hai triệu không trăm linh năm'],
  [45998409, 'bốn mươi lăm triệu chín trăm chín mươi tám nghìn bốn trăm linh chín'],
])('%d is said “%s”', (value, words) => {
  expect(numberInWords(value, 'vi')).toBe(words);
});

test('in English digits stand without marks that could be read two ways', () => {
  expect(numberInWords(1234, 'en')).toBe('1234');
  expect(numberInWords(1.234, 'en')).toBe('1.234');
});
