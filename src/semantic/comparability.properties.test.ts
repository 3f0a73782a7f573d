import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from './comparability.ts';
import { observed } from './observation.fixture.ts';
import type { Observation, Qualifier } from './observation.ts';

/** Stretches of a year as reports have them; the last two run over a year's end. */
const stretches = [
  ['01-01', '12-31', 0],
  ['01-01', '09-30', 0],
  ['01-01', '06-30', 0],
  ['07-01', '12-31', 0],
  ['04-01', '06-30', 0],
  ['03-01', '03-31', 0],
  ['01-01', '11-30', 0],
  ['03-02', '12-31', 0],
  ['06-30', '06-30', 0],
  ['01-01', '12-31', 1],
  ['07-01', '06-30', 1],
] as const;

const figure = fc
  .record({
    stretch: fc.nat({ max: stretches.length - 1 }),
    year: fc.integer({ min: 2015, max: 2024 }),
    placeId: fc.constantFrom('63-45', '63-06', '34-44'),
    qualifier: fc.constantFrom<Qualifier>('exact', 'at-least', 'about'),
    isCut: fc.boolean(),
  })
  .map(({ stretch, year, placeId, qualifier, isCut }) => {
    const [from, to, over] = stretches[stretch] ?? stretches[0];
    const [start, end] = [`${year}-${from}`, `${year + over}-${to}`];
    const more = { placeId, qualifier, ...(isCut ? { asOf: start } : {}) };
    return { figure: observed(40, start, end, more), stretch };
  });

const measure = fc.constantFrom('flow', 'stock', 'ratio', 'index');

test('a verdict and its reason are the same whichever figure is named first', () => {
  fc.assert(
    fc.property(figure, figure, measure, (a, b, of) => {
      const [there, back] = [
        comparable(a.figure, b.figure, { measure: of }),
        comparable(b.figure, a.figure, { measure: of }),
      ];
      expect(back.kind).toBe(there.kind);
      const codeOf = (it: typeof there) => (it.kind === 'comparable' ? '' : it.reason.code);
      expect(codeOf(back)).toBe(codeOf(there));
    }),
  );
});

test('flows are set against each other only over one stretch of the year and one kind of places', () => {
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const isAlike =
        a.stretch === b.stretch && a.figure.placeId.slice(0, 2) === b.figure.placeId.slice(0, 2);
      const { kind } = comparable(a.figure, b.figure, { measure: 'flow' });
      expect(kind !== 'not-comparable').toBe(isAlike);
    }),
  );
});

test('what is a bound, about right, or reported before its end is never compared without a word', () => {
  const isPlain = ({ qualifier, period }: Observation) =>
    qualifier === 'exact' && period.asOf === undefined;
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      const { kind } = comparable(a.figure, b.figure, { measure: 'flow' });
      if (kind === 'comparable') expect([a.figure, b.figure].every(isPlain)).toBe(true);
    }),
  );
});

test('of two indicators nothing is compared, whatever else they share', () => {
  fc.assert(
    fc.property(figure, measure, ({ figure: it }, of) => {
      const other = { ...it, indicatorId: 'iso-9001-2015-agencies' };
      expect(comparable(it, other, { measure: of }).kind).toBe('not-comparable');
    }),
  );
});
