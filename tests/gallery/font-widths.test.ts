import { describe, expect, it } from 'vitest';
import { measureText } from '../../src/charts/text/measure-text.ts';
import { widthByFont } from './font-files.ts';

const samples = [
  'Thừa Thiên Huế',
  'Bà Rịa – Vũng Tàu',
  'Số dự án được thẩm định công nghệ tăng gấp đôi sau hai năm',
  'HỘI NGHỊ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG TRỊ',
  '45.998.409',
  'khoảng 200',
  'đến 11/2023',
  '“Đề án 06” (5%)',
];

describe.each([400, 600] as const)('the table of widths, weight %i', (weight) => {
  it.each(samples)('is as wide as the font for %s, or up to 3%% wider', (text) => {
    const measured = measureText(text, { size: 100, weight });
    const byFont = widthByFont(text, 100, weight);
    expect(measured).toBeGreaterThanOrEqual(byFont - 0.1);
    expect(measured).toBeLessThanOrEqual(byFont * 1.03);
  });

  it('sets tabular digits in one width', () => {
    const face = { size: 100, weight, tabular: true };
    expect(measureText('1111', face)).toBe(measureText('4444', face));
    expect(measureText('0', face)).toBeCloseTo(widthByFont('0', 100, weight), 0);
  });
});
