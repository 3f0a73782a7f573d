import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedNumberMark } from '../source/source-table.ts';
import { readFigure, type Figure } from './read-figure.ts';

const plain = { qualifier: 'exact', multiplier: 1 } as const;
const million = 1e6;
const billion = 1e9;

describe('as the reports write', () => {
  test.each<[string, Partial<Figure> & { value: number }]>([
    ['17/25', { value: 17, plan: 25 }],
    ['17/25 đơn vị', { value: 17, plan: 25, unit: 'đơn vị' }],
    [' 17/25 đơn vị ', { value: 17, plan: 25, unit: 'đơn vị' }],
    ['17/25 đơn vị (68%)', { value: 17, plan: 25, unit: 'đơn vị' }],
    ['33/48 số, đạt 68,8% kế hoạch', { value: 33, plan: 48, unit: 'số' }],
    ['02/17', { value: 2, plan: 17 }],
    ['2.050/4.000kg', { value: 2050, plan: 4000, unit: 'kg' }],
    ['1.500/2.000', { value: 1500, plan: 2000 }],
    ['900/1.000', { value: 900, plan: 1000 }],
    ['150/2010 hồ sơ', { value: 150, plan: 2010, unit: 'hồ sơ' }],
    ['trên 1000', { value: 1000, qualifier: 'at-least' }],
    ['Trên 1000 chiếc', { value: 1000, qualifier: 'at-least', unit: 'chiếc' }],
    ['hơn 1.000', { value: 1000, qualifier: 'at-least' }],
    ['> 1000', { value: 1000, qualifier: 'at-least' }],
    ['≥1000', { value: 1000, qualifier: 'at-least' }],
    ['1000+', { value: 1000, qualifier: 'at-least' }],
    ['ít nhất 12', { value: 12, qualifier: 'at-least' }],
    ['khoảng 200', { value: 200, qualifier: 'about' }],
    ['~200', { value: 200, qualifier: 'about' }],
    ['gần 200 lượt', { value: 200, qualifier: 'about', unit: 'lượt' }],
    ['hơn gần 200 lượt', { value: 200, qualifier: 'about', unit: 'lượt' }],
    [
      'trên 70 triệu đồng',
      { value: 70 * million, qualifier: 'at-least', unit: 'đồng', multiplier: million },
    ],
    ['5.750 triệu đồng', { value: 5750 * million, unit: 'đồng', multiplier: million }],
    ['2,5 tỷ', { value: 2.5 * billion, multiplier: billion }],
    ['2,3 triệu', { value: 2_300_000, multiplier: million }],
    ['1.234 nghìn tỷ đồng', { value: 1234e12, unit: 'đồng', multiplier: 1e12 }],
    ['10 trđ', { value: 10 * million, unit: 'đồng', multiplier: million }],
    [
      '65 triệu đồng/người/năm',
      { value: 65 * million, unit: 'đồng/người/năm', multiplier: million },
    ],
    ['45.998.409 đồng', { value: 45_998_409, unit: 'đồng' }],
    ['30.000.000đ', { value: 30_000_000, unit: 'đồng' }],
    ['30.000.000 VND', { value: 30_000_000, unit: 'đồng' }],
    ['US$ 12,3 tỷ', { value: 12.3 * billion, unit: 'USD', multiplier: billion }],
    ['68 %', { value: 68, percent: true }],
    ['68%', { value: 68, percent: true }],
    ['7,02%', { value: 7.02, percent: true }],
    ['đạt 68% kế hoạch', { value: 68, percent: true, unit: 'kế hoạch' }],
    ['68 phần trăm', { value: 68, percent: true }],
    ['68 phần trăm kế hoạch', { value: 68, percent: true, unit: 'kế hoạch' }],
    ['10,5 điểm %', { value: 10.5, unit: 'điểm %' }],
    ['09', { value: 9 }],
    ['38 hồ sơ', { value: 38, unit: 'hồ sơ' }],
    ['05 (năm) hồ sơ', { value: 5, unit: 'hồ sơ' }],
    ['05 đề tài, dự án', { value: 5, unit: 'đề tài, dự án' }],
    ['4.500 tem', { value: 4500, unit: 'tem' }],
    ['5 năm', { value: 5, unit: 'năm' }],
    ['500 m2', { value: 500, unit: 'm2' }],
    ['12,5 km²', { value: 12.5, unit: 'km²' }],
    ['12 bác sĩ/10.000 dân', { value: 12, unit: 'bác sĩ/10.000 dân' }],
    [
      'ước đạt 120 tỷ đồng',
      { value: 120 * billion, unit: 'đồng', multiplier: billion, status: 'estimate' },
    ],
    [
      'Ước tính đạt 120 tỷ đồng',
      { value: 120 * billion, unit: 'đồng', multiplier: billion, status: 'estimate' },
    ],
    ['1.234 (sơ bộ)', { value: 1234, status: 'preliminary' }],
    ['-12,5', { value: -12.5 }],
    ['(1.234)', { value: -1234 }],
    ['1.234,5', { value: 1234.5 }],
  ])('%s', (text, figure) => {
    expect(readFigure(text, 'vietnamese')).toEqual({ ...plain, ...figure });
  });
});

describe('as publishers of statistics write', () => {
  test.each<[string, Partial<Figure> & { value: number }]>([
    ['123.4 p', { value: 123.4, status: 'preliminary', mark: 'p' }],
    ['123.4p', { value: 123.4, status: 'preliminary', mark: 'p' }],
    ['12.3 e', { value: 12.3, status: 'estimate', mark: 'e' }],
    ['12.3 bep', { value: 12.3, status: 'estimate', mark: 'bep' }],
    ['12.3% p', { value: 12.3, percent: true, status: 'preliminary', mark: 'p' }],
    ['12 b', { value: 12, mark: 'b' }],
    ['12 d', { value: 12, mark: 'd' }],
    ['12.3 [p]', { value: 12.3, status: 'preliminary', mark: '[p]' }],
    ['€1.2bn', { value: 1.2 * billion, unit: 'EUR', multiplier: billion }],
    ['10 pcs', { value: 10, unit: 'pcs' }],
    ['5.5 millions', { value: 5.5 * million, multiplier: million }],
    ['1,234*', { value: 1234, mark: '*' }],
    ['1,234 (1)', { value: 1234, mark: '(1)' }],
    ['12.5¹', { value: 12.5, mark: '¹' }],
    ['9,876 people (2)', { value: 9876, unit: 'people', mark: '(2)' }],
    ['$5.2 million', { value: 5.2 * million, unit: 'USD', multiplier: million }],
    ['over 1,000', { value: 1000, qualifier: 'at-least' }],
    ['about 200', { value: 200, qualifier: 'about' }],
    ['45.0%', { value: 45, percent: true }],
    ['12.5 ‰', { value: 12.5, unit: '‰' }],
    ['1 234 567', { value: 1_234_567 }],
    ['50 kg/ha', { value: 50, unit: 'kg/ha' }],
  ])('%s', (text, figure) => {
    expect(readFigure(text, 'english')).toEqual({ ...plain, ...figure });
  });
});

test.each([
  // Dates, months, ranges, several numbers.
  '17/5/2023',
  '7/2018',
  '31/2018',
  '31/12/2023',
  '20.5.2023',
  '10-15',
  '10 - 15',
  'từ 10 đến 15',
  'Khoảng 2 - 3',
  '1.000 - 2.000',
  '12 và 13',
  '20 lượt, 5 đơn vị',
  '3 trong 5',
  '2 tháng 9',
  '12h30',
  '1:30',
  'Quý I',
  // Upper bounds, changes, rates that look like pairs, forecasts.
  'dưới 100',
  '< 100',
  '≤ 5',
  'tăng 5%',
  'giảm 5%',
  '12/10.000 dân',
  '900/1.000 hộ',
  '12 f',
  '12 [f]',
  '12 ef',
  '12 fp',
  '5M',
  '12k',
  '5 Mio. EUR',
  '3 crore',
  '17/25%',
  '10³',
  // Numbers that words go on telling.
  '5 triệu rưỡi',
  '12 rưỡi',
  '4 triệu năm trăm nghìn',
  '1 tỷ 200 triệu',
  '12 phẩy năm',
  '1 triệu tư',
  'hai mươi',
  'vài chục',
  // No figures.
  '',
  '-',
  '..',
  ':',
  'không',
  'b',
  '(1)',
  'x',
  'A1',
  'I',
  '19/QĐ-UBND',
  '1.2.3',
  '1.234.56',
  '17/1.234.56',
  '1..5',
  '5-',
  '- 5',
  'NaN',
  '1e5',
  'Hà Nội',
  '\u0002abc',
])('%j states no single figure', (text) => {
  expect(readFigure(text, 'vietnamese')).toBeUndefined();
  expect(readFigure(text, 'english')).toBeUndefined();
});

test('a share that a workbook holds as a number is read by its point in either manner', () => {
  for (const manner of ['vietnamese', 'english', 'either'] as const) {
    expect(readFigure(`${typedNumberMark}68.125%`, manner)).toEqual({
      ...plain,
      value: 68.125,
      percent: true,
    });
    expect(readFigure(`${typedNumberMark}68.125`, manner)).toEqual({ ...plain, value: 68.125 });
    expect(readFigure(`${typedNumberMark}abc%`, manner)).toBeUndefined();
  }
});

test('what follows a number is a unit up to sixty signs, and a sentence beyond', () => {
  const sixty = 'hồ sơ '.repeat(10).trim().padEnd(60, 'a');
  expect(readFigure(`12 ${sixty}`, 'vietnamese')).toEqual({ ...plain, value: 12, unit: sixty });
  expect(readFigure(`12 ${sixty}a`, 'vietnamese')).toBeUndefined();
});

test('the other manner, and what could be both, are not read', () => {
  expect(readFigure('12.5%', 'vietnamese')).toBeUndefined();
  expect(readFigure('12,5%', 'english')).toBeUndefined();
  expect(readFigure('5.750 triệu đồng', 'either')).toBeUndefined();
  expect(readFigure('5,75 triệu đồng', 'either')?.value).toBe(5_750_000);
});

test('no text makes it fail, and a value is always a number', () => {
  const pieces = fc.constantFrom(
    '1',
    '23',
    '456',
    '.',
    ',',
    ' ',
    '/',
    '%',
    'triệu',
    'đồng',
    '(',
    ')',
    '-',
    'trên',
    '*',
    '²',
    'e',
    '\u0002',
    'năm',
    'tỷ',
    "'",
    '\u00A0',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 10 }),
      fc.constantFrom('vietnamese' as const, 'english' as const, 'either' as const),
      (parts, manner) => {
        const figure = readFigure(parts.join(''), manner);
        expect(figure === undefined || Number.isFinite(figure.value)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
