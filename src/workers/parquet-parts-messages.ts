import type { PartFooter, PartRows, RowCount, RowFilter } from '../ingest/parquet/parquet-parts.ts';
import type { PartFault } from '../ingest/parquet/part-error.ts';

/** A part as it was first met; it is read in this version and no other. */
export interface PartAddress {
  /** Relative to the page. */
  part: string;
  url: string;
  expected: { bytes?: number; version?: string | undefined } | undefined;
  footerBytes?: number | undefined;
}

/** To the worker; `id` comes back with the answer. */
export type PartsRequest =
  | { id: number; kind: 'footer'; address: PartAddress }
  | {
      id: number;
      kind: 'rows';
      address: PartAddress;
      rowGroup: number;
      columns: readonly string[];
      where: readonly RowFilter[];
    }
  | {
      id: number;
      kind: 'counts';
      address: PartAddress;
      rowGroup: number;
      columns: readonly string[];
    }
  | { id: number; kind: 'stop' };

/** From the worker. */
export type PartsAnswer =
  | { id: number; kind: 'footer'; footer: PartFooter }
  | { id: number; kind: 'rows'; rows: PartRows }
  | { id: number; kind: 'counts'; counts: readonly RowCount[] }
  | { id: number; kind: 'failed'; fault: PartFault }
  | { kind: 'fetched'; bytes: number };
