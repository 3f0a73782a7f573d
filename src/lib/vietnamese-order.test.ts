import { expect, test } from 'vitest';
import { vietnameseOrder } from './vietnamese-order.ts';

const sorted = (...names: string[]) => names.toSorted((a, b) => vietnameseOrder.compare(a, b));

test('letters stand as in the Vietnamese alphabet, Đ after D and vowels by their marks', () => {
  expect(sorted('Đồng Nai', 'Điện Biên', 'Đà Nẵng', 'Cần Thơ', 'Cao Bằng', 'Dầu Tiếng')).toEqual([
    'Cao Bằng',
    'Cần Thơ',
    'Dầu Tiếng',
    'Đà Nẵng',
    'Điện Biên',
    'Đồng Nai',
  ]);
});

test('numbers within names count as numbers', () => {
  expect(sorted('Quý 10', 'Quý 2', 'Quý 1')).toEqual(['Quý 1', 'Quý 2', 'Quý 10']);
});
