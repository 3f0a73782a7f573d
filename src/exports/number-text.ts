export type DecimalSign = ',' | '.';

/**
 * A number as a file writes it: all its digits, no grouping, which one spreadsheet reads as
 * thousands and another as decimals. `-0.5` → "-0,5".
 */
export const numberText = (value: number, decimal: DecimalSign): string =>
  String(value === 0 ? 0 : value).replace('.', decimal);
