import type { Resource } from '../datasets/data-package.ts';
import type { Outcome } from '../datasets/outcome.ts';
import type { ProblemPlace } from '../datasets/problem.ts';
import type { Dataset } from '../engine/engine.ts';
import { readCsv } from '../ingest/read-csv.ts';
import { ParquetError } from '../ingest/parquet/parquet-error.ts';
import type { Table } from '../ingest/table.ts';
import type { PartedTable } from './open-parts.ts';

export interface ReadTable {
  /** For the checks. Of an own package, whose rows stay where they are, its keys alone. */
  table: () => Table;
  rowCount: number;
  /** What the engine is given, at the load and again after a restart. */
  read: Dataset['read'];
}

/** A resource of a package in use. */
export interface ReadResource extends ReadTable {
  /** Digest of its file: the same for the same rows, in whichever package. */
  contentKey: string;
  /** Of one whose rows stay on the server; `read` can't be asked then. */
  parted?: PartedTable;
}

/** Parquet bytes to an Arrow IPC stream; done in a worker. */
export type ReadParquet = (bytes: Uint8Array) => Promise<{ ipc: Uint8Array; rows: number }>;

/** Reads one resource of a package, whatever its format, for checking and for loading. */
export async function readResource(
  resource: Resource,
  bytes: Uint8Array,
  place: ProblemPlace,
  readParquet: ReadParquet,
): Promise<Outcome<ReadTable>> {
  return resource.format === 'parquet'
    ? readParquetResource(bytes, place, readParquet)
    : readCsvResource(resource, bytes, place);
}

function readCsvResource(
  resource: Resource,
  bytes: Uint8Array,
  place: ProblemPlace,
): Outcome<ReadTable> {
  const csv = readCsv(bytes, place);
  if (!csv.ok) return csv;
  const { text, table } = csv.value;
  // A corrected file may be shorter than declared, but ends its last line.
  const declared = resource.bytes ?? 0;
  if (bytes.length < declared && !text.endsWith('\n')) {
    const params = { declared, found: bytes.length };
    return { ok: false, problems: [{ ...place, code: 'file/cut-off', params }] };
  }
  const typeOf = new Map(resource.schema.fields.map(({ name, type }) => [name, type]));
  const columns = table.columns.map((name) => ({ name, type: typeOf.get(name) ?? 'string' }));
  return {
    ok: true,
    value: {
      table: () => table,
      rowCount: table.rowCount,
      read: () =>
        Promise.resolve({ format: 'csv', bytes: new TextEncoder().encode(text), columns }),
    },
  };
}

async function readParquetResource(
  bytes: Uint8Array,
  place: ProblemPlace,
  readParquet: ReadParquet,
): Promise<Outcome<ReadTable>> {
  try {
    const { ipc, rows } = await readParquet(bytes.slice());
    // Arrow's library comes with the first Parquet file, not with the first view.
    const { tableOfArrow } = await import('../ingest/arrow-table.ts');
    return {
      ok: true,
      value: {
        table: () => tableOfArrow(ipc),
        rowCount: rows,
        read: () => Promise.resolve({ format: 'arrow', bytes: ipc.slice() }),
      },
    };
  } catch (cause) {
    // Anything else, such as a reader that could not be fetched, is no fault of the file.
    if (!(cause instanceof ParquetError)) throw cause;
    const reason = cause.message;
    return { ok: false, problems: [{ ...place, code: 'file/unreadable', params: { reason } }] };
  }
}
