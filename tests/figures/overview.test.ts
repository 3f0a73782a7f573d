import { describe, expect, test } from 'vitest';
import { sentenceText } from '../../src/i18n/sentence.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import {
  overviewModel,
  yearsOf,
  type OverviewModel,
} from '../../src/pages/overview/overview-model.ts';
import { inCurrentBoundary } from '../../src/semantic/current-boundary.ts';
import type { Boundary } from '../../src/semantic/place.ts';

import { catalogue, observations } from './bundled-data.ts';

// Expected figures and words were read in the reports by hand.

function overview(placeId: string, year: number, boundary: Boundary = 'reported'): OverviewModel {
  const own = inCurrentBoundary(
    placeId,
    boundary === 'reported' ? observations.filter((it) => it.placeId === placeId) : observations,
    catalogue,
  ).observations;
  return overviewModel(
    { placeId, year, observations: own, thresholds: { onTrack: 1, watch: 0.85 } },
    { words: wordsIn('vi'), catalogue, boundary },
  );
}

const card = (model: OverviewModel, id: string) => {
  const found = model.cards.find((it) => it.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
const figures = (model: OverviewModel, id: string) =>
  card(model, id).figures.map((it) => `${it.text} ${it.unit}`);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the five headlines stand in the order in which a leader looks for them', () => {
  expect(overview('63-45', 2023).cards.map((it) => it.id)).toEqual([
    'disbursement',
    'appraisals',
    'iso-9001',
    'inspections',
    'fines',
  ]);
});

describe('Quảng Trị, 2023', () => {
  const model = overview('63-45', 2023);

  test('106 appraisals, marked as a part-year, after 43, 65 and 86', () => {
    const { figures: shown, trend } = card(model, 'appraisals');
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({
      text: '106',
      unit: 'dự án',
      partYear: 'Chưa đủ năm: đầu năm đến 11/2023',
      progress: null,
    });
    const points = trend?.series[0]?.points ?? [];
    expect(points.map((it) => [it.value, it.state])).toEqual([
      [43, 'whole'],
      [65, 'whole'],
      [86, 'whole'],
      [106, 'part-year'],
    ]);
    expect(trend?.series[0]?.links.map((it) => it.join)).toEqual(['solid', 'solid', 'dashed']);
  });

  test('40 agencies and 125 communes, the 100% as stated, no plan made of them', () => {
    expect(figures(model, 'iso-9001')).toEqual(['40 cơ quan', '125 UBND cấp xã']);
    expect(card(model, 'iso-9001').statedRates.map((it) => it.value)).toEqual([100]);
    expect(card(model, 'iso-9001').figures.every((it) => it.progress === null)).toBe(true);
  });

  test('what the report doesn’t state is missing, and where it is stated is told', () => {
    for (const id of ['disbursement', 'inspections', 'fines']) {
      expect(figures(model, id)).toEqual([]);
    }
    expect(card(model, 'disbursement').elsewhere.map((it) => it.text)).toEqual([
      'Cao Bằng, năm 2022',
    ]);
    expect(card(model, 'fines').elsewhere.map((it) => it.text)).toEqual([
      'Cao Bằng, năm 2022',
      'Thái Bình, năm 2020',
    ]);
  });

  test('the first sentence can be read out', () => {
    expect(plain(sentenceText(model.quickRead[0] ?? []))).toBe(
      'Từ đầu năm đến 11/2023, tỉnh Quảng Trị có 106 dự án đầu tư được thẩm định, có ý kiến về công nghệ; cả năm 2022 là 86 dự án.',
    );
  });

  test('the OCOP products are parts of a printed total, not progress', () => {
    const chart = model.charts.find((it) => it.id.startsWith('ocop-products-stars-63-45'));
    expect(chart?.kind).toBe('parts');
    expect(chart?.total?.value).toBe(119);
    expect(chart?.series[0]?.points.map((it) => it.value).sort()).toEqual([42, 77]);
    expect(chart?.notes).toContain('42 + 77 = 119, khớp với tổng đã in.');
  });
});

describe('Cao Bằng', () => {
  test('2022: 5.750 million disbursed, the plan not stated; 65 million of fines', () => {
    const model = overview('63-04', 2022);
    expect(figures(model, 'disbursement')).toEqual(['5.750 triệu đồng']);
    expect(card(model, 'disbursement').figures[0]?.progress).toBeNull();
    expect(figures(model, 'fines')).toEqual(['65 triệu đồng']);
  });

  test('2018: 17 of 25 agencies since January, not the 9 of July; 68% in both ways', () => {
    const model = overview('63-04', 2018);
    const [figure] = card(model, 'iso-9001').figures;
    expect(figure?.text).toBe('17');
    expect(figure?.progress?.plan.value).toBe(25);
    expect(figure?.progress?.progress).toBeCloseTo(0.68, 10);
    expect(figure?.progress?.status).toBe('on-track');
    expect(card(model, 'iso-9001').statedRates.map((it) => it.value)).toEqual([68]);
  });
});

describe('Thái Bình, first quarter of 2020', () => {
  const model = overview('63-34', 2020);

  test('two fines stand side by side and are never added up', () => {
    expect(figures(model, 'fines')).toEqual(['4,5 triệu đồng', '10 triệu đồng']);
    expect(JSON.stringify(model)).not.toContain('14500000');
    expect(plain(sentenceText(card(model, 'fines').sentence))).not.toContain('14,5');
  });

  test('every figure of a flow is marked as a part-year with the cut-off of 13 March', () => {
    expect(card(model, 'appraisals').figures[0]?.partYear).toBe(
      'Chưa đủ năm: quý I/2020, số liệu đến 13/3/2020',
    );
  });
});

describe('Bắc Kạn, nine months of 2023', () => {
  const model = overview('63-06', 2023);

  test('three plans are printed, with these shares and statuses', () => {
    const told = model.plans.map(({ model: chart, progress }) => [
      chart.id,
      Number(progress.progress.toFixed(3)),
      progress.status,
    ]);
    expect(told.sort()).toEqual([
      ['mushroom-bags-produced-progress-63-06-2023-09-30', 0.667, 'watch'],
      ['mushroom-spawn-produced-progress-63-06-2023-09-30', 0.512, 'behind'],
      ['tv-programmes-broadcast-progress-63-06-2023-09-30', 0.688, 'watch'],
    ]);
  });

  test('the deduction of 45.998.409 đồng is no fine', () => {
    expect(figures(model, 'fines')).toEqual([]);
    expect(figures(model, 'inspections')).toEqual(['2 cuộc thanh tra']);
  });
});

test('each place has the years of its reports, latest first', () => {
  const years = (id: string) => yearsOf(observations.filter((it) => it.placeId === id));
  expect(years('63-45')).toEqual([2023, 2022, 2021, 2020]);
  expect(years('63-04')).toEqual([2022, 2018]);
  expect(years('63-34')).toEqual([2020]);
  expect(years('63-06')).toEqual([2023, 2022]);
});

test('years of figures that were left unread can be chosen too, unless only planned for', () => {
  const unread = (year: number, kind: 'actual' | 'plan') => ({
    indicatorId: 'patents',
    placeId: '63-45',
    year,
    kind,
    observations: 1,
    reported: false,
    hasTotals: true,
  });
  const later = [unread(2014, 'actual'), unread(2024, 'actual'), unread(2030, 'plan')];
  const read = observations.filter((it) => it.placeId === '63-45');
  expect(yearsOf(read, later)).toEqual([2024, 2023, 2022, 2021, 2020, 2014]);
});

test('under today’s boundaries a half-reported unit never looks complete', () => {
  const model = overview('34-44', 2023, 'current');
  expect(card(model, 'appraisals').figures[0]?.coverage).toBe(
    '1/2 đơn vị cũ có số liệu (Quảng Trị)',
  );
  expect(plain(sentenceText(card(model, 'appraisals').sentence))).toContain(
    'mới có số liệu của 1/2 đơn vị cũ',
  );
});
