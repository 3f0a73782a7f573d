/** Most digits behind the decimal mark that an indicator of a package may state. */
export const mostDecimals = 6;

/** What computing with decimals adds to them: 38450.5 is not 38450.500000001. */
const dirt = 1e-6;

/** SQL for how many decimals a number has; one more than any indicator may have, where it has so many. */
export const decimalsSql = (value: string): string => {
  const cases = Array.from({ length: mostDecimals + 1 }, (_, count) => {
    const shifted = `${value} * ${10 ** count}`;
    return `WHEN abs(${shifted} - round(${shifted})) < ${dirt} THEN ${count}`;
  });
  return `CASE ${cases.join(' ')} ELSE ${mostDecimals + 1} END`;
};
