import { describe, expect, test } from 'vitest';
import type { Indicator } from '../semantic/indicator.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Place } from '../semantic/place.ts';
import { progressOf } from '../semantic/progress.ts';
import { sentence, sentenceText, type SentenceFacts } from './sentence.ts';
import { statementTitle } from './statement-title.ts';

const place = (vi: string, kind: Place['kind'] = 'province') => ({
  id: '63-45',
  name: { vi, en: 'Quang Tri' },
  kind,
  region: null,
  shapeIds: [],
});

const indicator = (vi: string, unit: string, more: Partial<Indicator> = {}) =>
  ({
    id: 'technology-appraisals',
    name: { vi, en: 'Investment projects appraised' },
    unit: { vi: unit, en: unit === 'đồng' ? 'VND' : 'projects' },
    measure: 'flow',
    decimals: 0,
    ...more,
  }) as Indicator;

const appraisals = indicator('Dự án đầu tư được thẩm định, có ý kiến về công nghệ', 'dự án');
const toNovember = observed(106, '2023-01-01', '2023-11-30', {
  period: { start: '2023-01-01', end: '2023-11-30', precision: 'month' },
});
const year2022 = observed(86, '2022-01-01', '2022-12-31');

const spoken = (facts: SentenceFacts, language: 'vi' | 'en' = 'vi') =>
  sentenceText(sentence(facts, language)).replaceAll('\u00a0', ' ');

describe('a sentence that can be read out', () => {
  test('says the part-year first and the whole year before beside it', () => {
    expect(
      spoken({
        observation: toNovember,
        indicator: appraisals,
        place: place('Quảng Trị'),
        earlier: year2022,
      }),
    ).toBe(
      'Từ đầu năm đến 11/2023, tỉnh Quảng Trị có 106 dự án đầu tư được thẩm định, có ý kiến về công nghệ; cả năm 2022 là 86 dự án.',
    );
  });

  test('never sets a part-year beside as if it were a year', () => {
    const earlier = observed(60, '2022-01-01', '2022-09-30');
    const text = spoken({
      observation: toNovember,
      indicator: appraisals,
      place: place('Quảng Trị'),
      earlier,
    });
    expect(text).not.toContain('60');
  });

  test('tells the plan where one is printed', () => {
    const actual = observed(17, '2018-01-01', '2018-07-19');
    const plan = observed(25, '2018-01-01', '2018-12-31', { kind: 'plan' });
    expect(
      spoken({
        observation: actual,
        indicator: indicator('Cơ quan được kiểm tra việc áp dụng ISO 9001:2008', 'cơ quan'),
        place: place('Cao Bằng'),
        progress: progressOf(
          actual,
          plan,
          { direction: 'neutral', measure: 'flow' },
          { thresholds: { onTrack: 1, watch: 0.85 } },
        ),
      }),
    ).toBe(
      'Từ đầu năm đến 19/7/2018, tỉnh Cao Bằng có 17 cơ quan được kiểm tra việc áp dụng ISO 9001:2008, đạt 68% kế hoạch (25 cơ quan).',
    );
  });

  test.each([
    ['at-least', 'vi', 'đạt ít nhất 68% kế hoạch (25 cơ quan).'],
    ['about', 'vi', 'đạt khoảng 68% kế hoạch (25 cơ quan).'],
    ['at-least', 'en', 'at least 68% of the plan (25 projects).'],
    ['about', 'en', 'about 68% of the plan (25 projects).'],
  ] as const)('a share is no more certain than its figure: %s, %s', (qualifier, language, end) => {
    const actual = observed(17, '2018-01-01', '2018-07-19', { qualifier });
    const plan = observed(25, '2018-01-01', '2018-12-31', { kind: 'plan' });
    const agencies = indicator('Cơ quan được kiểm tra', 'cơ quan');
    const rules = { thresholds: { onTrack: 1, watch: 0.85 } };
    const progress = progressOf(actual, plan, { direction: 'neutral', measure: 'flow' }, rules);
    const facts = { observation: actual, indicator: agencies, place: place('Cao Bằng'), progress };
    expect(spoken(facts, language)).toContain(`, ${end}`);
  });

  test('names what money is, and writes it as the report does', () => {
    expect(
      spoken({
        observation: observed(5_750_000_000, '2022-01-01', '2022-12-31'),
        indicator: indicator('Vốn đầu tư công đã giải ngân', 'đồng'),
        place: place('Cao Bằng'),
        issuer: 'Sở KH&CN Cao Bằng',
      }),
    ).toBe(
      'Năm 2022, theo báo cáo của Sở KH&CN Cao Bằng, vốn đầu tư công đã giải ngân là 5.750 triệu đồng.',
    );
  });

  test('says an explicit none as none', () => {
    expect(
      spoken({
        observation: observed(0, '2020-01-01', '2020-03-31', { asOf: '2020-03-13' }),
        indicator: indicator('Đơn khiếu nại, tố cáo', 'đơn'),
        place: place('Thái Bình'),
      }),
    ).toBe(
      'Quý I/2020 (số liệu đến 13/3/2020), tỉnh Thái Bình không có đơn khiếu nại, tố cáo (0 đơn).',
    );
  });

  test('tells parts one by one where no total is printed, and adds nothing up', () => {
    const fine = (value: number) => observed(value, '2020-01-01', '2020-03-31');
    const text = spoken({
      observation: fine(4_500_000),
      indicator: indicator('Tiền xử phạt vi phạm hành chính', 'đồng'),
      place: place('Thái Bình'),
      issuer: 'Sở KH&CN Thái Bình',
      parts: [
        { name: 'Hàng đóng gói sẵn phục vụ Tết', observation: fine(4_500_000) },
        { name: 'Kinh doanh nước sạch', observation: fine(10_000_000) },
      ],
    });
    expect(text).toBe(
      'Quý I/2020, theo báo cáo của Sở KH&CN Thái Bình, tiền xử phạt vi phạm hành chính: 4,5 triệu đồng (hàng đóng gói sẵn phục vụ Tết); 10 triệu đồng (kinh doanh nước sạch).',
    );
  });

  test('says of how many former units a merged one is told', () => {
    const coverage = { have: 1, of: 2, from: [year2022] };
    const text = spoken({
      observation: { ...year2022, placeId: '34-44', coverage },
      indicator: appraisals,
      place: place('Quảng Trị'),
    });
    expect(text).toMatch(/; mới có số liệu của 1\/2 đơn vị cũ\.$/);
  });

  test('only figures are strong', () => {
    const segments = sentence(
      { observation: toNovember, indicator: appraisals, place: place('Quảng Trị') },
      'vi',
    );
    expect(segments.filter((it) => it.strong).map((it) => it.text)).toEqual(['106\u00a0dự án']);
  });
});

describe('a chart’s title', () => {
  const series = [
    observed(43, '2020-01-01', '2020-12-31'),
    observed(65, '2021-01-01', '2021-12-31'),
    year2022,
  ];

  test('states what whole years bear, and tells the running year beside', () => {
    expect(
      statementTitle([...series, toNovember], appraisals, 'vi').replaceAll('\u00a0', ' '),
    ).toBe(
      'Dự án đầu tư được thẩm định, có ý kiến về công nghệ tăng gấp đôi từ 2020 đến 2022; năm 2023 chưa hết đã đạt 106 dự án',
    );
  });

  test('doesn’t claim that a slower running year has reached anything', () => {
    const slower = { ...toNovember, value: 70 };
    expect(statementTitle([...series, slower], appraisals, 'vi')).toContain(
      'năm 2023 chưa hết, từ đầu năm đến 11/2023 là 70',
    );
  });

  test('is the name where there is no second whole year', () => {
    expect(statementTitle([year2022, toNovember], appraisals, 'vi')).toBe(appraisals.name.vi);
  });
});
