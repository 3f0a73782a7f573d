import Papa from 'papaparse';

type Cell = string | number | boolean | null;

/** Rows as CSV without a header, in UTF-8: commas, `\n`, quotes doubled; null is an empty cell. */
export function rowsToCsv(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(rows as Cell[][], { newline: '\n' });
  return new TextEncoder().encode(rows.length === 0 ? '' : `${text}\n`);
}
