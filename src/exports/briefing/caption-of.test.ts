import { expect, it } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { appraisals } from '../export.fixture.ts';
import { captionOf } from './caption-of.ts';

const [series] = appraisals.series;
if (!series) throw new Error('the fixture has a series');
const vi = wordsIn('vi');

it('tells every figure with its period, a missing one too', () => {
  const categories = appraisals.categories.map((it, at) =>
    at === 2 ? { ...it, sublabel: 'đến 11/2023' } : it,
  );
  expect(captionOf({ ...appraisals, categories }, vi)).toBe(
    'Quảng Trị – 2021: không nêu; 2022: 86; 2023 (đến 11/2023): 1000. Đơn vị: dự án.',
  );
});

it('tells only the place that is looked at where each row is a place', () => {
  const categories = [
    { key: '63-01', label: 'Hà Nội', role: 'context' as const },
    { key: '63-45', label: 'Quảng Trị', rank: '2', role: 'focus' as const },
    { key: '63-04', label: 'Cao Bằng', role: 'context' as const },
  ];
  expect(captionOf({ ...appraisals, categories, series: [{ ...series, name: '' }] }, vi)).toBe(
    'Quảng Trị (hạng 2): 86. Đơn vị: dự án.',
  );
});

it('tells the period of parts and places, whose labels don’t: a part-year reads as no year', () => {
  const points = series.points.slice(1).map((it) => ({ ...it, period: 'Đầu năm đến 11/2023' }));
  const categories = ['Nông nghiệp', 'Y tế'].map((it) => ({ key: it, label: it }));
  expect(captionOf({ ...appraisals, categories, series: [{ ...series, points }] }, vi)).toBe(
    'Quảng Trị – Nông nghiệp: 86; Y tế: 1000. Đơn vị: dự án. Kỳ số liệu: đầu năm đến 11/2023.',
  );
});

it('tells what is set beside it too, and no period that is another one’s', () => {
  const [first, , last] = series.points;
  if (!first || !last) throw new Error('the fixture has three points');
  const beside = {
    ...series,
    name: 'Bắc Kạn',
    role: 'beside' as const,
    points: [first, first, last],
  };
  const context = { ...beside, name: 'Cao Bằng', role: 'context' as const };
  expect(captionOf({ ...appraisals, series: [series, beside, context] }, vi)).toBe(
    'Quảng Trị – 2022: 86; 2023: 1000. Bắc Kạn – 2023: 1000. Đơn vị: dự án.',
  );
});

it('says of a rank’s figure that it is an estimate: no tick does', () => {
  const categories = [{ key: '63-45', label: 'Quảng Trị', rank: '37', role: 'focus' as const }];
  const points = series.points.slice(1, 2).map((it) => ({
    ...it,
    state: 'estimate' as const,
    period: 'Năm 2025',
  }));
  expect(captionOf({ ...appraisals, categories, series: [{ ...series, points }] }, vi)).toBe(
    'Quảng Trị – Quảng Trị (hạng 37): 86 (ước tính). Đơn vị: dự án. Kỳ số liệu: năm 2025.',
  );
});

it('says nothing where the chart says more than a sentence can', () => {
  const [point] = series.points;
  if (!point) throw new Error('the fixture has a point');
  const many = Array.from({ length: 9 }, () => point);
  const categories = many.map((_, at) => ({ key: String(at), label: String(at) }));
  expect(captionOf({ ...appraisals, categories, series: [{ ...series, points: many }] }, vi)).toBe(
    '',
  );
  const panels = [{ ...series, panel: 'north' }];
  expect(captionOf({ ...appraisals, series: panels }, vi)).toBe('');
  const units = appraisals.categories.map((it) => ({ ...it, unit: 'kg' }));
  expect(captionOf({ ...appraisals, categories: units }, vi)).toBe('');
});
