/** A raw figure in the unit that is printed, without the tail that dividing leaves. */
export const printedValue = (value: number | null, divisor: number): number | null =>
  value === null ? null : Number((value / divisor).toPrecision(15));
