import { expect, test } from 'vitest';
import { parseDocumentDate } from './parse-document-date.ts';
import { periodOfParts, type PeriodParts } from './period-of-parts.ts';

test.each([
  ['19/7/2026', '2026-07-19', 'day'],
  ['7/2026', '2026-07-01', 'month'],
  ['2026', '2026-01-01', 'year'],
  ['2026-07-19', '2026-07-19', 'day'],
])('a document of %s is of %s, known to the %s', (typed, issuedOn, issuedPrecision) => {
  expect(parseDocumentDate(typed)).toEqual({ issuedOn, issuedPrecision });
});

test('a document may have no date, but none that does not exist', () => {
  expect(parseDocumentDate(' ')).toEqual({ issuedOn: null, issuedPrecision: 'day' });
  for (const typed of ['31/2/2026', '13/2026', 'tháng 7', '26', '1/2/3/2026']) {
    expect(parseDocumentDate(typed), typed).toBeUndefined();
  }
});

const empty: PeriodParts = { kind: 'year', year: '2024', number: '', from: '', until: '' };

test.each([
  [{}, '2024-01-01', '2024-12-31'],
  [{ kind: 'nine-months' }, '2024-01-01', '2024-09-30'],
  [{ kind: 'second-half' }, '2024-07-01', '2024-12-31'],
  [{ kind: 'quarter', number: '2' }, '2024-04-01', '2024-06-30'],
  [{ kind: 'month', number: '2' }, '2024-02-01', '2024-02-29'],
  [{ kind: 'month', number: '2', year: '2023' }, '2023-02-01', '2023-02-28'],
  [{ kind: 'instant', until: '2024-05-06' }, '2024-05-06', '2024-05-06'],
  [{ kind: 'span', from: '2024-03-02', until: '2024-05-06' }, '2024-03-02', '2024-05-06'],
] as const)('%j is the period from %s to %s', (parts, start, end) => {
  expect(periodOfParts({ ...empty, ...parts })).toMatchObject({ start, end });
});

test('what names no period is none', () => {
  expect(periodOfParts({ ...empty, year: '24' })).toBeUndefined();
  expect(periodOfParts({ ...empty, kind: 'quarter', number: '5' })).toBeUndefined();
  expect(
    periodOfParts({ ...empty, kind: 'span', from: '2024-05-06', until: '2024-05-05' }),
  ).toBeUndefined();
});
