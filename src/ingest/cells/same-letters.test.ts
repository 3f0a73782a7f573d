import { expect, test } from 'vitest';
import { isSameName } from './same-letters.ts';

test.each([
  ['Đắk Lắk', 'Đắk Lắk'],
  ['Dak Lak', 'Đắk Lắk'],
  ['Đăk Lăk', 'Đắk Lắk'],
  ['daklak', 'Đắk Lắk'],
  ['Thanh Hoá', 'Thanh Hóa'],
  ['THANH HÓA', 'Thanh Hóa'],
  ['Bà Rịa–Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ['Hồ Chi Minh', 'Hồ Chí Minh'],
])('%s is %s', (text, name) => {
  expect(isSameName(text, name)).toBe(true);
  expect(isSameName(text.normalize('NFD'), name)).toBe(true);
});

test.each([
  ['Thanh Hòa', 'Thanh Hóa'],
  ['Hà Giáng', 'Hà Giang'],
  ['Đồng Nai', 'Dông Nai'],
  ['Hà', 'Hà Nam'],
  ['Hà Nam Ninh', 'Hà Nam'],
  ['', 'Huế'],
])('%j is not %s', (text, name) => {
  expect(isSameName(text, name)).toBe(false);
});
