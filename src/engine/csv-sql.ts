import { IMPORT_FILE } from './boot-lock.ts';
import type { CsvColumn } from './engine.ts';
import { quoteIdentifier, quoteText } from './quote-identifier.ts';

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
  const whole = `${column} IS NULL OR regexp_full_match(${column}, '[+-]?[0-9]+')`;
  const slip = `error(${quoteText(`not a whole number in column ${name}: `)} || ${column})`;
  return `CASE WHEN ${whole} THEN ${column}::BIGINT ELSE ${slip} END AS ${column}`;
}

function readCsv(columns: readonly { name: string; type: string }[], header: string): string {
  const types = columns.map(({ name, type }) => `${quoteText(name)}: '${type}'`);
  const options = [
    'auto_detect=false',
    header,
    `delim=','`,
    `quote='"'`,
    `escape='"'`,
    `nullstr=''`,
    'allow_quoted_nulls=true',
    `dateformat='%Y-%m-%d'`,
    `columns={${types.join(', ')}}`,
  ];
  return `read_csv(${quoteText(IMPORT_FILE)}, ${options.join(', ')})`;
}
