import { expect, test } from 'vitest';
import { findPassage } from './find-passage.ts';

test('words are found across the line breaks that OCR leaves', () => {
  const text = 'chưa kiểm định xử\n\nphạt mười triệu đồng.';
  expect(findPassage(text, 'xử phạt mười triệu đồng')).toEqual({ start: 15, end: 39 });
});

test('signs of regular expressions are plain letters', () => {
  const text = 'giống nấm được 2.050/4.000kg (- + *) cung ứng';
  const passage = findPassage(text, '2.050/4.000kg (- + *)');
  expect(passage && text.slice(passage.start, passage.end)).toBe('2.050/4.000kg (- + *)');
  expect(findPassage('2x050/4x000kg', '2.050/4.000kg')).toBeUndefined();
});

test('nothing is found of empty words', () => {
  expect(findPassage('43 dự án', '  ')).toBeUndefined();
});
