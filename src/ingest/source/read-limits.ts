/**
 * What a file may ask of the page. A refusal is told within seconds; a page that runs out of memory
 * tells nothing.
 */
export const readLimits = {
  /** Bytes of a plain text file, read where it lies by an engine whose memory ends at 4 GB. */
  plainTextBytes: 400 * 2 ** 20,
  /** Bytes of a text file that is read cell by cell: some ten times as much in memory. */
  convertedTextBytes: 64 * 2 ** 20,
  /** A text file beyond this is left where it lies if it can be. */
  smallTextBytes: 8 * 2 ** 20,
  /** Letters of a cell. No figure, name or note comes near; an unclosed quote soon goes beyond. */
  cellLength: 1_000_000,
  columns: 2_000,
  /** Cells of a sheet. Each is an object or two on its way. */
  sheetCells: 3_000_000,
  zipEntries: 2_000,
  /** Bytes of an archive as it lies, and of everything inside unpacked. */
  zipBytes: 256 * 2 ** 20,
  unpackedBytes: 512 * 2 ** 20,
  /** Bytes of one sheet's XML; it becomes a string, which ends at 512 MB. */
  sheetXmlBytes: 256 * 2 ** 20,
  /** Bytes of a Parquet file: it lies in the memory of its reader together with its rows. */
  parquetBytes: 256 * 2 ** 20,
} as const;
