import { IMPORT_FILE } from './boot-lock.ts';
import { quoteIdentifier, quoteText } from './quote-identifier.ts';
import type { CsvSource } from './scratch-database.ts';

// In bytes. Rows with longer lines are refused; DuckDB wants its buffer longer than a line.
const LONGEST_LINE = 16_000_000;
const BUFFER = 32_000_000;

/**
 * The statement that makes a table of the registered CSV, row by row in the order of the file, so
 * that `rowid` counts its rows. Nothing is guessed: every option is stated.
 */
export function csvTableSql(table: string, { delimiter, skip, columns }: CsvSource): string {
  const types = columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`);
  const options = [
    'auto_detect=false',
    'header=false',
    `delim=${quoteText(delimiter)}`,
    `quote='"'`,
    `escape='"'`,
    `comment=''`,
    `nullstr=''`,
    'allow_quoted_nulls=true',
    `skip=${skip}`,
    'null_padding=false',
    'ignore_errors=false',
    'strict_mode=true',
    'parallel=false',
    `max_line_size=${LONGEST_LINE}`,
    `buffer_size=${BUFFER}`,
    `dateformat='%Y-%m-%d'`,
    `columns={${types.join(', ')}}`,
  ];
  const source = `read_csv(${quoteText(IMPORT_FILE)}, ${options.join(', ')})`;
  return `CREATE TABLE ${quoteIdentifier(table)} AS SELECT * FROM ${source}`;
}
