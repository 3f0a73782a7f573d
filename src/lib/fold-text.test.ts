import { expect, test } from 'vitest';
import { foldText, withoutAccents } from './fold-text.ts';

test('a search compares without accents, case and punctuation, and đ is d', () => {
  expect(foldText('Bà Rịa - Vũng Tàu')).toBe('ba ria vung tau');
  expect(foldText('  ĐẮK   LẮK ')).toBe('dak lak');
  expect(foldText('Quảng Trị'.normalize('NFD'))).toBe('quang tri');
});

test('plain letters keep their case', () => {
  expect(withoutAccents('Sở KH&CN Đồng Nai')).toBe('So KH&CN Dong Nai');
});
