import { expect, test } from 'vitest';
import { hasVietnameseLetters, splitQuotes } from './split-quotes.ts';

test('a remark falls into what it says and what it quotes', () => {
  expect(splitQuotes('The report prints “thăm năm” for “thăm nắm” (visit).')).toEqual([
    'The report prints ',
    '“thăm năm”',
    ' for ',
    '“thăm nắm”',
    ' (visit).',
  ]);
  expect(splitQuotes('“Khá”')).toEqual(['“Khá”']);
  expect(splitQuotes('a quote that “never ends')).toEqual(['a quote that “never ends']);
  expect(splitQuotes('')).toEqual([]);
});

test('letters with marks, composed or not, are Vietnamese', () => {
  for (const text of ['Khá', 'đ', 'Đ', 'mục', 'Tốt'.normalize('NFD')]) {
    expect(hasVietnameseLetters(text), text).toBe(true);
  }
  for (const text of ['', 'good', '2019', 'a “quote”', '½ m²']) {
    expect(hasVietnameseLetters(text), text).toBe(false);
  }
});
