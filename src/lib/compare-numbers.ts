/** Orders numbers from the least to the greatest; two infinities are equal, not NaN apart. */
export const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a - b);
