import type { CsvSource } from './scratch-database.ts';

/** The only cell of the row after the last, in the first column of texts. */
export const END_MARK = '\u0001\u0004\u0001';

/** Where to look for the first end of a line; a longer first line is taken to end in "\n". */
const HEAD = 1_000_000;

/**
 * Adds a row to a CSV. A quote that is never closed swallows it with all that follows the quote,
 * which DuckDB drops without a word; so whoever finds the row knows that all others were read.
 */
export async function withEndRow({
  data,
  delimiter,
  columns,
}: CsvSource): Promise<CsvSource['data']> {
  const marked = columns.findIndex(({ type }) => type === 'VARCHAR');
  const cells = columns.map((_, index) => (index === marked ? END_MARK : ''));
  const newline = /\r\n?|\n/.exec(await textOf(data, 0, HEAD))?.[0] ?? '\n';
  const size = data instanceof Blob ? data.size : data.byteLength;
  const isOpen = size > 0 && !/[\r\n]$/.test(await textOf(data, size - 1, size));
  const row = new TextEncoder().encode(
    `${isOpen ? newline : ''}${cells.join(delimiter)}${newline}`,
  );
  if (data instanceof Blob) return new Blob([data, row]);
  const whole = new Uint8Array(size + row.byteLength);
  whole.set(data);
  whole.set(row, size);
  return whole;
}

async function textOf(data: CsvSource['data'], from: number, to: number): Promise<string> {
  const bytes =
    data instanceof Blob ? await data.slice(from, to).arrayBuffer() : data.subarray(from, to);
  return new TextDecoder('latin1').decode(bytes);
}
