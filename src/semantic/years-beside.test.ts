import { describe, expect, test } from 'vitest';
import { appraisals } from './comparison.fixture.ts';
import { observed } from './observation.fixture.ts';
import { ofOneCount, yearsBeside } from './years-beside.ts';

// The appraisals of Quảng Trị: 43, 65, 86, and 106 to November 2023.
const years = [
  observed(43, '2020-01-01', '2020-12-31'),
  observed(65, '2021-01-01', '2021-12-31'),
  observed(86, '2022-01-01', '2022-12-31'),
];
const toNovember = observed(106, '2023-01-01', '2023-11-30');

const quarter = (year: number, value: number, more: Parameters<typeof observed>[3] = {}) =>
  observed(value, `${year}-01-01`, `${year}-03-31`, more);
const nine = (year: number, value: number, more: Parameters<typeof observed>[3] = {}) =>
  observed(value, `${year}-01-01`, `${year}-09-30`, more);

/** Of each year what is stated, by the day on which it ends. */
const values = (beside: ReturnType<typeof yearsBeside>) =>
  beside.years.map(({ year, figures }) => [
    year,
    ...figures.flatMap((it, at) =>
      it ? [`${beside.stretches[at]?.period.end.slice(5) ?? ''}: ${it.value}`] : [],
    ),
  ]);

describe('cumulative figures, year by year', () => {
  test('stand in the order of the year and of the years; what isn’t stated is a gap', () => {
    const beside = yearsBeside(
      [nine(2023, 30), ...years, quarter(2022, 9), quarter(2023, 11)],
      appraisals,
    );
    expect(beside.stretches.map(({ period }) => period.end.slice(5))).toEqual([
      ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30'],
      ...['07-31', '08-31', '09-30', '10-31', '11-30', '12-31'],
    ]);
    expect(values(beside)).toEqual([
      [2020, '12-31: 43'],
      [2021, '12-31: 65'],
      [2022, '03-31: 9', '12-31: 86'],
      [2023, '03-31: 11', '09-30: 30'],
    ]);
  });

  test('a stretch that ends within a month stands between the ends of months', () => {
    const toJuly = observed(17, '2018-01-01', '2018-07-19');
    const { stretches } = yearsBeside([toJuly], appraisals);
    expect(stretches.map(({ period }) => period.end.slice(5)).slice(5, 8)).toEqual([
      '06-30',
      '07-19',
      '07-31',
    ]);
  });

  test('a part-year stands beside no whole year', () => {
    const beside = yearsBeside([...years, toNovember], appraisals);
    expect(beside.current).toBe(toNovember);
    expect(beside.sameStretch).toEqual([]);
  });

  test('only what starts on 1 January and ends in the same year is cumulative', () => {
    const beside = yearsBeside(
      [
        observed(9, '2018-07-01', '2018-07-31'),
        observed(5, '2022-03-02', '2022-12-31'),
        observed(31, '2022-01-01', '2023-11-30'),
        observed(119, '2023-01-01', '2023-01-01'),
        nine(2023, 48, { kind: 'plan' }),
        nine(2023, 12, { breakdown: { dimension: 'field', member: 'agriculture' } }),
      ],
      appraisals,
    );
    expect(beside).toMatchObject({ years: [], current: undefined, sameStretch: [] });
  });

  test('the same stretch of all earlier years is set beside the last, leap years too', () => {
    const [y2020, y2022, y2024] = [nine(2020, 15), nine(2022, 21), nine(2024, 25)];
    const beside = yearsBeside(
      [y2024, quarter(2024, 6), quarter(2020, 5), y2022, y2020],
      appraisals,
    );
    expect(beside.current).toBe(y2024);
    expect(beside.sameStretch).toEqual([
      { figure: y2020, verdict: { kind: 'comparable' } },
      { figure: y2022, verdict: { kind: 'comparable' } },
    ]);
  });

  test('the end of February is one stretch in every year', () => {
    const [plain, leap] = [
      observed(4, '2023-01-01', '2023-02-28'),
      observed(5, '2024-01-01', '2024-02-29'),
    ];
    const beside = yearsBeside([plain, leap], appraisals);
    expect(values(beside)).toEqual([
      [2023, '02-29: 4'],
      [2024, '02-29: 5'],
    ]);
    expect(beside.sameStretch.map(({ figure }) => figure)).toEqual([plain]);
  });
});

describe('figures of one count', () => {
  const june = observed(10, '2022-01-01', '2022-06-30');
  const told = (of: number, ...placeIds: string[]) => ({
    ...june,
    coverage: {
      have: placeIds.length,
      of,
      from: placeIds.map((placeId) => ({ ...june, placeId })),
    },
  });
  const neighbours = (...figures: (typeof june | undefined)[]) =>
    ofOneCount({ year: 2022, figures }).map(({ from, to }) => [from, to]);

  test('are neighbours over what isn’t stated', () => {
    expect(neighbours(june, undefined, june, june)).toEqual([
      [0, 2],
      [2, 3],
    ]);
    expect(neighbours(undefined, june)).toEqual([]);
  });

  test('are told of the same former units, not merely of as many', () => {
    expect(neighbours(told(2, '63-44'), told(2, '63-44'))).toEqual([[0, 1]]);
    expect(neighbours(told(2, '63-44'), told(2, '63-45'))).toEqual([]);
    expect(neighbours(told(2, '63-44'), told(2, '63-45', '63-44'))).toEqual([]);
  });

  test('are those of all former units and those of the unit itself', () => {
    expect(neighbours(told(2, '63-44', '63-45'), june)).toEqual([[0, 1]]);
    expect(neighbours(told(2, '63-44'), june)).toEqual([]);
  });
});

describe('a stretch with a reservation', () => {
  test('a cut-off is told with the comparison', () => {
    const early = quarter(2020, 10, { asOf: '2020-03-13' });
    const beside = yearsBeside([early, quarter(2021, 12)], appraisals);
    expect(beside.sameStretch).toEqual([
      {
        figure: early,
        verdict: { kind: 'with-note', reason: { code: 'cut-off', period: early.period } },
      },
    ]);
  });

  test('a lower bound is told with it', () => {
    const beside = yearsBeside(
      [nine(2022, 1000, { qualifier: 'at-least' }), nine(2023, 900)],
      appraisals,
    );
    expect(beside.sameStretch[0]?.verdict).toEqual({
      kind: 'with-note',
      reason: { code: 'qualifier' },
    });
  });

  test('one of two former units isn’t comparable with both', () => {
    const coverage = { have: 1, of: 2, from: [nine(2022, 10, { placeId: '63-06' })] };
    const beside = yearsBeside(
      [nine(2022, 10, { placeId: '34-19', coverage }), nine(2023, 30, { placeId: '34-19' })],
      appraisals,
    );
    expect(beside.sameStretch[0]?.verdict).toMatchObject({
      kind: 'not-comparable',
      reason: { code: 'coverage', reported: 1, of: 2 },
    });
  });

  test('of a quarter that was reported again after its cut-off, the later figure stands', () => {
    const early = quarter(2023, 10, { asOf: '2023-03-13' });
    const final = quarter(2023, 12);
    for (const all of [
      [early, final],
      [final, early],
    ]) {
      expect(yearsBeside(all, appraisals).current).toBe(final);
    }
  });

  test('a year that was told in September is known less far than eleven months', () => {
    const early = observed(80, '2023-01-01', '2023-12-31', { asOf: '2023-09-15' });
    expect(yearsBeside([early, toNovember], appraisals).current).toBe(toNovember);
  });
});
