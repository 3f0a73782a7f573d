import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { catalogue, yearly } from '../../semantic/comparison.fixture.ts';
import type { Source } from '../../semantic/source.ts';
import { chartSources } from './chart-sources.ts';

const report: Source = {
  id: 'report',
  title: 'Báo cáo',
  issuer: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
  placeId: '63-45',
  number: null,
  issuedOn: '2023-11-30',
  issuedPrecision: 'month',
  file: null,
  url: null,
};
const publication: Source = {
  ...report,
  id: 'table',
  title: 'PX-Web V03.12: GRDP',
  issuer: 'Cục Thống kê',
  placeId: null,
  issuedPrecision: 'day',
};
const context = (language: 'vi' | 'en' = 'vi') => ({
  words: wordsIn(language),
  catalogue: { ...catalogue, sources: new Map([report, publication].map((it) => [it.id, it])) },
  boundary: 'reported' as const,
});
const stated = (sourceId: string, locator: string) =>
  yearly('63-45', 2022, 1, { sourceId, locator });

test('a document is named once, with every section that states a figure, each once', () => {
  const figures = [stated('report', 'I.2'), stated('report', 'III.4'), stated('report', 'I.2')];
  expect(chartSources(figures, context())).toEqual([
    {
      sourceId: 'report',
      text: 'Sở KH&CN Quảng Trị, Báo cáo tháng 11/2023',
      locators: ['I.2', 'III.4'],
    },
  ]);
});

test('a publication is a single table, which has no sections', () => {
  expect(chartSources([stated('table', 'ô C12')], context())[0]).toMatchObject({
    text: 'Cục Thống kê, PX-Web V03.12 (30/11/2023)',
    locators: [],
  });
});

test('what nobody knows goes by its id, with its sections', () => {
  expect(chartSources([stated('gone', 'I.2')], context())).toEqual([
    { sourceId: 'gone', text: 'gone', locators: ['I.2'] },
  ]);
});

test('a computed figure names the documents that it was made from', () => {
  const from = [stated('report', 'I.2'), stated('table', 'x')];
  const sum = yearly('34-44', 2022, 2, { coverage: { have: 2, of: 2, from } });
  expect(chartSources([sum], context()).map((it) => it.sourceId)).toEqual(['report', 'table']);
});

test('in English, words that are quoted in Vietnamese are marked as such', () => {
  const [ofReport, ofTable] = chartSources(
    [stated('report', 'I'), stated('table', 'x')],
    context('en'),
  );
  expect(ofReport).not.toHaveProperty('language');
  expect(ofReport?.text).toBe('DOST Quang Tri, Report of Nov 2023');
  expect(ofTable?.language).toBe('vi');
});
