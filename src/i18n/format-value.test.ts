import { describe, expect, test } from 'vitest';
import { formatShare, formatShareAtLeast } from './format-number.ts';
import { formatFigure, formatInSentence, scaleFor } from './format-value.ts';

const money = { unit: { vi: 'đồng', en: 'VND' }, decimals: 0 };
const projects = { unit: { vi: 'dự án', en: 'projects' }, decimals: 0 };
const rate = { unit: { vi: '%', en: '%' }, decimals: 0 };

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
const inSentence = (
  value: number,
  of: typeof money,
  qualifier: 'exact' | 'at-least' | 'about' = 'exact',
) => spaced(formatInSentence({ value, qualifier }, of, 'vi'));

describe('money is written as the reports write it', () => {
  test.each([
    [5_750_000_000, '5.750 triệu đồng'],
    [65_000_000, '65 triệu đồng'],
    [4_500_000, '4,5 triệu đồng'],
    [654_000_000, '654 triệu đồng'],
    [45_998_409, '45.998.409 đồng'],
  ])('%d', (value, written) => {
    expect(inSentence(value, money)).toBe(written);
  });

  test('one uneven figure keeps all figures of a chart in whole đồng', () => {
    expect(scaleFor(money, [5_750_000_000, 45_998_409], 'vi').unit).toBe('đồng');
  });
});

test('a lower bound and an approximate figure never look exact', () => {
  const scale = scaleFor(projects, [1000], 'vi');
  expect(formatFigure(1000, 'at-least', scale, 'vi')).toBe('≥ 1.000');
  expect(formatFigure(200, 'about', scale, 'vi')).toBe('khoảng 200');
  expect(inSentence(1000, projects, 'at-least')).toBe('trên 1.000 dự án');
});

test('a percentage has no space before its sign and a decimal comma', () => {
  expect(inSentence(100, rate)).toBe('100%');
  expect(formatShare(0.5125, 'vi')).toBe('51,3%');
  expect(formatShare(0.5125, 'en')).toBe('51.3%');
});

test('what was at least reached is cut, never rounded up', () => {
  expect(formatShareAtLeast((106 - 86) / 86, 'vi')).toBe('23%');
  expect(formatShareAtLeast(0.2399, 'vi')).toBe('23%');
  expect(formatShareAtLeast(0.29, 'vi')).toBe('29%');
});
