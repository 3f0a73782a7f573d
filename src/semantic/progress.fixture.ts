import fc from 'fast-check';

/** A day of the eleven years from 2015 on, by its number. */
export const day = (index: number): string =>
  new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);

export const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
export const anyPositive = fc.double({
  min: Number.MIN_VALUE,
  noNaN: true,
  noDefaultInfinity: true,
});
/** As reports print them, and the numbers at which something turns. */
export const plainNumber = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ min: -1e6, max: 1e12, noNaN: true }),
);
export const positive = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
);

/** A plan's period and a figure's that starts with it; maybe cut off, maybe both a single day. */
export interface Dates {
  start: string;
  planEnd: string;
  end: string;
  cutOff: { asOf?: string };
}

export const dates: fc.Arbitrary<Dates> = fc
  .record({
    start: fc.integer({ min: 0, max: 4000 }),
    planDays: fc.integer({ min: 0, max: 1100 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ start, planDays, share, cut }) => {
    const days = Math.round(planDays * share);
    const cutOff = cut === null ? {} : { asOf: day(start + Math.round(days * cut)) };
    return { start: day(start), planEnd: day(start + planDays), end: day(start + days), cutOff };
  });

/** Often enough to meet the corners on every run, unless told otherwise for all (mutation/). */
export const holds = <Values>(property: fc.IProperty<Values>): void => {
  fc.assert(property, { numRuns: fc.readConfigureGlobal().numRuns ?? 1000 });
};
