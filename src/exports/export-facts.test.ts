import { expect, test } from 'vitest';
import { wordsIn } from '../i18n/words.ts';
import { factsOf } from './export-facts.ts';

const facts = { version: '1a2b3c4d', date: '2026-11-21' };

test('a file says when it was taken, of which data, and what of it a server gave earlier', () => {
  const taken = [
    ['Ngày tải', '2026-11-21'],
    ['Phiên bản dữ liệu', '1a2b3c4d'],
  ];
  expect(factsOf(facts, wordsIn('vi'))).toEqual(taken);
  const keptSince = new Date(2026, 9, 5, 9, 5).getTime();
  expect(factsOf({ ...facts, keptSince }, wordsIn('vi'))).toEqual([
    ...taken,
    ['Số liệu từ máy chủ', 'bản đã lưu, phần cũ nhất nhận lúc 9:05 ngày 5/10/2026'],
  ]);
});
