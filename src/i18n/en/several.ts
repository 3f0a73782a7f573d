/** "1 row", "1,204 rows": a count as it is printed, with the word for several of them. */
export const several = (count: string, words: string): string =>
  `${count} ${count === '1' ? words.replace(/s$/, '') : words}`;
