import {
  DateDay,
  Table as ArrowTable,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type Vector,
} from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import { knownTables } from '../../semantic/tables.ts';

/** What tells a made observation from others; all else follows from its number. */
export interface MadeRow {
  indicator: string;
  place: string;
  year: number;
  /** An empty text is as good as none. */
  breakdown: string | null;
  source: string;
  value: number;
}

const fields = knownTables.observations.fields;

/** The cells of a row, in the order of the columns of observations; dates as ISO text. */
const cellsOf = ({ indicator, place, year, breakdown, source, value }: MadeRow) => ({
  indicator_id: indicator,
  place_id: place,
  period_start: `${year}-01-01`,
  period_end: `${year}-12-31`,
  period_precision: 'day',
  as_of: null,
  value,
  qualifier: 'exact',
  value_kind: 'actual',
  status: 'final',
  breakdown,
  source_id: source,
  locator: 'I.1',
  as_printed: `${value}`,
  note_vi: null,
  note_en: null,
});

function arrowOf(rows: readonly MadeRow[]): Uint8Array {
  const cells = rows.map(cellsOf);
  const columns = fields.map(({ name, type }): [string, Vector] => {
    const values = cells.map((each) => each[name as keyof typeof each]);
    if (type === 'number') return [name, vectorFromArray(Float64Array.from(values.map(Number)))];
    if (type === 'date') {
      const dates = values.map((it) => (it === null ? null : new Date(`${it}T00:00:00Z`)));
      return [name, vectorFromArray(dates, new DateDay())];
    }
    return [name, vectorFromArray(values as (string | null)[], new Utf8())];
  });
  return tableToIPC(new ArrowTable(Object.fromEntries(columns)), 'stream');
}

/** A Parquet file of these rows in row groups of so many. */
export function parquetOf(rows: readonly MadeRow[], rowsOfGroup: number): Uint8Array<ArrayBuffer> {
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(rowsOfGroup)
    .build();
  return new Uint8Array(writeParquet(Table.fromIPCStream(arrowOf(rows)), properties));
}

/** The same rows for the engine. */
export const datasetOf = (table: string, rows: readonly MadeRow[]) => ({
  table,
  read: () => Promise.resolve({ format: 'arrow' as const, bytes: arrowOf(rows) }),
});
