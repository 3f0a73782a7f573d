import { describe, expect, it } from 'vitest';
import { countOf, coverageOf, type Coverage } from './coverage.ts';
import { rhythmsIn, stepsThrough } from './coverage-steps.ts';
import type { Indicator } from './indicator.ts';
import type { StatedPeriods } from './stated-periods.ts';

// Cao Bằng stays as it is; Bắc Kạn and Thái Nguyên were merged.
const crosswalk = [
  { from: '63-04', to: '34-04' },
  { from: '63-06', to: '34-19' },
  { from: '63-19', to: '34-19' },
];

const indicators = new Map<string, Indicator>(
  (
    [
      ['tests', 'sum', null],
      ['rank', 'none', null],
      ['rate', 'weighted', 'people'],
      ['score', 'none', 'people'],
    ] as const
  ).map(([id, placeAggregation, denominatorId]) => [
    id,
    { id, placeAggregation, denominatorId } as Indicator,
  ]),
);

const people = (placeId: string) => ({
  indicatorId: 'people',
  placeId,
  year: 2023,
  kind: 'actual' as const,
  observations: 1,
  reported: true,
  hasTotals: true,
});

const stated = (indicatorId: string, placeId: string, ...totals: string[]): StatedPeriods => ({
  indicatorId,
  placeId,
  figures: totals.length,
  plans: 0,
  totals,
  parts: [],
});

const year = (of: number) => `${of}-01-01/${of}-12-31//day`;

const defaults = {
  isConsidered: () => true,
  boundary: 'reported',
  rhythm: 'widest',
  today: '2026-11-21',
  catalogue: { indicators, crosswalk, availability: [people('63-06'), people('63-19')] },
} as const;

/** Of each place the tallies of its steps, those kinds that are not 0. */
const told = ({ rows }: Coverage) =>
  Object.fromEntries(
    rows.map(({ placeId, cells }) => [
      placeId,
      cells.map((tally) => Object.fromEntries(Object.entries(tally).filter(([, n]) => n > 0))),
    ]),
  );

describe('as reported', () => {
  it('counts what is stated, what is not, and what began later', () => {
    const coverage = coverageOf({
      ...defaults,
      stated: [
        stated('tests', '63-04', year(2021), year(2023)),
        stated('tests', '63-06', year(2022)),
        stated('rank', '63-06', year(2022)),
      ],
    });
    expect(coverage.steps).toEqual(['2021', '2022', '2023']);
    expect(told(coverage)).toEqual({
      '63-04': [
        { stated: 1, 'not-applicable': 1 },
        { 'not-reported': 2 },
        { stated: 1, 'not-reported': 1 },
      ],
      '63-06': [{ 'not-reported': 1, 'not-applicable': 1 }, { stated: 2 }, { 'not-reported': 2 }],
    });
    expect(countOf(coverage.total)).toBe(2 * 3 * 2);
  });

  it('what begins when is told by all places, and rows and indicators are in order', () => {
    const coverage = coverageOf({
      ...defaults,
      stated: [
        stated('tests', '63-06', year(2023)),
        stated('tests', '63-04', year(2021)),
        stated('rank', '63-06', year(2021)),
      ],
    });
    expect(coverage.indicatorIds).toEqual(['rank', 'tests']);
    expect(coverage.rows.map((it) => it.placeId)).toEqual(['63-04', '63-06']);
    expect(coverage.rows[1]?.cells[0]).toMatchObject({ 'not-reported': 1, 'not-applicable': 0 });
  });

  it('the first half of 2025 is of the 63 units to its last day, and not of the 34', () => {
    const coverage = coverageOf({
      ...defaults,
      rhythm: 'half',
      stated: [
        stated('tests', '63-04', '2024-07-01/2024-12-31//day'),
        stated('tests', '63-06', '2025-01-01/2025-06-30//day'),
        stated('tests', '34-19', '2025-07-01/2025-12-31//day'),
      ],
    });
    expect(told(coverage)).toEqual({
      '34-19': [{ 'not-applicable': 1 }, { 'not-applicable': 1 }, { stated: 1 }],
      '63-04': [{ stated: 1 }, { 'not-reported': 1 }, { 'not-applicable': 1 }],
      '63-06': [{ 'not-reported': 1 }, { stated: 1 }, { 'not-applicable': 1 }],
    });
  });

  it('a figure of which only the year is known is at no step of a finer rhythm', () => {
    const coverage = coverageOf({
      ...defaults,
      rhythm: 'year',
      stated: [stated('tests', '63-04', year(2022), '2023-01-01/2023-12-31//year')],
    });
    expect(told(coverage)).toEqual({ '63-04': [{ stated: 1 }] });
  });

  it('a unit has no figure to give after it was merged, nor before it was made', () => {
    const coverage = coverageOf({
      ...defaults,
      stated: [stated('tests', '63-06', year(2024)), stated('tests', '34-19', year(2025))],
    });
    expect(told(coverage)).toEqual({
      '34-19': [{ 'not-applicable': 1 }, { stated: 1 }],
      '63-06': [{ stated: 1 }, { 'not-applicable': 1 }],
    });
  });

  it('a figure of a unit that is no more is stated all the same', () => {
    const coverage = coverageOf({ ...defaults, stated: [stated('tests', '63-06', year(2025))] });
    expect(told(coverage)).toEqual({ '63-06': [{ stated: 1 }] });
  });

  it.each([
    ['2026-12-31', 'not-due'],
    ['2027-02-14', 'not-due'],
    ['2027-02-15', 'not-reported'],
  ])('on %s what others state of 2026 early is %s', (today, kind) => {
    const coverage = coverageOf({
      ...defaults,
      today,
      stated: [
        stated('tests', '34-19', '2026-01-01/2026-09-30//day'),
        stated('tests', '34-04', year(2025)),
      ],
    });
    expect(told(coverage)['34-04']).toEqual([{ stated: 1 }, { [kind]: 1 }]);
  });

  it('only chosen indicators count; those that are stated nowhere don’t', () => {
    const coverage = coverageOf({
      ...defaults,
      isConsidered: (id) => id !== 'rank',
      stated: [
        stated('tests', '63-04', year(2022)),
        stated('rank', '63-06', year(2022)),
        stated('rate', '63-06'),
      ],
    });
    expect(coverage.indicatorIds).toEqual(['tests']);
    expect(told(coverage)).toEqual({ '63-04': [{ stated: 1 }], '63-06': [{ 'not-reported': 1 }] });
  });
});

describe('in today’s boundaries', () => {
  const inCurrent = (...rows: StatedPeriods[]) =>
    told(coverageOf({ ...defaults, boundary: 'current', stated: rows }));

  it('a unit that was not merged keeps its figures', () => {
    expect(inCurrent(stated('rank', '63-04', year(2023)))).toEqual({ '34-04': [{ stated: 1 }] });
  });

  it('a sum of all old units is stated, that of some is not addable', () => {
    expect(
      inCurrent(
        stated('tests', '63-06', year(2022), year(2023)),
        stated('tests', '63-19', year(2023)),
      ),
    ).toEqual({ '34-19': [{ 'not-added': 1 }, { stated: 1 }] });
  });

  it('a unit of which no old unit states anything has not reported, in earlier years too', () => {
    expect(
      inCurrent(stated('tests', '63-04', year(2022)), stated('tests', '63-06', year(2023))),
    ).toEqual({
      '34-04': [{ stated: 1 }, { 'not-reported': 1 }],
      '34-19': [{ 'not-reported': 1 }, { 'not-added': 1 }],
    });
  });

  it('sums are of parts too, and however exactly the end of their period is known', () => {
    const parts = ['63-06', '63-19'].map((id) => ({
      ...stated('tests', id),
      parts: [year(2023)],
    }));
    expect(inCurrent(...parts)).toEqual({ '34-19': [{ stated: 1 }] });
    expect(
      inCurrent(
        stated('tests', '63-06', '2023-01-01/2023-11-30//day'),
        stated('tests', '63-19', '2023-01-01/2023-11-30//month'),
      ),
    ).toEqual({ '34-19': [{ stated: 1 }] });
  });

  it('sums are of one period', () => {
    expect(
      inCurrent(
        stated('tests', '63-06', '2023-01-01/2023-09-30//day'),
        stated('tests', '63-19', year(2023)),
      ),
    ).toEqual({ '34-19': [{ 'not-added': 1 }] });
  });

  it('a rank can’t be added up, unless it is published for today’s unit', () => {
    const old = [stated('rank', '63-06', year(2023)), stated('rank', '63-19', year(2023))];
    expect(inCurrent(...old)).toEqual({ '34-19': [{ 'not-added': 1 }] });
    expect(inCurrent(...old, stated('rank', '34-19', year(2023)))).toEqual({
      '34-19': [{ stated: 1 }],
    });
  });

  it('a weighted one needs what it is weighted with, of its year', () => {
    const both = (of: number) => [
      stated('rate', '63-06', year(of)),
      stated('rate', '63-19', year(of)),
    ];
    expect(inCurrent(...both(2023))).toEqual({ '34-19': [{ stated: 1 }] });
    expect(inCurrent(...both(2022))).toEqual({ '34-19': [{ 'not-added': 1 }] });
    const scores = both(2023).map((it) => ({ ...it, indicatorId: 'score' }));
    expect(inCurrent(...scores)).toEqual({ '34-19': [{ 'not-added': 1 }] });
  });

  it.each([
    ['that of one old unit is missing', []],
    ['that of one old unit is only planned', [{ ...people('63-19'), kind: 'plan' as const }]],
  ])('a weighted one is not addable where %s', (_, more) => {
    const catalogue = { ...defaults.catalogue, availability: [people('63-06'), ...more] };
    const rates = ['63-06', '63-19'].map((id) => stated('rate', id, year(2023)));
    const coverage = coverageOf({ ...defaults, catalogue, boundary: 'current', stated: rates });
    expect(told(coverage)).toEqual({ '34-19': [{ 'not-added': 1 }] });
  });
});

describe('steps of time', () => {
  it('reach from the first to the last, those between included', () => {
    expect(stepsThrough(['2023-Q3', '2022-Q4'], 'quarter').steps).toEqual([
      '2022-Q4',
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
    ]);
    expect(stepsThrough(['2023-11', '2024-02'], 'month').steps).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(stepsThrough(['2022-H2', '2023-H2'], 'half').steps).toEqual([
      '2022-H2',
      '2023-H1',
      '2023-H2',
    ]);
    expect(stepsThrough(['2021-M9', '2023-M9'], 'nine-months').steps).toHaveLength(3);
    expect(stepsThrough([], 'year')).toEqual({ steps: [], isCut: false });
  });

  it('are at most 36, the latest', () => {
    const { steps, isCut } = stepsThrough(['2020-01', '2023-12'], 'month');
    expect([steps.length, steps[0], steps.at(-1), isCut]).toEqual([36, '2021-01', '2023-12', true]);
    const all = stepsThrough(['2021-01', '2023-12'], 'month');
    expect([all.steps.length, all.isCut]).toEqual([36, false]);
  });

  it('are cut in the ways that occur', () => {
    expect(rhythmsIn([stated('tests', '63-04', year(2022))])).toEqual(['widest']);
    // It may be a month as well.
    const unknown = '2023-01-01/2023-12-31//year';
    expect(rhythmsIn([stated('tests', '63-04', unknown)])).toEqual(['widest']);
    expect(rhythmsIn([stated('tests', '63-04', unknown, '2023-07-01/2023-07-31//day')])).toEqual([
      'widest',
      'month',
    ]);
    expect(rhythmsIn([stated('tests', '63-04', year(2022), '2023-07-01/2023-07-31//day')])).toEqual(
      ['widest', 'year', 'month'],
    );
  });
});
