import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observed } from './observation.fixture.ts';
import { knownUntil, monthsAfter } from './period.ts';
import {
  anyNumber,
  anyPositive,
  dates,
  day,
  holds,
  plainNumber,
  positive,
  type Dates,
} from './progress.fixture.ts';
import {
  progressOf,
  type Progress,
  type ProgressStatus,
  type ProgressThresholds,
} from './progress.ts';
import type { SeasonalPath } from './target-path.ts';

const threshold = fc.double({ min: 0.01, max: 5, noNaN: true });
const thresholdsOf = fc
  .tuple(threshold, threshold)
  .map(([a, b]) => ({ onTrack: Math.max(a, b), watch: Math.min(a, b) }));

const kinds = {
  cumulative: { measure: 'flow', direction: 'up' },
  ceiling: { measure: 'flow', direction: 'down' },
  level: { measure: 'stock', direction: 'up' },
  'level of less': { measure: 'rank', direction: 'down' },
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];
const isLevel = (kind: Kind): boolean => kinds[kind].measure !== 'flow';
const isLessBetter = (kind: Kind): boolean => kinds[kind].direction === 'down';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const pathOf = fc.option(
  share.map((expected) => ({ expected, low: expected, high: expected, years: [] })),
  { nil: undefined },
);

interface Situation {
  kind: Kind;
  when: Dates;
  thresholds: ProgressThresholds;
  path: SeasonalPath | undefined;
}

const situation: fc.Arbitrary<Situation> = fc.record({
  kind: fc.constantFrom(...kindNames),
  when: dates,
  thresholds: thresholdsOf,
  path: pathOf,
});

function measured(
  { kind, when, thresholds, path }: Situation,
  actual: number,
  plan: number,
): Progress | undefined {
  const figure = isLevel(kind)
    ? observed(actual, when.end, when.end)
    : observed(actual, when.start, when.end, when.cutOff);
  const planned = observed(plan, when.start, when.planEnd, { kind: 'plan' });
  return progressOf(figure, planned, kinds[kind], { thresholds, path });
}

/** Of a plan above zero, which always has one. */
function progressIn(given: Situation, actual: number, plan: number): Progress {
  const progress = measured(given, actual, plan);
  if (!progress) throw new Error('no progress');
  return progress;
}

const order: readonly ProgressStatus[] = ['behind', 'watch', 'on-track', 'done'];
const goodness = ({ status }: Progress): number => {
  expect(order).toContain(status);
  return order.indexOf(status);
};

describe('whatever the figures', () => {
  test('the status is monotone in what was done: more is never worse, or never better', () => {
    for (const [values, plans] of [
      [plainNumber, positive],
      [anyNumber, anyPositive],
    ] as const) {
      holds(
        fc.property(situation, values, values, plans, (given, a, b, plan) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((it) =>
            goodness(progressIn(given, it, plan)),
          );
          const [worse, better] = isLessBetter(given.kind) ? [more, less] : [less, more];
          expect(better).toBeGreaterThanOrEqual(worse ?? NaN);
        }),
      );
    }
  });

  test('another unit for both changes only what is told in that unit', () => {
    holds(
      fc.property(
        situation,
        // Powers of two scale without rounding as long as nothing is too small to be exact.
        fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((it) => Math.round(it * 64) / 64),
        positive,
        fc.integer({ min: -40, max: 40 }),
        (given, actual, plan, exponent) => {
          const factor = 2 ** exponent;
          const one = progressIn(given, actual, plan);
          const other = progressIn(given, actual * factor, plan * factor);
          expect(other).toEqual({
            ...one,
            actual: other.actual,
            plan: other.plan,
            remaining: one.remaining * factor,
            neededPerMonth: one.neededPerMonth === null ? null : one.neededPerMonth * factor,
          });
        },
      ),
    );
  });

  test('no field is ever without a number, however great or small they are', () => {
    holds(
      fc.property(situation, anyNumber, anyNumber, (given, actual, plan) => {
        const progress = measured(given, actual, plan);
        if (!(plan > 0)) {
          expect(progress).toBeUndefined();
          return;
        }
        const numbers = Object.values(progress ?? {}).filter((it) => typeof it === 'number');
        expect(numbers.length).toBeGreaterThanOrEqual(5);
        expect(numbers.filter((it) => !Number.isFinite(it))).toEqual([]);
      }),
    );
  });

  test('a lower threshold never makes a status worse', () => {
    holds(
      fc.property(situation, thresholdsOf, plainNumber, positive, (given, other, actual, plan) => {
        const { thresholds } = given;
        const lower = {
          onTrack: Math.min(thresholds.onTrack, other.onTrack),
          watch: Math.min(thresholds.watch, other.watch),
        };
        const [strict, mild] = [thresholds, lower].map((it) =>
          goodness(progressIn({ ...given, thresholds: it }, actual, plan)),
        );
        expect(mild).toBeGreaterThanOrEqual(strict ?? NaN);
      }),
    );
  });

  test('a plan is done if it is reached, or kept to the end of its time, and not otherwise', () => {
    const near = fc.tuple(anyPositive, fc.constantFrom(0.999, 1, 1.001));
    const pairs = fc.oneof(
      fc.tuple(plainNumber, positive),
      near.map(([plan, factor]) => [Math.min(plan * factor, 1e308), plan]),
    );
    holds(
      fc.property(situation, pairs, (given, [actual = 0, plan = 1]) => {
        const progress = progressIn(given, actual, plan);
        const isReached = isLessBetter(given.kind) ? actual <= plan : actual >= plan;
        const isOver = knownUntil(progress.actual.period) === progress.plan.period.end;
        expect(progress.status === 'done').toBe(
          given.kind === 'ceiling' ? isReached && isOver : isReached,
        );
      }),
    );
  });

  test('the share of time is above nothing and at most all of it; the plan’s end is all of it', () => {
    holds(
      fc.property(situation, (given) => {
        const { timeShare, monthsLeft, actual, plan } = progressIn(given, 1, 2);
        const isOver = knownUntil(actual.period) === plan.period.end;
        expect(timeShare).toBeGreaterThan(0);
        expect(timeShare).toBeLessThanOrEqual(1);
        expect(timeShare === 1).toBe(isOver);
        expect(monthsLeft === 0).toBe(isOver);
      }),
    );
  });

  test('what is needed each month reaches the plan in the months that are left', () => {
    holds(
      fc.property(situation, plainNumber, positive, (given, actual, plan) => {
        const { neededPerMonth, monthsLeft, remaining } = progressIn(given, actual, plan);
        if (neededPerMonth === null) return;
        expect(given.kind).toBe('cumulative');
        expect((neededPerMonth * monthsLeft) / remaining).toBeCloseTo(1, 9);
      }),
    );
  });
});

test('the months to the end of a year never grow as days go by', () => {
  const index = fc.integer({ min: 0, max: 4000 });
  holds(
    fc.property(index, index, fc.integer({ min: 2015, max: 2026 }), (a, b, year) => {
      const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map((it) =>
        monthsAfter(day(it), `${year}-12-31`),
      );
      expect(earlier).toBeGreaterThanOrEqual(later ?? NaN);
      expect(later).toBeGreaterThanOrEqual(0);
    }),
  );
});
