/** Where the questions lead to, when a column is to answer them. */
export const columnsId = 'import-columns';
