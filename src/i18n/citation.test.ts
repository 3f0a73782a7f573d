import { describe, expect, test } from 'vitest';
import type { Source } from '../semantic/source.ts';
import {
  fullCitation,
  issuerShort,
  locatorLabel,
  passageLabel,
  shortCitation,
} from './citation.ts';

const report: Source = {
  id: 'cao-bang-2018-07',
  title: 'Báo cáo tháng 7',
  issuer: 'Sở Khoa học và Công nghệ tỉnh Cao Bằng',
  placeId: '63-04',
  number: '588/BC-SKHCN',
  issuedOn: '2018-07-19',
  issuedPrecision: 'day',
  file: null,
  url: null,
};
const table: Source = {
  ...report,
  id: 'nso-v03-12',
  title: 'PX-Web V03.12: Tổng sản phẩm trên địa bàn bình quân đầu người',
  issuer: 'Cục Thống kê',
  placeId: null,
  number: 'V03.12',
  issuedOn: '2026-08-15',
};

describe('a document is cited', () => {
  test('a report by its number and day, or by what is known of its date', () => {
    expect(shortCitation(report, 'vi')).toBe('Báo cáo 588/BC-SKHCN (19/7/2018)');
    const unnumbered = { ...report, number: null, issuedOn: '2023-11-01' };
    expect(shortCitation({ ...unnumbered, issuedPrecision: 'month' }, 'vi')).toBe(
      'Báo cáo tháng 11/2023',
    );
    expect(shortCitation({ ...unnumbered, issuedPrecision: 'year' }, 'vi')).toBe(
      'Báo cáo năm 2023',
    );
    expect(shortCitation({ ...unnumbered, issuedOn: null }, 'vi')).toBe(report.title);
    expect(shortCitation({ ...unnumbered, issuedOn: null }, 'en')).toBe(report.title);
  });

  test('a table by its own name up to the colon', () => {
    expect(shortCitation(table, 'vi')).toBe('PX-Web V03.12 (15/8/2026)');
    const undated = { ...table, issuedOn: null, title: 'Chỉ số PII 2023, theo Báo Hà Tĩnh' };
    expect(shortCitation(undated, 'vi')).toBe('Chỉ số PII 2023, theo Báo Hà Tĩnh');
  });

  test('with its passage, but a table without one', () => {
    const passage = { sourceId: report.id, locator: 'I.2' };
    expect(fullCitation(report, passage, 'vi')).toBe('Báo cáo 588/BC-SKHCN (19/7/2018), mục I.2');
    const whole = fullCitation(table, { sourceId: table.id, locator: 'V03.12' }, 'vi');
    expect(whole).toBe('PX-Web V03.12 (15/8/2026)');
    expect(passageLabel(table, 'V03.12', 'en')).toBe('');
  });

  test('by its id where nobody knows it', () => {
    const passage = { sourceId: 'lost-2020', locator: 'I.2' };
    expect(fullCitation(undefined, passage, 'en')).toBe('lost-2020, section I.2');
  });

  test('with its issuer in short', () => {
    expect(issuerShort(report, 'vi')).toBe('Sở KH&CN Cao Bằng');
    expect(issuerShort(report, 'en')).toBe('DOST Cao Bang');
    expect(issuerShort(table, 'vi')).toBe('Cục Thống kê');
    expect(issuerShort(table, 'en')).toBe('National Statistics Office');
  });

  test('with a footnote', () => {
    expect(locatorLabel('A.III.2.a.fn1', 'vi')).toBe('mục A.III.2.a, chú thích 1');
    expect(locatorLabel('A.III.2.a.fn1', 'en')).toBe('section A.III.2.a, footnote 1');
    expect(locatorLabel('I.2', 'en')).toBe('section I.2');
  });
});

test.each([
  ['dòng 12', 'dòng 12', 'line 12'],
  ['hàng 3', 'hàng 3', 'row 3'],
  ['Tháng 9!C12', 'ô Tháng 9!C12', 'cell Tháng 9!C12'],
  ['I.2', 'mục I.2', 'section I.2'],
])('%s of a file or a document is told in words', (locator, vi, en) => {
  expect(locatorLabel(locator, 'vi')).toBe(vi);
  expect(locatorLabel(locator, 'en')).toBe(en);
});
