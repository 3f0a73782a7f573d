import type { ExportTable } from '../../exports/export-table.ts';
import type { CsvManner } from '../../exports/write-csv.ts';
import type { Words } from '../../i18n/words.ts';

export type FileFormat = 'csv' | 'xlsx' | 'parquet';

const types: Record<FileFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** The file in a format; each writer is fetched when it is first wanted. */
export async function makeFile(
  table: ExportTable,
  format: FileFormat,
  manner: CsvManner,
  words: Words,
): Promise<Blob> {
  return new Blob([await write(table, format, manner, words)], { type: types[format] });
}

async function write(
  table: ExportTable,
  format: FileFormat,
  manner: CsvManner,
  words: Words,
): Promise<BlobPart> {
  switch (format) {
    case 'csv':
      return (await import('../../exports/write-csv.ts')).writeCsv(table, manner);
    case 'xlsx':
      return (await import('../../exports/write-xlsx.ts')).writeXlsx(table, words);
    case 'parquet':
      return (await import('../../exports/write-parquet.ts')).writeParquet(table);
  }
}
