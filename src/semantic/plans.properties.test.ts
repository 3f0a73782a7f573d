import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorFor } from './comparison.fixture.ts';
import type { Indicator } from './indicator.ts';
import { observed } from './observation.fixture.ts';
import type { Observation, ValueKind } from './observation.ts';
import { plannedFigureOf, plannedFigures } from './plans.ts';
import {
  anyNumber,
  anyPositive,
  dates,
  holds,
  plainNumber,
  type Dates,
} from './progress.fixture.ts';
import { pathChoices, type PathChoice } from './progress-choice.ts';
import { progressList } from './progress-list.ts';
import { seasonalPath } from './target-path.ts';

const indicators = new Map<string, Indicator>(
  [indicatorFor('flow'), indicatorFor('stock', { measure: 'stock' })].map((it) => [it.id, it]),
);
const listOf = (observations: readonly Observation[], path: PathChoice = 'straight') =>
  progressList(
    { observations, year: undefined, thresholds: { onTrack: 1, watch: 0.85 }, path },
    { indicators, sources: new Map() },
  );

interface Row {
  indicatorId: string;
  kind: ValueKind;
  start: string;
  end: string;
  isInstant: boolean;
  value: number;
}

describe('whatever the plans', () => {
  const pair = ({ start, end, planEnd, cutOff }: Dates) => ({
    figure: (value: number) => observed(value, start, end, { indicatorId: 'flow', ...cutOff }),
    plan: (value: number) => observed(value, start, planEnd, { indicatorId: 'flow', kind: 'plan' }),
  });

  test('two plans for one period that differ are a problem and never progress', () => {
    holds(
      fc.property(dates, anyNumber, anyNumber, anyNumber, (when, value, a, b) => {
        fc.pre(a !== b);
        const { figure, plan } = pair(when);
        const actual = figure(value);
        const all = [plan(a), actual, plan(b)];
        expect(plannedFigures(all, indicators).map(({ problem }) => problem?.code)).toEqual([
          'plans-differ',
        ]);
        expect(plannedFigureOf(actual, all, indicators)?.problem?.code).toBe('plans-differ');
        expect(listOf(all).planned.map(({ progress }) => progress)).toEqual([undefined]);
      }),
    );
  });

  test('a plan that isn’t above zero is a problem, named for what it is', () => {
    const notAbove = fc.oneof(
      fc.constantFrom(0, -0),
      anyPositive.map((it) => -it),
    );
    holds(
      fc.property(dates, anyNumber, notAbove, (when, value, planned) => {
        const { figure, plan } = pair(when);
        const [actual, bad] = [figure(value), plan(planned)];
        const problem = { code: planned < 0 ? 'plan-negative' : 'plan-zero', plan: bad };
        expect(plannedFigures([actual, bad], indicators)).toEqual([{ plan: bad, actual, problem }]);
        expect(plannedFigureOf(actual, [actual, bad], indicators)?.problem).toEqual(problem);
        expect(listOf([actual, bad]).planned[0]).toMatchObject({ progress: undefined, problem });
      }),
    );
  });

  const mixed: fc.Arbitrary<Row[]> = fc.array(
    fc.record({
      indicatorId: fc.constantFrom('flow', 'stock'),
      kind: fc.constantFrom<ValueKind>('actual', 'plan'),
      start: fc.constantFrom('2022-01-01', '2023-01-01', '2023-04-01'),
      end: fc.constantFrom('2022-12-31', '2023-03-31', '2023-06-30', '2023-12-31', '2024-12-31'),
      isInstant: fc.boolean(),
      value: fc.constantFrom(-5, 0, 3, 10, 10, 20),
    }),
    { maxLength: 12 },
  );
  const figuresOf = (rows: readonly Row[]) =>
    rows.flatMap(({ indicatorId, kind, start, end, isInstant, value }) => {
      const from = isInstant && kind === 'actual' ? end : start;
      return from <= end ? [observed(value, from, end, { indicatorId, kind })] : [];
    });

  test('what has a plan has either its progress or a problem, and every plan is told', () => {
    holds(
      fc.property(mixed, fc.constantFrom(...pathChoices), (rows, path) => {
        const all = figuresOf(rows);
        const { planned, planOnly } = listOf(all, path);
        for (const { progress, problem, status, plan } of planned) {
          expect((progress === undefined) === (problem !== undefined)).toBe(true);
          expect(status).toBe(progress?.status);
          expect(plan).toBeDefined();
        }
        expect(planOnly.every(({ actual }) => actual === undefined)).toBe(true);
        const periods = all
          .filter(({ kind }) => kind === 'plan')
          .map((it) => [it.indicatorId, it.period.start, it.period.end].join());
        expect(plannedFigures(all, indicators)).toHaveLength(new Set(periods).size);
      }),
    );
  });

  test('the order of the figures changes no problem and no progress', () => {
    holds(
      fc.property(mixed, (rows) => {
        const tell = (all: readonly Observation[]) =>
          plannedFigures(all, indicators)
            .map(({ plan: { indicatorId, period, value }, actual, problem }) =>
              problem
                ? [indicatorId, period.start, period.end, problem.code].join()
                : [indicatorId, period.start, period.end, value, actual?.value].join(),
            )
            .sort();
        const all = figuresOf(rows);
        expect(tell([...all].reverse())).toEqual(tell(all));
      }),
    );
  });
});

test('a path is a share of the year, between the least and the greatest of the years it is made of', () => {
  const year = fc.record({ part: plainNumber, whole: plainNumber });
  holds(
    fc.property(fc.array(year, { maxLength: 8 }), (years) => {
      const figures = years.flatMap(({ part, whole }, at) => [
        observed(part, `${2010 + at}-01-01`, `${2010 + at}-09-30`),
        observed(whole, `${2010 + at}-01-01`, `${2010 + at}-12-31`),
      ]);
      const plan = observed(10, '2023-01-01', '2023-12-31', { kind: 'plan' });
      const path = seasonalPath(observed(5, '2023-01-01', '2023-09-30'), plan, figures);
      const usable = years.filter(({ part, whole }) => whole > 0 && part >= 0 && part <= whole);
      expect(path !== undefined).toBe(usable.length >= 3);
      if (!path) return;
      expect(path.years).toHaveLength(usable.length);
      expect(path.low).toBeGreaterThanOrEqual(0);
      expect(path.high).toBeLessThanOrEqual(1);
      expect(path.expected).toBeGreaterThanOrEqual(path.low - 1e-12);
      expect(path.expected).toBeLessThanOrEqual(path.high + 1e-12);
    }),
  );
});
