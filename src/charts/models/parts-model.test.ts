import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { catalogue, indicatorFor, yearly } from '../../semantic/comparison.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { plain } from './compared.fixture.ts';
import { partsModel } from './parts-model.ts';

// Bắc Kạn's report of nine months of 2023, A.III.6, told here as of a whole year: of 46 files 40 settled
// on time, 2 within their term, 1 awaiting a supplement, 3 returned.

const files = indicatorFor('administrative-files', {
  name: { vi: 'Hồ sơ thủ tục hành chính', en: 'Administrative files' },
  unit: { vi: 'hồ sơ', en: 'files' },
});
const members = ['settled-on-time', 'within-term', 'awaiting-supplement', 'returned'];
const terms = new Map(
  members.map((member, index) => {
    const id = `outcome=${member}`;
    return [id, { id, position: index + 1, vi: `Kết quả ${member}`, en: `Outcome ${member}` }];
  }),
).set('outcome', { id: 'outcome', position: 1, vi: 'Kết quả', en: 'Outcome' });
const context = (language: 'vi' | 'en' = 'vi') => ({
  words: wordsIn(language),
  catalogue: { ...catalogue, terms },
  boundary: 'reported' as const,
});
const of = (value: number, member?: string, more: Partial<Observation> = {}) =>
  yearly('63-06', 2023, value, {
    indicatorId: files.id,
    breakdown: member === undefined ? null : { dimension: 'outcome', member },
    locator: member ?? 'total',
    ...more,
  });
const parts = [
  of(40, 'settled-on-time'),
  of(2, 'within-term'),
  of(1, 'awaiting-supplement'),
  of(3, 'returned'),
];
const total = of(46);

type Asked = Partial<Parameters<typeof partsModel>[0]>;
function modelOf(more: Asked = {}, indicator = files, language: 'vi' | 'en' = 'vi') {
  const asked = { dimension: 'outcome', total, parts, complete: true, ...more };
  const model = partsModel(asked, indicator, context(language));
  if (!model) throw new Error('no model');
  return model;
}

describe('parts that make up the printed total', () => {
  test('are one bar, whose sum is told to agree: 40 + 2 + 1 + 3 = 46', () => {
    const model = modelOf();
    expect(model).toMatchObject({
      kind: 'parts',
      id: 'administrative-files-outcome-63-06-2023-12-31',
      total: { value: 46, text: '46' },
      categoryTitle: 'Kết quả',
      unit: 'hồ sơ',
      divisor: 1,
    });
    expect(model.notes).toEqual(['40 + 2 + 1 + 3 = 46, khớp với tổng đã in.']);
    expect(plain(model.title)).toBe('46 hồ sơ thủ tục hành chính');
    expect(model.subtitle).toBe(
      'Đơn vị: hồ sơ · Chia theo kết quả · tỉnh Bắc Kạn · Năm 2023 · địa giới theo báo cáo (63 đơn vị)',
    );
  });

  test('stand in the order of their list, whichever way they come', () => {
    const model = modelOf();
    expect(modelOf({ parts: parts.toReversed() })).toEqual(model);
    expect(model.categories).toEqual(
      members.map((member) => ({ key: member, label: `Kết quả ${member}` })),
    );
    expect(model.series).toMatchObject([
      { id: '63-06', name: 'Bắc Kạn', role: 'focus', links: [] },
    ]);
    expect(model.series[0]?.points.map((it) => it.value)).toEqual([40, 2, 1, 3]);
  });

  test('name the passages of the total and of every part', () => {
    const model = modelOf();
    expect(model.sources[0]?.locators).toEqual(['total', ...members]);
  });
});

describe('parts that don’t make up the total', () => {
  test('are bars side by side, and said not to add up', () => {
    const model = modelOf({ complete: false, parts: parts.slice(0, 2) });
    expect(model.kind).toBe('bars');
    expect(model.notes).toEqual([
      'Các phần nêu trong báo cáo không cộng thành tổng; không vẽ thành một thanh.',
    ]);
    expect(model.total).toEqual({ value: 46, text: '46' });
  });

  test('without a printed total have no sum, no total and the indicator’s name over them', () => {
    for (const complete of [true, false]) {
      const model = modelOf({ total: undefined, complete });
      expect(model.notes).toEqual([]);
      expect(model).not.toHaveProperty('total');
      expect(model.title).toBe('Hồ sơ thủ tục hành chính');
      expect(model.sources[0]?.locators).toEqual(members);
    }
  });
});

test('a name that does not begin with its unit stands before the figure', () => {
  const named = { ...files, unit: { vi: 'bộ', en: 'sets' } };
  expect(plain(modelOf({}, named).title)).toBe('Hồ sơ thủ tục hành chính: 46 bộ');
  expect(plain(modelOf({}, files, 'en').title)).toBe('Administrative files: 46 files');
});

test('a part that is no part stands first and without a name; one nobody lists, last under its own', () => {
  const { categories } = modelOf({ parts: [of(9, 'other-things'), ...parts, of(5)] });
  expect(categories[0]).toEqual({ key: '0', label: '' });
  expect(categories.at(-1)).toEqual({ key: 'other-things', label: 'other things' });
});

test('bounds go into the sum and the remarks as they are printed', () => {
  const [atLeast, three] = [
    of(40, 'settled-on-time', { qualifier: 'at-least' }),
    of(6, 'awaiting-supplement'),
  ];
  const { notes } = modelOf({
    parts: [atLeast, three],
    total: of(46, undefined, { qualifier: 'at-least' }),
  });
  expect(notes).toEqual([
    '≥ 40 + 6 = ≥ 46, khớp với tổng đã in.',
    'Dấu ≥: báo cáo ghi “trên”, số thực có thể lớn hơn.',
  ]);
});

test('every part has as many decimals as one of them needs', () => {
  const tonnes = { ...files, unit: { vi: 'tấn', en: 'tonnes' } };
  const { series, total: sum } = modelOf(
    { parts: [of(4.5, 'settled-on-time'), of(2, 'awaiting-supplement')], total: of(6.5) },
    { ...tonnes, decimals: 2 },
  );
  expect(series[0]?.points.map((it) => it.text)).toEqual(['4,5', '2,0']);
  expect(sum?.text).toBe('6,5');
});

test('nothing is drawn of no parts', () => {
  const asked = { dimension: 'outcome', total, parts: [], complete: false };
  expect(partsModel(asked, files, context())).toBeUndefined();
});
