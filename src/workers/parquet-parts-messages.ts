import type {
  CountedColumn,
  PartFooter,
  PartRows,
  RowFilter,
  RowsPiece,
} from '../ingest/parquet/parquet-parts.ts';
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
      /** Of the first of the parts. */
      address: PartAddress;
      groups: readonly { address: PartAddress; rowGroup: number }[];
      columns: readonly CountedColumn[];
      as: string;
    }
  | {
      id: number;
      kind: 'cluster';
      /** The first of the parts, for what can't be said of any one. */
      address: PartAddress;
      parts: readonly PartAddress[];
      columns: readonly string[];
      by: string;
    }
  | { id: number; kind: 'piece'; address: PartAddress; cluster: number; index: number }
  | {
      id: number;
      kind: 'passing';
      address: PartAddress;
      cluster: number;
      where: readonly RowFilter[];
    }
  | { id: number; kind: 'release'; address: PartAddress; cluster: number }
  | { id: number; kind: 'stop' };

/** From the worker. */
export type PartsAnswer =
  | { id: number; kind: 'footer'; footer: PartFooter }
  | { id: number; kind: 'rows'; rows: PartRows }
  | { id: number; kind: 'counts'; rows: PartRows }
  | { id: number; kind: 'cluster'; pieces: readonly RowsPiece[] }
  | { id: number; kind: 'passing'; rows: readonly PartRows[] }
  | { id: number; kind: 'release' }
  | { id: number; kind: 'failed'; fault: PartFault }
  | { kind: 'fetched'; bytes: number };
