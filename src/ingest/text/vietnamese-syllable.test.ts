import { expect, test } from 'vitest';
import { sentences } from './old-font.fixture.ts';
import { isVietnameseSyllable } from './vietnamese-syllable.ts';

test('the words of the reports are syllables', () => {
  const words = sentences.flatMap((it) => it.match(/\p{L}+/gu) ?? []);
  const others = words.filter((it) => !isVietnameseSyllable(it));
  expect(others).toEqual(['KH', 'CN', 'mangan', 'mangan']);
});

test.each([
  'gì',
  'giếng',
  'quốc',
  'quỹ',
  'khuỷu',
  'nghiêng',
  'Đắk',
  'Lắk',
  'Kon',
  'uỷ',
  'ủy',
  'HOÀ',
  'ý',
  'ở',
  'xoong',
])('%s is one', (word) => {
  expect(isVietnameseSyllable(word)).toBe(true);
});

test.each([
  'ộtộ',
  'été',
  'Köln',
  'năo',
  'mă',
  'mát-xa',
  'ố̀',
  'họp̀',
  'tàc',
  'b',
  'đ',
  '',
  'wa',
  'tốp2',
])('%s is none', (word) => {
  expect(isVietnameseSyllable(word)).toBe(false);
});
