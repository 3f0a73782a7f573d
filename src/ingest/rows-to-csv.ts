import Papa from 'papaparse';

/** Rows as CSV without a header, in UTF-8: commas, `\n`, quotes doubled; null is an empty cell. */
export function rowsToCsv(
  rows: readonly (readonly (string | number | null)[])[],
): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(rows as (string | number | null)[][], { newline: '\n' });
  return new TextEncoder().encode(rows.length === 0 ? '' : `${text}\n`);
}
