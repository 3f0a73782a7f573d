/** "1 figure", "2 figures", "1,234 figures"; the count may be printed already. */
export const counted = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${isOne(count) ? one : many}`;

/** Whether what is counted takes the singular. */
export const isOne = (count: number | string): boolean => String(count) === '1';
