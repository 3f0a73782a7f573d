import { describe, expect, test } from 'vitest';
import { placeMatcher, placeRowsOfData } from './geography.fixture.ts';
import { createPlaceMatcher } from './place-matcher.ts';

const { match, suggest } = placeMatcher;
const in2023 = { start: '2023-01-01', end: '2023-12-31' };
const in2026 = { start: '2026-01-01', end: '2026-03-31' };
const in2025 = { start: '2025-01-01', end: '2025-12-31' };

test('every place of the data by its id, names and code', () => {
  for (const row of placeRowsOfData) {
    const id = row['place_id'] ?? '';
    const when = id.startsWith('63') ? in2023 : in2026;
    expect(match(id)).toEqual({ placeId: id });
    const texts = [
      row['name_vi'] ?? '',
      row['name_en'] ?? '',
      (row['name_vi'] ?? '').toUpperCase(),
      (row['name_vi'] ?? '').normalize('NFD'),
      id.slice(3),
    ];
    for (const text of [
      ...texts,
      `${row['kind'] === 'city' ? 'Thành phố' : 'Tỉnh'} ${row['name_vi'] ?? ''}`,
    ]) {
      expect([text, match(text, when)]).toEqual([text, { placeId: id }]);
    }
  }
});

describe('names as people write them', () => {
  test.each([
    ['Bắc Kạn', '63-06'],
    ['bac kan', '63-06'],
    ['BẮC KẠN', '63-06'],
    ['Bắc Cạn', '63-06'],
    ['Tỉnh Bắc Kạn', '63-06'],
    ['tinh Bac Kan', '63-06'],
    ['TP. Hồ Chí Minh', '63-79'],
    ['TP HCM', '63-79'],
    ['TP.HCM', '63-79'],
    ['Tp. Hồ Chí Minh', '63-79'],
    ['T.P. Hồ Chí Minh', '63-79'],
    ['HCM', '63-79'],
    ['Ho Chi Minh City', '63-79'],
    ['Hcm', '63-79'],
    ['HCMC', '63-79'],
    ['hcmc', '63-79'],
    ['Sài Gòn', '63-79'],
    ['Thành phố Huế', '63-46'],
    ['TT-Huế', '63-46'],
    ['TT. Huế', '63-46'],
    ['Thừa Thiên - Huế', '63-46'],
    ['Thua Thien Hue', '63-46'],
    ['T.P Đà Nẵng', '63-48'],
    ['Đà Nẵng', '63-48'],
    ['HN', '63-01'],
    ['Ha Noi', '63-01'],
    ['Hanoi', '63-01'],
    ['Thủ đô Hà Nội', '63-01'],
    ['BR-VT', '63-77'],
    ['BRVT', '63-77'],
    ['Bà Rịa – Vũng Tàu', '63-77'],
    ['Bà Rịa Vũng Tàu', '63-77'],
    ['Khánh Hoà', '63-56'],
    ['Thanh Hoá', '63-38'],
    ['Hoà Bình', '63-17'],
    ['Đăk Lăk', '63-66'],
    ['Đắc Lắc', '63-66'],
    ['Dak Lak', '63-66'],
    ['Đak Lak', '63-66'],
    ['Daklak', '63-66'],
    ['Đăk Nông', '63-67'],
    ['Kontum', '63-62'],
    ['Cao Bang province', '63-04'],
    ['Sở KH&CN Cao Bằng', '63-04'],
    ['Sở Khoa học và Công nghệ tỉnh Quảng Trị', '63-45'],
    ['UBND tỉnh Thái Bình', '63-34'],
    ['VN-53', '63-06'],
    ['vn-sg', '63-79'],
    ['06', '63-06'],
    [' 06 ', '63-06'],
    ['Lâm Đồng*', '63-68'],
  ])('%s in 2023', (text, placeId) => {
    expect(match(text, in2023)).toEqual({ placeId });
  });
});

describe('the vintage', () => {
  test.each([
    ['Thái Nguyên', '63-19', '34-19'],
    ['Quảng Trị', '63-45', '34-44'],
    ['Gia Lai', '63-64', '34-52'],
    ['19', '63-19', '34-19'],
    ['44', '63-44', '34-44'],
    ['VN-04', '63-04', '34-04'],
  ])('%s is decided by the time', (text, old, today) => {
    expect(match(text, in2023)).toEqual({ placeId: old });
    expect(match(text, in2026)).toEqual({ placeId: today });
    expect(match(text)).toEqual({ candidates: [old, today] });
    expect(match(text, in2025)).toEqual({ candidates: [old, today] });
  });

  test('the last day of the one, the first of the other', () => {
    expect(match('Cao Bằng', { start: '2025-01-01', end: '2025-06-30' })).toEqual({
      placeId: '63-04',
    });
    expect(match('Cao Bằng', { start: '2025-07-01', end: '2025-07-01' })).toEqual({
      placeId: '34-04',
    });
  });

  test('a name of one vintage is that place at any time', () => {
    expect(match('Bắc Kạn')).toEqual({ placeId: '63-06' });
    expect(match('Bắc Kạn', in2026)).toEqual({ placeId: '63-06' });
  });

  test('"cũ" and "mới" stand before the time', () => {
    expect(match('Quảng Trị (cũ)', in2026)).toEqual({ placeId: '63-45' });
    expect(match('Quảng Trị (mới)', in2023)).toEqual({ placeId: '34-44' });
  });

  test('a bare code without a time is never taken', () => {
    expect(match('06')).toEqual({ candidates: ['63-06'] });
    expect(match('06', in2026)).toEqual({ candidates: ['63-06'] });
    expect(match('99')).toBeUndefined();
    expect(match('6')).toBeUndefined();
  });
});

describe('asked, not taken', () => {
  test.each([
    // A commune is called so; the accents are others.
    ['Thanh Hòa', ['63-38']],
    ['Hà Giáng', ['63-02']],
    // Towns that bear the name of their province.
    ['Thành phố Cao Bằng', ['63-04']],
    ['TP. Thái Nguyên', ['63-19']],
    ['ĐN', ['63-48', '63-75']],
    ['QN', ['63-22', '63-49', '63-51']],
  ])('%s', (text, candidates) => {
    expect(match(text, in2023)).toEqual({ candidates });
  });
});

describe('the country and its regions', () => {
  test.each([
    'Cả nước',
    'CẢ NƯỚC',
    'Toàn quốc',
    'WHOLE COUNTRY',
    'CẢ NƯỚC - WHOLE COUNTRY',
    'Viet Nam',
    'Việt Nam',
    'Vietnam',
  ])('%s', (text) => {
    expect(match(text)).toEqual({ national: true });
  });
  test.each([
    'Đồng bằng sông Hồng',
    'ĐBSH',
    'Red River Delta',
    'Trung du và miền núi phía Bắc',
    'Northern midlands and mountain areas',
    'Bắc Trung Bộ và Duyên hải miền Trung',
    'Bắc Trung Bộ và DH miền Trung',
    'North Central and Central coastal areas',
    'Tây Nguyên',
    'Central Highlands',
    'Vùng Đông Nam Bộ',
    'South East',
    'Southeast',
    'ĐBSCL',
    'Đồng bằng sông Cửu Long',
    'Mekong River Delta',
    'Duyên hải Nam Trung Bộ và Tây Nguyên',
    'Bắc Trung Bộ',
    'North Central',
  ])('%s', (text) => {
    expect(match(text, in2023)).toEqual({ region: true });
  });
});

test.each([
  '',
  ' ',
  'Tổng số',
  'STT',
  'x',
  'Huyện Cao Bằng',
  'Vũng Tàu',
  'Dien Bien Phu',
  'Bình Phúc',
  'TP',
  'Tỉnh',
  'NA',
  'TH',
  'KH',
  // Small letters are a word sooner than initials.
  'hn',
  'hcm',
  'qn',
  'VN-99',
  '2023',
  'Hà Nội và Hải Phòng',
])('%j is no place', (text) => {
  expect(match(text, in2023)).toBeUndefined();
});

describe('suggestions', () => {
  test.each([
    ['Bắc Cạnn', '63-06'],
    ['Quảng Trj', '63-45'],
    ['Hải Phongf', '63-31'],
    ['Nghệ Ân', '63-40'],
    ['Thừa Thien Húe1', '63-46'],
    ['NA', '63-40'],
    ['tỉnh Qảng Ngãi', '63-51'],
    [' tỉnh Qảng Ngãi ', '63-51'],
  ])('%s', (text, id) => {
    expect(suggest(text, 3, in2023)).toContain(id);
  });
  test('none for what is near to nothing', () => {
    expect(suggest('Tổng cộng')).toEqual([]);
    expect(suggest('')).toEqual([]);
  });
  test('no more than asked for', () => {
    expect(suggest('Hà Nan', 1)).toHaveLength(1);
    expect(suggest('QN', 2)).toHaveLength(2);
    expect(suggest('QN')).toHaveLength(3);
  });
  test('only units of the time, where it is known', () => {
    expect(suggest('QN', 9, in2023)).toEqual(['63-22', '63-49', '63-51']);
    expect(suggest('QN', 9, in2026)).toEqual(['34-22', '34-51']);
    expect(suggest('QN', 9)).toHaveLength(5);
  });
});

test('a name without letters is no name of cells that have none', () => {
  const name = { vi: 'Cao Bằng', en: '-' };
  const place = { id: '63-04', name, kind: 'province', region: null, shapeIds: [] } as const;
  const own = createPlaceMatcher({
    places: new Map([[place.id, place]]),
    placeNames: [],
    regions: new Map(),
  });
  for (const cell of ['', '-', '…']) expect(own.match(cell)).toBeUndefined();
  expect(own.match('Cao Bằng')).toEqual({ placeId: '63-04' });
});
