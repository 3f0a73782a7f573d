import type { Resource } from '../datasets/data-package.ts';
import type { DatasetBytes } from '../engine/engine.ts';
import { readCsv } from '../ingest/read-csv.ts';
import type { ReadParquet } from './read-package.ts';

/**
 * The bytes of an own resource as the engine takes them. Its cells were checked when it was kept, so a
 * CSV is brought into one form and not read cell by cell once more.
 */
export async function readOwnResource(
  { name, path, format, schema }: Resource,
  bytes: Uint8Array<ArrayBuffer>,
  readParquet: ReadParquet,
): Promise<DatasetBytes> {
  if (format === 'parquet') {
    const { ipc } = await readParquet(bytes);
    return { format: 'arrow', bytes: ipc };
  }
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  const encode = (part: string) => new TextEncoder().encode(part);
  const header = readCsv(encode(text.slice(0, text.indexOf('\n') + 1) || text), {
    package: name,
    file: path,
  });
  if (!header.ok) throw new Error(`${path} has no header`);
  const typeOf = new Map(schema.fields.map((field) => [field.name, field.type]));
  const columns = header.value.table.columns.map((column) => ({
    name: column,
    type: typeOf.get(column) ?? 'string',
  }));
  return { format: 'csv', bytes: encode(text), columns };
}
