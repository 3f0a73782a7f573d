/** Rows that are asked for together: all totals, or all parts of totals, of an indicator. */
export interface Run {
  rows: number;
}

/**
 * How many rows each row group takes of runs that stand in this order. A large run has row groups of
 * its own, so that nothing else is read with it; small ones share one up to a tenth of `most`.
 */
export function rowGroupSizes(runs: readonly Run[], most: number): number[] {
  const small = Math.ceil(most / 10);
  const sizes: number[] = [];
  let shared = 0;
  const close = (): void => {
    if (shared > 0) sizes.push(shared);
    shared = 0;
  };
  for (const { rows } of runs) {
    if (shared + rows > small) close();
    if (rows <= small) {
      shared += rows;
      continue;
    }
    for (let left = rows; left > 0; left -= most) sizes.push(Math.min(left, most));
  }
  close();
  return sizes;
}
