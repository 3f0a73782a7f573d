import { describe, expect, test } from 'vitest';
import { figureParts, type FigureParts } from './figure-syntax.ts';

test.each<[string, Partial<FigureParts>]>([
  ['đạt  12', { number: '12' }],
  ['ước  12', { number: '12', status: 'estimate' }],
  ['est 12', { number: '12', status: 'estimate' }],
  ['khoảng  12', { number: '12', qualifier: 'about' }],
  ['approx 12', { number: '12', qualifier: 'about' }],
  ['trên  12', { number: '12', qualifier: 'at-least' }],
  ['VND30.000', { number: '30.000', unit: 'đồng' }],
  ['VNĐ 30.000', { number: '30.000', unit: 'đồng' }],
])('%j says something before its digits', (text, parts) => {
  expect(figureParts(text)).toMatchObject(parts);
});

test.each(['đạt', 'ước', 'khoảng', '~', 'trên', '>', '$', '₫', '€'])(
  'digits on both sides of %j are two numbers, not one of both',
  (between) => {
    expect(figureParts(`1 ${between} 200`)).toBeUndefined();
    expect(figureParts(`1 ${between}200`)).toBeUndefined();
  },
);

describe('digits behind a slash', () => {
  test.each<[string, string, string]>([
    ['12.000/110.000 dân', '12.000', '110.000'],
    ['900/1.005 hộ', '900', '1.005'],
    ['5/12020', '5', '12020'],
    ['5/20205', '5', '20205'],
  ])('%s is a pair', (text, number, plan) => {
    expect(figureParts(text)).toMatchObject({ number, plan });
  });
  test.each(['12/1000 dân', '12/10\u00A0000 dân', '5/2020'])('%j is none', (text) => {
    expect(figureParts(text)).toBeUndefined();
  });
});

test.each([
  '17/25(68%)',
  '17/25 (68 %)',
  '17/25 (đạt 68%)',
  '17/25 (68% kế hoạch)',
  '17/25,đạt  68 %',
  '17/25, bằng 68% KH',
])('%j repeats as a share what it says', (text) => {
  expect(figureParts(text)).toEqual({
    number: '17',
    plan: '25',
    percent: false,
    exponent: 0,
    qualifier: 'exact',
  });
});

test.each(['**', '(**)', '(12)', '[12]', '¹²'])('%j is a footnote', (mark) => {
  expect(figureParts(`1.234${mark}`)).toMatchObject({ number: '1.234', mark });
});

test('signs of a power before a unit are no footnote', () => {
  expect(figureParts('12² ha')).toBeUndefined();
});

test.each(['1234 ước', '1234 ước tính', '1234(ước)', '120 tỷ đồng (ước)'])(
  '%j is estimated',
  (text) => {
    expect(figureParts(text)).toMatchObject({ status: 'estimate' });
  },
);

test.each<[string, string]>([
  // Contracts and councils are no money.
  ['3 hợp đồng', 'hợp đồng'],
  ['5 hội đồng', 'hội đồng'],
  ['12 ca/100 dân', 'ca/100 dân'],
  ['12 ca/1000 dân', 'ca/1000 dân'],
])('what %j counts', (text, unit) => {
  expect(figureParts(text)).toMatchObject({ unit, exponent: 0 });
});

test.each([
  '12 đề tài và dự án',
  '12 tổ chức hoặc cá nhân',
  // Thousands, millions, dozens: the number would be another one.
  ...['5 Mrd', '5 mld', '5 mil', '5 mill', '5 millier', '5 milliard', '5 Millionen'],
  ...['5 lakh', '5 crore', '5 dozen', '5 tá', '5 tđ', '5 nđ', '5 ngđ'],
])('%j may be more or less than its digits', (text) => {
  expect(figureParts(text)).toBeUndefined();
});
