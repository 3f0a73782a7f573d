/** Smallest and largest value of a column in a row group, as its footer states them. */
export interface ColumnStatistics {
  min: string | number | null;
  max: string | number | null;
  /** How many are missing; undefined where the writer doesn't say. */
  nulls: number | undefined;
}

/** Where a column of a row group lies in its file. */
export interface ColumnChunk {
  start: number;
  /** Compressed. */
  bytes: number;
  unpackedBytes: number;
  /** Dates as ISO text; undefined where the footer states none, and then everything may be inside. */
  statistics: ColumnStatistics | undefined;
}

/** So many rows of a part, which are read together. */
export interface RowGroup {
  /** Address of the part, relative to the page. */
  part: string;
  /** Place in its part, from 0. */
  index: number;
  rows: number;
  columns: ReadonlyMap<string, ColumnChunk>;
}

/** A part as its footer tells it. */
export interface PartFooter {
  part: string;
  /** Length of the file, and what the server says to tell its versions apart (ETag or date). */
  bytes: number;
  version: string | undefined;
  rows: number;
  columns: readonly { name: string; type: string }[];
  rowGroups: readonly RowGroup[];
}

/** Rows of some columns, ready to be inserted: an Arrow IPC stream. */
export interface PartRows {
  ipc: Uint8Array;
  rows: number;
}

/**
 * Keeps the rows whose value in a column is one of these; null stands for a missing one, and for an
 * empty text, which is the same.
 */
export interface RowFilter {
  column: string;
  in: readonly (string | null)[];
}

/** A column whose values are told apart when rows are counted. */
export interface CountedColumn {
  column: string;
  /** Of a column of dates only the year counts, and comes under this name. */
  yearAs?: string;
}

/** Rows of some values of a column, which lie together. */
export interface RowsPiece {
  /** Null stands for a missing one. */
  values: readonly (string | null)[];
  rows: number;
  /** Whether all rows of its values are in it. */
  isWhole: boolean;
}

/**
 * All rows of some parts in the reader's memory, those with the same value of a column together.
 * Rejects with `PartError`: `crashed` where the reader was lost with them.
 */
export interface ClusteredParts {
  pieces: readonly RowsPiece[];
  piece(index: number, options: { signal?: AbortSignal }): Promise<PartRows>;
  /** The rows that pass every filter, in streams of some size each. */
  passing(
    where: readonly RowFilter[],
    options: { signal?: AbortSignal },
  ): Promise<readonly PartRows[]>;
  /** Gives the memory back. */
  release(): void;
}

/** What a descriptor states of a part; with it the footer comes in one small answer. */
export interface StatedPart {
  /** Length of the file; another one is refused (`cut-off` or `changed`). */
  bytes?: number;
  /** Bytes of its footer with the eight behind it. */
  footerBytes?: number;
}

/**
 * Reads Parquet files on a static server piece by piece; off the page's thread. Rejects with `PartError`
 * or the signal's reason; after `footer` of a part, the others read that version of it only.
 */
export interface ParquetParts {
  /** Reads the footer of a part, and nothing else of it. */
  footer(part: string, options: { signal?: AbortSignal; stated?: StatedPart }): Promise<PartFooter>;
  /**
   * Reads the columns of a row group, of the rows that pass every filter: those columns come first, and
   * where no row is left, nothing else is fetched and `ipc` is empty.
   */
  rows(
    group: RowGroup,
    columns: readonly string[],
    options: { signal?: AbortSignal; where?: readonly RowFilter[] },
  ): Promise<PartRows>;
  /**
   * How often each combination of values of some columns occurs in some row groups of any parts, one
   * row for each: its values as texts (dates as ISO text; an empty text is null), years as whole
   * numbers, and under the name `as` how many rows have it. Reads these columns only.
   */
  counts(
    groups: readonly RowGroup[],
    columns: readonly CountedColumn[],
    options: { as: string; signal?: AbortSignal },
  ): Promise<PartRows>;
  /**
   * Reads all rows of some parts whose footers were read, and keeps them in memory by the texts of the
   * column `by`, some 40 bytes a row; others are answered meanwhile.
   */
  cluster(
    parts: readonly string[],
    columns: readonly string[],
    options: { by: string; signal?: AbortSignal },
  ): Promise<ClusteredParts>;
  /** Bytes that came over the line until now. */
  readonly fetchedBytes: number;
  close(): void;
}
