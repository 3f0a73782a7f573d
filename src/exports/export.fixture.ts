import type { ChartModel, ChartPoint } from '../charts/chart-model.ts';
import { indicatorFor } from '../semantic/comparison.fixture.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Indicator } from '../semantic/indicator.ts';
import type { Observation } from '../semantic/observation.ts';
import type { Source } from '../semantic/source.ts';
import type { ExportCatalogue } from './figure-columns.ts';

const indicator = (id: string, vi: string, unit: string, unitEn: string): Indicator =>
  indicatorFor(id, { name: { vi, en: id }, unit: { vi: unit, en: unitEn } });

const source = (id: string, more: Partial<Source>): Source => ({
  id,
  title: 'Báo cáo 11 tháng',
  issuer: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
  placeId: '63-45',
  number: null,
  issuedOn: null,
  issuedPrecision: 'day',
  file: null,
  url: null,
  ...more,
});

const byId = <Of extends { id: string }>(list: Of[]) => new Map(list.map((it) => [it.id, it]));

/** Two indicators, a place and three documents: one of a day, one of a month, one without a date. */
export const catalogue: ExportCatalogue = {
  indicators: byId([
    indicator('technology-appraisals', 'Thẩm định công nghệ', 'dự án', 'projects'),
    indicator('fines', 'Tiền phạt', 'đồng', 'VND'),
  ]),
  places: byId([
    {
      id: '63-45',
      name: { vi: 'Quảng Trị', en: 'Quang Tri' },
      kind: 'province' as const,
      region: null,
      shapeIds: [],
    },
  ]),
  sources: byId([
    source('quang-tri-2022', {
      title: 'Báo cáo năm 2022',
      number: '588/BC-SKHCN',
      issuedOn: '2022-12-19',
    }),
    source('quang-tri-2023-11', { issuedOn: '2023-11-01', issuedPrecision: 'month' }),
  ]),
  terms: new Map(),
};

export const pointOf = (observation: Observation, more: Partial<ChartPoint> = {}): ChartPoint => ({
  value: observation.value,
  text: String(observation.value),
  state: 'whole',
  qualifier: observation.qualifier,
  period: '',
  spoken: '',
  observation,
  ...more,
});

export const year2022 = observed(86, '2022-01-01', '2022-12-31', {
  sourceId: 'quang-tri-2022',
  asPrinted: '=86 dự án',
});
export const partYear2023 = observed(1000, '2023-01-01', '2023-11-30', {
  qualifier: 'at-least',
  note: { vi: 'Gồm cả thẩm định lại', en: 'Repeated ones included' },
});

const missing: ChartPoint = {
  value: null,
  text: 'không nêu',
  state: 'missing',
  qualifier: 'exact',
  period: 'Năm 2021',
  spoken: '',
  observation: null,
};

/** Columns of three years: missing, whole, and a part-year at least, against a plan of 1.200. */
export const appraisals: ChartModel = {
  kind: 'columns',
  id: 'technology-appraisals',
  title: 'Thẩm định công nghệ',
  subtitle: 'Quảng Trị',
  categoryTitle: 'Kỳ',
  categories: ['2021', '2022', '2023'].map((it) => ({ key: it, label: it })),
  series: [
    {
      id: '63-45',
      name: 'Quảng Trị',
      role: 'focus',
      points: [missing, pointOf(year2022), pointOf(partYear2023, { state: 'part-year' })],
      links: [],
    },
  ],
  unit: 'dự án',
  divisor: 1,
  notes: ['Cột gạch chéo: chưa đủ năm.'],
  sources: [{ sourceId: 'quang-tri-2022', text: 'Báo cáo năm 2022', locators: ['mục I.2'] }],
  plan: {
    sourceId: 'quang-tri-2022',
    value: 1200,
    text: '1.200',
    timeShare: 0.915,
    timeText: '91,5%',
  },
};

export const facts = { version: '1a2b3c4d5e6f', date: '2026-11-21' };
