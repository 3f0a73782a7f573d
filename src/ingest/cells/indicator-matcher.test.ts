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

test('one name of two indicators is asked about', () => {
  const two = ['a-1', 'a-2'].map((id) => ({ id, name: { vi: 'Đề tài', en: id } }));
  expect(createIndicatorMatcher(two).match('Đề tài')).toEqual({ candidates: ['a-1', 'a-2'] });
});

test.each(['', 'xyz', 'Hà Nội', '123'])('%j is like none', (text) => {
  expect(match(text)).toBeUndefined();
});
