import { RecordBatchReader, Table } from 'apache-arrow';

/** Reads the pieces of an Arrow IPC stream as they come; the page's thread is free between them. */
export async function readArrow(pieces: AsyncIterable<Uint8Array>): Promise<Table> {
  const reader = await RecordBatchReader.from(pieces);
  await reader.open();
  const batches = [];
  for await (const batch of reader) batches.push(batch);
  return new Table(reader.schema, batches);
}
