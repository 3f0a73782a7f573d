import { expect, it } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { appraisals, catalogue } from '../../semantic/comparison.fixture.ts';
import { observed } from '../../semantic/observation.fixture.ts';
import type { Observation } from '../../semantic/observation.ts';
import { yearsBeside } from '../../semantic/years-beside.ts';
import { plain } from './compared.fixture.ts';
import { yearsBesideModel } from './years-beside-model.ts';

const modelOf = (observations: readonly Observation[], placeId = '63-45', indicator = appraisals) =>
  yearsBesideModel(
    { indicator, placeId, beside: yearsBeside(observations, indicator) },
    { words: wordsIn('vi'), catalogue, boundary: 'current' },
  );
const until = (year: number, end: string, value: number, more: Partial<Observation> = {}) =>
  observed(value, `${year}-01-01`, `${year}-${end}`, more);

it('lays the years over one another, the last one first and in front', () => {
  const { series, categories, notes } = modelOf([
    until(2022, '09-30', 24),
    until(2022, '12-31', 40),
    until(2023, '09-30', 30),
  ]);
  expect(categories.map((it) => it.label)).toEqual([
    ...['1 tháng', '2 tháng', '3 tháng', '4 tháng', '5 tháng', '6 tháng'],
    ...['7 tháng', '8 tháng', '9 tháng', '10 tháng', '11 tháng', 'Cả năm'],
  ]);
  const stated = ({ points }: (typeof series)[number]) =>
    points.flatMap(({ value }, at) => (value === null ? [] : [[at + 1, value]]));
  expect(series.map((it) => [it.id, it.role, stated(it)])).toEqual([
    ['2023', 'focus', [[9, 30]]],
    [
      '2022',
      'beside',
      [
        [9, 24],
        [12, 40],
      ],
    ],
  ]);
  expect(notes.map(plain)).toContain(
    'Cùng kỳ 9 tháng: năm 2023 là 30 dự án; năm 2022 là 24 dự án (tăng 25%).',
  );
});

it('is called by indicator and place, and told in one unit with as many decimals as are needed', () => {
  const tonnes = { ...appraisals, decimals: 2 };
  const figures = [until(2022, '09-30', 24.5), until(2023, '09-30', 30)];
  const model = modelOf(figures, '63-45', tonnes);
  expect(model).toMatchObject({
    kind: 'lines',
    id: 'technology-appraisals-years-63-45',
    subtitle: 'Đơn vị: dự án · tỉnh Quảng Trị · địa giới hiện nay (34 đơn vị)',
  });
  const texts = model.series.map(({ points }) => points.find((it) => it.value !== null)?.text);
  expect(texts).toEqual(['30,0', '24,5']);
});

it('has no remark that says nothing', () => {
  for (const { notes } of [modelOf([until(2022, '09-30', 24)]), modelOf([])]) {
    expect(notes).not.toContain('');
  }
});

it('marks a part of a year only where the year is not told whole', () => {
  const states = (figures: Observation[]) =>
    modelOf(figures).series[0]?.points.flatMap(({ value, state }) => (value === null ? [] : state));
  const nine = until(2022, '09-30', 24);
  expect(states([nine, until(2022, '12-31', 40)])).toEqual(['whole', 'whole']);
  expect(states([nine])).toEqual(['part-year']);
});

it('joins a year’s figures over stretches that it doesn’t state', () => {
  const [year] = modelOf([until(2022, '03-31', 9), until(2022, '12-31', 40)]).series;
  expect(year?.links).toEqual([{ from: 2, to: 11, join: 'solid' }]);
});

it('joins no figure of one former unit with one of both', () => {
  const [quangBinh, quangTri] = ['63-44', '63-45'].map((placeId) =>
    until(2022, '06-30', 10, { placeId }),
  );
  const from = (...parts: (Observation | undefined)[]) => ({
    placeId: '34-44',
    coverage: { have: parts.length, of: 2, from: parts.flatMap((it) => it ?? []) },
  });
  const [year] = modelOf(
    [
      until(2022, '03-31', 4, from(quangTri)),
      until(2022, '06-30', 10, from(quangTri)),
      until(2022, '09-30', 30, from(quangTri, quangBinh)),
      until(2022, '12-31', 40, { placeId: '34-44' }),
    ],
    '34-44',
  ).series;
  expect(year?.links).toEqual([
    { from: 2, to: 5, join: 'solid' },
    { from: 8, to: 11, join: 'solid' },
  ]);
});
