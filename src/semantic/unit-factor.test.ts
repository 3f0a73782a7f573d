import { expect, test } from 'vitest';
import { unitFactor } from './unit-factor.ts';

const money = { vi: 'đồng', en: 'VND' };
const people = { vi: 'nghìn người', en: 'thousand people' };
const share = { vi: '%', en: '%' };

test.each([
  ['triệu đồng', money, 1e6],
  ['Triệu đồng', money, 1e6],
  ['tỷ đồng', money, 1e9],
  ['tỉ đồng', money, 1e9],
  ['nghìn tỷ đồng', money, 1e12],
  ['đồng', money, 1],
  ['VNĐ', money, 1],
  ['triệu VND', money, 1e6],
  ['1.000 đồng', money, 1e3],
  ['billion VND', money, 1e9],
  ['tr.đ', money, 1e6],
  ['Trđ', money, 1e6],
  ['Tr. đồng', money, 1e6],
  ['tỷ đ', money, 1e9],
  ['tỷđ', money, 1e9],
  ['1000 đồng', money, 1e3],
  ['1.000đ', money, 1e3],
  ['Triệu', { vi: 'nghìn', en: 'thousands' }, 1e3],
  ['người', people, 1e-3],
  ['Nghìn người', people, 1],
  ['%', share, 1],
  ['phần trăm', share, 1],
  ['Hồ sơ', { vi: 'hồ sơ', en: 'files' }, 1],
])('a number in "%s" is multiplied as it must be', (written, unit, factor) => {
  expect(unitFactor(written, unit)).toBe(factor);
});

test.each([
  ['USD', money],
  ['triệu USD', money],
  ['dự án', money],
  ['%', money],
  ['đồng/người', money],
  ['tấn', { vi: 'tạ', en: 'quintals' }],
])('"%s" is no unit of that kind', (written, unit) => {
  expect(unitFactor(written, unit)).toBeUndefined();
});
