import { IMPORT_FILE } from './boot-lock.ts';
import type { CsvColumn } from './engine.ts';
import { quoteIdentifier, quoteText } from './quote.ts';

const sqlTypes: Record<CsvColumn['type'], string> = {
  string: 'VARCHAR',
  number: 'DOUBLE',
  // DuckDB rounds "1.5" to 2 where a BIGINT is called for, so integers are read as text first.
  integer: 'VARCHAR',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

/** The header line of the registered CSV as one row of texts. */
export function csvHeaderSql(columns: readonly CsvColumn[]): string {
  const texts = columns.map((_, index) => ({ name: `column ${index}`, type: 'VARCHAR' }));
  return `SELECT * FROM ${readCsv(texts, 'header=false')} LIMIT 1`;
}

/** The rows of the registered CSV, typed; an empty field, quoted or not, is NULL in every type. */
export function csvRowsSql(columns: readonly CsvColumn[]): string {
  const typed = columns.map(({ name, type }) => ({ name, type: sqlTypes[type] }));
  return `SELECT ${columns.map(select).join(', ')} FROM ${readCsv(typed, 'header=true')}`;
}

function select({ name, type }: CsvColumn): string {
  const column = quoteIdentifier(name);
  if (type !== 'integer') return column;
  const message = `${quoteText(`not a whole number in column ${name}: `)} || ${column}`;
  return `CASE WHEN ${column} IS NULL OR regexp_full_match(${column}, '[+-]?[0-9]+') THEN ${column}::BIGINT ELSE error(${message}) END AS ${column}`;
}

function readCsv(columns: readonly { name: string; type: string }[], header: string): string {
  const struct = columns.map(({ name, type }) => `${quoteText(name)}: '${type}'`).join(', ');
  const format = `delim=',', quote='"', escape='"', nullstr='', allow_quoted_nulls=true`;
  return `read_csv('${IMPORT_FILE}', auto_detect=false, ${header}, ${format}, dateformat='%Y-%m-%d', columns={${struct}})`;
}
