import { expect, test } from 'vitest';
import { toIndicator } from '../../semantic/from-rows.ts';
import { indicatorRows } from './geography.fixture.ts';
import { createIndicatorMatcher } from './indicator-matcher.ts';

const indicators = indicatorRows.map(toIndicator);
const { match } = createIndicatorMatcher(indicators);

test('every indicator of the data by its id and, where it alone bears it, by its name', () => {
  for (const { id, name } of indicators) {
    expect(match(id)).toEqual({ indicatorId: id });
    for (const text of [name.vi, name.en]) {
      const read = match(text);
      const ids = read && ('indicatorId' in read ? [read.indicatorId] : read.candidates);
      expect([text, ids?.includes(id)]).toEqual([text, true]);
    }
  }
});

test.each([
  ['Dân số trung bình', 'population-average'],
  ['DÂN SỐ TRUNG BÌNH', 'population-average'],
  ['dan so trung binh', 'population-average'],
  ['Average population', 'population-average'],
  ['Dân số trung bình (nghìn người)', 'population-average'],
  ['1. Dân số trung bình', 'population-average'],
  [' 1. Dân số trung bình', 'population-average'],
  ['- Dân số trung bình (1)', 'population-average'],
  ['a) Dân số trung bình, ĐVT: nghìn người', 'population-average'],
  ['Vốn đầu tư công đã giải ngân', 'public-investment-disbursement'],
  [' POPULATION-AVERAGE ', 'population-average'],
])('%s', (text, indicatorId) => {
  expect(match(text)).toEqual({ indicatorId });
});

test.each([
  ['Vốn đầu tư công giải ngân được', 'public-investment-disbursement'],
  ['Số doanh nghiệp đang hoạt động', 'enterprises-active'],
  ['Dân số trung bình năm', 'population-average'],
])('%s is near, and asked about', (text, id) => {
  const read = match(text);
  expect(read && 'candidates' in read && read.candidates[0]).toBe(id);
});

test('a name of signs alone is that of no cell in which signs stand for nothing', () => {
  const nameless = createIndicatorMatcher([{ id: 'grants', name: { vi: 'Tài trợ', en: '-' } }]);
  for (const cell of ['', '-', '…', '(1)']) expect(nameless.match(cell)).toBeUndefined();
});

test('one name of two indicators is asked about', () => {
  const two = ['a-1', 'a-2'].map((id) => ({ id, name: { vi: 'Đề tài', en: id } }));
  expect(createIndicatorMatcher(two).match('Đề tài')).toEqual({ candidates: ['a-1', 'a-2'] });
});

test.each(['', 'xyz', 'Hà Nội', '123'])('%j is like none', (text) => {
  expect(match(text)).toBeUndefined();
});

type Named = readonly [id: string, vi: string, en: string];

/** What resembles a text among indicators of these names. */
function near(text: string, ...names: Named[]) {
  const own = names.map(([id, vi, en]) => ({ id, name: { vi, en } }));
  const read = createIndicatorMatcher(own).match(text);
  return read && 'candidates' in read ? read.candidates : read;
}

test('a unit in brackets resembles nothing, and a word that no indicator has does not hinder', () => {
  const patents: Named = ['patents', 'Bằng sáng chế', 'Patents'];
  const fines: Named = ['fines', 'Tiền phạt', 'Fines'];
  expect(near('Bằng sáng chế mới (tiền phạt)', patents, fines)).toEqual(['patents']);
});

test('a word of many indicators tells little, a rare one much', () => {
  // "Số" and "bằng" are one of three words alike, and "số" stands in three names.
  expect(
    near(
      'Số bằng',
      ['certificates', 'Bằng khen', 'Certificates'],
      ['visits', 'Số lượt', 'Visits'],
      ['stamps', 'Số tem', 'Stamps'],
      ['cases', 'Số vụ', 'Cases'],
    ),
  ).toEqual(['certificates']);
});

test('of its names an indicator is judged by the nearest, and the nearest indicator comes first', () => {
  expect(
    near(
      'Patents granted to residents',
      ['foreign', 'Bằng nước ngoài', 'Patents granted to residents and foreigners'],
      ['patents-granted', 'Văn bằng', 'Patents granted to residents yearly'],
    ),
  ).toEqual(['patents-granted', 'foreign']);
});

test('no more than five are asked about', () => {
  const six = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'];
  const found = near(
    'Đề tài',
    ...six.map((it, at): Named => [`p-${at}`, `Đề tài ${it}`, `Project ${at}`]),
  );
  expect(found).toHaveLength(5);
});
