import { describe, expect, test } from 'vitest';
import { typedNumberMark } from '../source/source-table.ts';
import { decideManner, mannerEvidence } from './number-manner.ts';

const decide = (...cells: string[]) => decideManner(mannerEvidence(cells));

describe('one cell', () => {
  test.each([
    [
      'vietnamese',
      [
        '1.234,5',
        '1.234.567',
        '12,5',
        '0,75',
        '0,125',
        '1234,567',
        '1 234,5',
        '68,5%',
        '2,5 tỷ',
        '45.998.409 đồng',
        'trên 12,5',
        '(1.234,5)',
        '(1.234,5 )',
        ' (1.234,5) ',
        '7,2/10',
        '7/12,5',
        '12,3 b',
      ],
    ],
    [
      'english',
      [
        '1,234.5',
        '1,234,567',
        '12.5',
        '0.75',
        '1.5',
        '1.50',
        '1234.567',
        '0.125',
        '45.0%',
        '$5.2 million',
        '123.4 p',
      ],
    ],
    [
      undefined,
      [
        '1.234',
        '1,234',
        '12.345',
        '1.234*',
        '5.750 triệu đồng',
        '2.050/4.000kg',
        '17/1.000',
        '(1.234)',
        'hơn 1.000',
      ],
    ],
    [
      'either',
      [
        '1234',
        '-5',
        '09',
        '1 234 567',
        '17/25',
        '68%',
        '38 hồ sơ',
        '..',
        '-',
        ':',
        '',
        'Hà Nội',
        '31.12.2023',
        '1.2.3',
        '(1)',
        `${typedNumberMark}1.5`,
        `${typedNumberMark}1.234`,
      ],
    ],
  ] as const)('%s', (manner, cells) => {
    for (const cell of cells) expect([cell, decide(cell)]).toEqual([cell, manner]);
  });
});

test('a cell that tells decides for those that do not', () => {
  expect(decide('1.234', '12.345', '0,5', '7')).toBe('vietnamese');
  expect(decide('1.234', '12.345', '0.5', '7')).toBe('english');
});

test('cells that contradict each other decide nothing', () => {
  expect(decide('1.234,5', '12.5')).toBeUndefined();
});

test('the evidence is counted, a few different cells shown', () => {
  const cells = [
    '1.234',
    '1.234',
    ...['1,5', '2,5', '3,5', '4,5', '5,5', '6,5'],
    '7.5',
    '10',
    '11',
    'x',
  ];
  expect(mannerEvidence(cells)).toEqual({
    vietnamese: ['1,5', '2,5', '3,5', '4,5', '5,5'],
    english: ['7.5'],
    ambiguous: ['1.234'],
    plain: 2,
    counts: { vietnamese: 6, english: 1, ambiguous: 2 },
  });
});

test('a number of a workbook is plain, and spaces around make no other cell', () => {
  expect(mannerEvidence([`${typedNumberMark}1.234`, '1,5', ' 1,5 ', ' (2,5) '])).toEqual({
    vietnamese: ['1,5', '(2,5)'],
    english: [],
    ambiguous: [],
    plain: 1,
    counts: { vietnamese: 3, english: 0, ambiguous: 0 },
  });
});
