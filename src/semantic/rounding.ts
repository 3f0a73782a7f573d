/** Decimals that a number is written with: 2 of 62.86; 0 of a whole number, however it was printed. */
export const decimalsOf = (value: number): number =>
  /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
