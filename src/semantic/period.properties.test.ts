import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  comparePeriods,
  daysIn,
  isPartYear,
  isWholeYear,
  monthsAfter,
  periodType,
  type Period,
} from './period.ts';

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const day = 86_400_000;
const first = Date.UTC(1995, 0, 1);

const period: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 14_000 }), fc.integer({ min: 0, max: 1_200 }))
  .map(([from, length]) => ({
    start: iso(first + from * day),
    end: iso(first + (from + length) * day),
    precision: 'day',
  }));

/** The last day of a month, as a calendar gives it: day 0 of the next. */
const monthEnd = (year: number, month: number): string => iso(Date.UTC(year, month + 1, 0));

test('a stretch that is cut in two has as many days as its pieces', () => {
  fc.assert(
    fc.property(period, fc.nat(), ({ start, end }, at) => {
      const length = daysIn({ start, end });
      expect(length).toBe((Date.parse(end) - Date.parse(start)) / day + 1);
      fc.pre(length > 1);
      const cut = 1 + (at % (length - 1));
      const left = { start, end: iso(Date.parse(start) + (cut - 1) * day) };
      const right = { start: iso(Date.parse(start) + cut * day), end };
      expect(daysIn(left)).toBe(cut);
      expect(daysIn(left) + daysIn(right)).toBe(length);
    }),
  );
});

test('from one end of a month to another there are whole months', () => {
  const month = fc.tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 0, max: 11 }));
  fc.assert(
    fc.property(month, fc.integer({ min: 0, max: 60 }), ([year, from], count) => {
      const until = monthEnd(year, from + count);
      expect(monthsAfter(monthEnd(year, from), until)).toBe(count);
    }),
  );
});

test('months that are left until the end of a month shrink as days go by, and never below nothing', () => {
  fc.assert(
    fc.property(period, fc.integer({ min: 0, max: 40 }), ({ start }, months) => {
      const until = monthEnd(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + months);
      const left = monthsAfter(start, until);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThan(months + 1);
      expect(monthsAfter(iso(Date.parse(start) + day), until)).toBeLessThanOrEqual(left);
      expect(monthsAfter(until, start)).toBe(0);
    }),
  );
});

test('only 1 January to 31 December is a year, and what lies in one year and is less a part-year', () => {
  fc.assert(
    fc.property(period, (it) => {
      const isYear =
        it.start.slice(4) === '-01-01' &&
        it.end.slice(4) === '-12-31' &&
        it.start.slice(0, 4) === it.end.slice(0, 4);
      expect(periodType(it) === 'year').toBe(isYear);
      expect(isWholeYear(it)).toBe(isYear);
      const isInOneYear = it.start.slice(0, 4) === it.end.slice(0, 4);
      expect(isPartYear(it)).toBe(isInOneYear && !isYear && it.start !== it.end);
      expect(isPartYear({ ...it, asOf: it.start })).toBe(isInOneYear && it.start !== it.end);
    }),
  );
});

test('periods have one order, whichever of them come first', () => {
  fc.assert(
    fc.property(period, period, period, (a, b, c) => {
      expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
      if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) {
        expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }
      expect(comparePeriods(a, b) === 0).toBe(a.start === b.start && a.end === b.end);
    }),
  );
});
