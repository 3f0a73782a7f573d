import { describe, expect, test } from 'vitest';
import { indicatorFor } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Observation } from '../semantic/observation.ts';
import type { QualityNote } from '../semantic/quality-note.ts';
import type { Source } from '../semantic/source.ts';
import { qualityText } from './quality-text.ts';
import { wordsIn } from './words.ts';

const unit = (vi: string, en: string) => ({ unit: { vi, en } });
const indicators = [
  indicatorFor('tasks', unit('nhiệm vụ', 'tasks')),
  indicatorFor('files', unit('hồ sơ', 'files')),
  indicatorFor('rate', unit('%', '%')),
  indicatorFor('fines', unit('đồng', 'VND')),
];
const report: Source = {
  id: 'bac-kan',
  title: 'Báo cáo',
  issuer: 'Sở Khoa học và Công nghệ tỉnh Bắc Kạn',
  placeId: '63-06',
  number: null,
  issuedOn: '2023-09-01',
  issuedPrecision: 'month',
  file: null,
  url: null,
};
const later = { ...report, id: 'later', number: '12/BC-SKHCN', issuedOn: '2024-01-05' };
const yearbook = { ...report, id: 'yearbook', placeId: null, title: 'Niên giám 2023: bảng 3' };
const catalogue = {
  indicators: new Map(indicators.map((it) => [it.id, it])),
  sources: new Map(
    [report, { ...later, issuedPrecision: 'day' as const }, yearbook].map((it) => [it.id, it]),
  ),
  terms: new Map(
    ['origin=transitional', 'origin=new'].map((id, position) => [
      id,
      { id, vi: id, en: id, position },
    ]),
  ),
};
const told = (indicatorId: string, value: number, locator: string, more = {}): Observation =>
  observed(value, '2023-01-01', '2023-09-30', {
    indicatorId,
    placeId: '63-06',
    sourceId: 'bac-kan',
    locator,
    ...more,
  });
const text = (note: QualityNote, language: 'vi' | 'en' = 'vi') =>
  qualityText(note, catalogue, wordsIn(language)).replaceAll('\u00a0', ' ');

describe('a sum', () => {
  const note = {
    total: told('tasks', 40, 'A.III.2.a'),
    parts: [told('tasks', 31, 'A.III.2.a'), told('tasks', 9, 'A.III.2.a')],
    sum: 40,
  };
  test('that agrees', () => {
    expect(text({ code: 'sum-agrees', ...note })).toBe(
      'Các phần cộng lại khớp tổng đã in: 31 + 9 = 40 nhiệm vụ.',
    );
    expect(text({ code: 'sum-agrees', ...note }, 'en')).toBe(
      'The parts add up to the printed total: 31 + 9 = 40 tasks.',
    );
  });

  test('names its parts in the order of their codelist', () => {
    const part = (value: number, member: string) =>
      told('tasks', value, 'A.III.2.a', { breakdown: { dimension: 'origin', member } });
    const parts = [part(9, 'new'), part(31, 'transitional')];
    expect(text({ code: 'sum-agrees', ...note, parts })).toContain('31 + 9 = 40');
  });

  test('that differs', () => {
    const wrong = { ...note, total: told('tasks', 41, 'A.III.2.a') };
    expect(text({ code: 'sum-differs', ...wrong })).toBe(
      'Các phần cộng lại không khớp tổng đã in: 31 + 9 = 40, tổng in là 41 nhiệm vụ.',
    );
  });

  test('of money in one unit', () => {
    const money = [5_750_000_000, 250_000_000].map((it) => told('fines', it, 'I'));
    const total = told('fines', 6_000_000_000, 'I');
    expect(text({ code: 'sum-agrees', total, parts: money, sum: 6e9 })).toBe(
      'Các phần cộng lại khớp tổng đã in: 5.750 + 250 = 6.000 triệu đồng.',
    );
  });
});

describe('a rate', () => {
  const of46 = {
    rate: told('rate', 100, 'A.III.6'),
    part: told('files', 40, 'A.III.6'),
    whole: told('files', 46, 'A.III.6'),
    share: 40 / 46,
  };
  test('that differs is set beside what its figures give, without blame', () => {
    expect(text({ code: 'rate-differs', ...of46 })).toBe(
      'Mục A.III.6 nêu 100%; 40/46 hồ sơ ở cùng mục là 87,0%. Báo cáo không in mẫu số của 100%; hai tỷ lệ có thể tính trên mẫu số khác nhau.',
    );
    expect(text({ code: 'rate-differs', ...of46 }, 'en')).toBe(
      'Section A.III.6 gives 100%; 40/46 files in the same section are 87.0%. The report prints no denominator for 100%; the two rates may have different ones.',
    );
  });

  test('in another section names both', () => {
    const part = told('files', 40, 'C.2');
    expect(text({ code: 'rate-differs', ...of46, part })).toContain('40/46 hồ sơ ở mục C.2 là');
  });

  test('that agrees', () => {
    const agreeing = {
      rate: told('rate', 68, '1.a'),
      part: told('tasks', 17, '1.a'),
      whole: told('tasks', 25, '1.a', { kind: 'plan' }),
      share: 17 / 25,
    };
    expect(text({ code: 'rate-agrees', ...agreeing })).toBe(
      'Tỷ lệ đã in khớp với hai số in kèm: 17/25 nhiệm vụ = 68%.',
    );
  });
});

describe('two places', () => {
  const ten = told('tasks', 10, 'A.III.2.a');
  const nine = told('tasks', 9, 'C.1', { kind: 'plan' });
  test('that differ', () => {
    expect(text({ code: 'same-differs', first: ten, second: nine })).toBe(
      'Mục A.III.2.a nêu 10 nhiệm vụ, mục C.1 nêu 9 nhiệm vụ (số kế hoạch).',
    );
    expect(text({ code: 'same-differs', first: ten, second: nine }, 'en')).toBe(
      'Section A.III.2.a gives 10 tasks, section C.1 gives 9 tasks (planned figure).',
    );
    const here = { ...nine, locator: 'A.III.2.a' };
    expect(text({ code: 'same-differs', first: ten, second: here })).toBe(
      'Mục A.III.2.a nêu 10 nhiệm vụ, chỗ khác trong cùng mục nêu 9 nhiệm vụ (số kế hoạch).',
    );
  });

  test('that agree', () => {
    const again = told('tasks', 10, 'C.1');
    expect(text({ code: 'same-agrees', first: ten, second: again })).toBe(
      'Mục A.III.2.a và mục C.1 cùng nêu 10 nhiệm vụ.',
    );
    expect(text({ code: 'same-agrees', first: ten, second: ten })).toBe(
      'Mục A.III.2.a nêu hai lần, đều là 10 nhiệm vụ.',
    );
  });

  test('in a publication, which has no sections', () => {
    const [first, second] = [ten, nine].map((it) => ({ ...it, sourceId: 'yearbook' }));
    expect(first && second && text({ code: 'same-agrees', first, second })).toBe(
      'Văn bản nêu hai lần, đều là 10 nhiệm vụ.',
    );
  });
});

test('a remark is the note that the data keep, in the reader’s language', () => {
  const note = { vi: 'Chú thích 1 thiếu 01 nhiệm vụ.', en: 'Footnote 1 omits one task.' };
  const figure = told('tasks', 31, 'A.III.2.a', { note });
  expect(text({ code: 'remark', figure })).toBe('Chú thích 1 thiếu 01 nhiệm vụ.');
  expect(text({ code: 'remark', figure }, 'en')).toBe('Footnote 1 omits one task.');
});

test('sources that contradict are named, each with its figure', () => {
  const figures = [told('tasks', 40, 'A.I'), told('tasks', 42, 'I.2', { sourceId: 'later' })];
  expect(text({ code: 'contradicted', figures })).toBe(
    'Hai nguồn nêu khác nhau: 40 nhiệm vụ (Báo cáo tháng 9/2023, mục A.I); 42 nhiệm vụ (Báo cáo 12/BC-SKHCN (5/1/2024), mục I.2).',
  );
  expect(text({ code: 'contradicted', figures: figures.slice(0, 1) })).toMatch(
    /^Cùng một nguồn nêu khác nhau/,
  );
});
