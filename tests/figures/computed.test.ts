import { describe, expect, test } from 'vitest';
import type { ChartModel } from '../../src/charts/chart-model.ts';
import { trendModel } from '../../src/charts/models/trend-model.ts';
import { pointTip } from '../../src/charts/point-tip.ts';
import { toTable } from '../../src/charts/to-table.ts';
import { dataRows } from '../../src/exports/data-rows.ts';
import { indicatorRows } from '../../src/exports/indicator-rows.ts';
import { printedParts } from '../../src/i18n/printed-parts.ts';
import { sentence, sentenceText } from '../../src/i18n/sentence.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { indicatorModel } from '../../src/pages/indicator/indicator-model.ts';
import { inBoundary } from '../../src/semantic/current-boundary.ts';
import { yearOf } from '../../src/semantic/period.ts';
import { catalogue, referenceObservations } from './bundled-data.ts';

// The tables V03.12 and V02.01 print Quảng Bình and Quảng Trị, PL.V03.02 and PL.V02.02 the unit they
// make today, from 2020 and 2024 on; what stands before was computed from them by hand.

const words = wordsIn('vi');
const context = { words, catalogue, boundary: 'current' as const };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function figuresOf(id: string) {
  const indicator = catalogue.indicators.get(id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const units = { ...catalogue, related: referenceObservations };
  const own = referenceObservations.filter((it) => it.indicatorId === id);
  const observations = inBoundary('current', own, units).observations.filter(
    (it) => it.placeId === '34-44',
  );
  const model = trendModel({ indicator, placeIds: ['34-44'], observations }, context);
  return { indicator, observations, model };
}

const grdp = figuresOf('grdp-per-capita');
const people = figuresOf('population-average');

const at = (model: ChartModel, year: number) => {
  const index = model.categories.findIndex(({ label }) => label === String(year));
  const point = model.series[0]?.points[index];
  if (!point) throw new Error(`no ${year}`);
  return { index, point, category: model.categories[index] };
};

describe('GRDP per head of Quảng Trị as it is today, which nobody prints of 2018 and 2019', () => {
  test('is 42,11 and 46,48, computed, and so named under its tick', () => {
    // (39,72 × 891,1 + 45,49 × 629,7) : 1.520,8 and (43,75 × 896,6 + 50,34 × 633,4) : 1.530,0
    expect(at(grdp.model, 2018).point.value).toBeCloseTo(42.1091, 4);
    expect(at(grdp.model, 2019).point.value).toBeCloseTo(46.4782, 4);
    const below = (year: number) => at(grdp.model, year).category?.sublabel;
    expect([2018, 2019, 2020, 2023].map(below)).toEqual([
      'số tính ra',
      'số tính ra',
      undefined,
      undefined,
    ]);
    expect([2024, 2025].map(below)).toEqual(['sơ bộ', 'ước tính']);
  });

  test('has every remark tied to its years', () => {
    expect(grdp.model.notes).toContain(
      '2018–2019: Số tính ra, không in trong nguồn; bấm vào số để xem công thức.',
    );
    expect(grdp.model.notes).toContain('2020–2023: Cục Thống kê tính lại theo 34 đơn vị.');
  });

  test('bears no title without saying so: 77,41 is 84% more than the computed 42,11', () => {
    expect(grdp.model.title).toBe(
      'GRDP bình quân đầu người tăng 84% từ 2018 (số tính ra) đến 2025 (ước tính)',
    );
  });

  test('is spoken, pointed at and tabled as computed, never as printed', () => {
    const { point, index } = at(grdp.model, 2018);
    expect(plain(point.spoken)).toMatch(/42,11 triệu đồng.*\. Số tính ra$/);
    expect(plain(pointTip(grdp.model, 0, index, words)?.printed ?? '')).toMatch(
      /^Cách tính: Trung bình có quyền số: \(39,72 .* × 891,1 .* \+ 45,49 .* × 629,7/,
    );
    const rows = toTable(grdp.model, words).rows;
    expect(rows.find(({ label }) => label === '2018')?.cells[0]?.remark).toBe('số tính ra');
    expect(rows.find(({ label }) => label === '2020')?.cells[0]?.remark).toBe(null);
  });

  test('shows what is printed of each former unit, and no sum of them', () => {
    const of2018 = grdp.observations.find((it) => yearOf(it.period.end) === 2018);
    if (!of2018) throw new Error('no 2018');
    expect(of2018.asPrinted).not.toContain('+');
    expect(printedParts(of2018, catalogue, 'vi')).toEqual({
      parts: [
        { asPrinted: '39,72 triệu đồng', place: 'Quảng Bình' },
        { asPrinted: '45,49 triệu đồng', place: 'Quảng Trị' },
      ],
      between: '; ',
    });
    const of2020 = grdp.observations.find((it) => yearOf(it.period.end) === 2020);
    expect(of2020 && printedParts(of2020, catalogue, 'vi').parts).toEqual([
      { asPrinted: '49,02 triệu đồng', place: '' },
    ]);
  });

  test('goes into files with the remark, the formula and the places', () => {
    const facts = { version: 'e5747d10', date: '2026-11-21' };
    const chart = dataRows(grdp.model, catalogue, facts, words);
    const all = indicatorRows(grdp.observations, catalogue, facts, words);
    for (const table of [chart, all]) {
      const cells = table.rows.find((row) =>
        row.some((it) => typeof it === 'number' && Math.abs(it - 42.1091) < 1e-4),
      );
      const cell = (id: string) => {
        const found = cells?.[table.columns.findIndex((it) => it.id === id)];
        return typeof found === 'string' ? plain(found) : undefined;
      };
      expect(cell('remark')).toBe('Tính từ số của 2 đơn vị cũ; số tính ra');
      expect(cell('formula')).toContain('39,72');
      expect(cell('as_printed')).toBe(
        '39,72 triệu đồng (Quảng Bình); 45,49 triệu đồng (Quảng Trị); ' +
          '891,1 nghìn người (Quảng Bình); 629,7 nghìn người (Quảng Trị)',
      );
    }
    expect(chart.notes).toContain('2018–2019: Số tính ra, không in trong nguồn.');
  });

  test('is read out as computed', () => {
    const figure = (year: number) => grdp.observations.find((it) => yearOf(it.period.end) === year);
    const place = catalogue.places.get('34-44');
    const [observation, earlier] = [figure(2019), figure(2018)];
    if (!observation || !place) throw new Error('no 2019');
    const facts = { observation, earlier, place, indicator: grdp.indicator };
    const told = plain(sentenceText(sentence(facts, 'vi')));
    expect(told).toContain('46,48 triệu đồng/người (số tính ra)');
    expect(told).toContain('cả năm 2018 là 42,11 triệu đồng/người (số tính ra)');
  });
});

describe('its population, which is printed of 2024 and 2025 only', () => {
  test('is a sum before: 891,1 + 629,7 = 1.520,8 thousand, and so marked', () => {
    const { point, category } = at(people.model, 2018);
    expect(point.value).toBeCloseTo(1520.8, 6);
    expect(category?.sublabel).toBe('số tính ra');
    expect(at(people.model, 2024).category?.sublabel).toBeUndefined();
    expect(people.model.notes.some((it) => /^20\d\d–2023: Số tính ra/.test(it))).toBe(true);
    expect(people.model.notes).toContain('2024: Cục Thống kê tính lại theo 34 đơn vị.');
  });

  test('names each addend with its place', () => {
    const { point } = at(people.model, 2018);
    expect(point.observation?.asPrinted).toBe('891,1 nghìn người + 629,7 nghìn người');
    expect(plain(point.explain?.() ?? '')).toBe(
      '891,1 nghìn người (Quảng Bình) + 629,7 nghìn người (Quảng Trị)',
    );
  });
});

test('the figures of a place stand in the order of time, whoever states them', () => {
  const thresholds = { onTrack: 1, watch: 0.85 };
  const { observations, indicator } = grdp;
  const { figures } = indicatorModel(
    { indicator, placeIds: ['34-44'], observations, thresholds },
    context,
  );
  expect(figures.map((it) => yearOf(it.period.end))).toEqual([
    2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
  ]);
});
