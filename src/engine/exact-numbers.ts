import { DataType, type Table } from 'apache-arrow';
import { decimalChunks, integerChunks } from './number-chunks.ts';
import { retypeColumns } from './retype-columns.ts';

/**
 * Makes every integer and decimal column a column of JavaScript numbers if each of its values
 * fits exactly, else one of texts; columns inside lists, structs and maps too. DuckDB would send
 * 64-bit integers as BigInt and a DECIMAL without its scale (1.234 as 1234), and its own casts
 * are wrong inside nested columns and silently inexact beyond 2^53.
 */
export const exactNumbers = (table: Table): Promise<Table> =>
  retypeColumns(table, (type, chunks) => {
    if (DataType.isInt(type) && type.bitWidth === 64) return integerChunks(chunks);
    if (DataType.isDecimal(type)) return decimalChunks(chunks, type.scale);
    return undefined;
  });
