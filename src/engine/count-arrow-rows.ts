import { RecordBatchReader } from 'apache-arrow';

const END_OF_STREAM = [255, 255, 255, 255, 0, 0, 0, 0];

/**
 * Counts the rows of an Arrow IPC stream. Throws if it is none or has no end mark: DuckDB takes a
 * stream that is cut off without a word and makes no table of it.
 */
export function countArrowRows(bytes: Uint8Array): number {
  const end = bytes.subarray(-END_OF_STREAM.length);
  if (!END_OF_STREAM.every((byte, index) => end[index] === byte)) {
    throw new Error('the Arrow stream is cut off');
  }
  const reader = RecordBatchReader.from(bytes);
  let rows = 0;
  for (const batch of reader) rows += batch.numRows;
  return rows;
}
