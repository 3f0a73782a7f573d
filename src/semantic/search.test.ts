import { describe, expect, test } from 'vitest';
import { find, searchIndex } from './search.ts';

const named = (...names: string[]) => ({ item: names[0] ?? '', names });
const places = searchIndex([
  named('Quảng Bình'),
  named('Quảng Trị', 'Quang Tri'),
  named('Bà Rịa - Vũng Tàu', 'BR-VT'),
  named('Thừa Thiên Huế', 'TT-Huế', 'Huế'),
  named('Đắk Lắk'),
  named('Trà Vinh'),
]);
const indicators = searchIndex([
  named('Dự án đầu tư được thẩm định, có ý kiến về công nghệ'),
  named('Vốn đầu tư công đã giải ngân'),
]);

describe('typing finds', () => {
  test.each([
    ['quang tri', 'Quảng Trị'],
    ['Quảng Trị', 'Quảng Trị'],
    ['QUẢNG TRỊ', 'Quảng Trị'],
    ['quangtri', 'Quảng Trị'],
    ['tri', 'Quảng Trị'],
    ['BR-VT', 'Bà Rịa - Vũng Tàu'],
    ['brvt', 'Bà Rịa - Vũng Tàu'],
    ['vung tau', 'Bà Rịa - Vũng Tàu'],
    ['TTH', 'Thừa Thiên Huế'],
    ['hue', 'Thừa Thiên Huế'],
    ['dak lak', 'Đắk Lắk'],
    ['đăk', 'Đắk Lắk'],
  ])('"%s" → %s first', (typed, expected) => {
    expect(find(places, typed)[0]).toBe(expected);
  });

  test('"tham dinh cong nghe" → the appraisals, whose name holds all four words', () => {
    expect(find(indicators, 'tham dinh cong nghe')).toEqual([
      'Dự án đầu tư được thẩm định, có ý kiến về công nghệ',
    ]);
  });

  test('letters typed with combining accents are the same letters', () => {
    expect(find(places, 'Quảng Trị'.normalize('NFD'))[0]).toBe('Quảng Trị');
  });

  test('nothing typed finds everything in order, nonsense finds nothing', () => {
    expect(find(places, ' ')).toHaveLength(6);
    expect(find(places, 'xyz')).toEqual([]);
  });
});
