/**
 * A Parquet file of observations of more bytes than this, some hundred thousand rows, is read piece by
 * piece wherever it can be: fetched whole, its rows are looked at one by one in the page's thread.
 */
export const wholeUpTo = 2 ** 18;
