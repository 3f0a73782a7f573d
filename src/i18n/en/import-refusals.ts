import { counted } from './counted.ts';
import type { importRefusals as vi } from '../vi/import-refusals.ts';

const count = (value: string | number | undefined): string => Number(value).toLocaleString('en-GB');

const megabytes = (bytes: string | number | undefined): string =>
  `${count(Math.ceil(Number(bytes) / 1e6))} MB`;

const kinds: Readonly<Record<string, string>> = {
  pdf: 'a PDF',
  image: 'a picture',
  json: 'a JSON file',
  xml: 'an XML file',
  archive: 'an archive that is no ZIP',
  ods: 'an OpenDocument spreadsheet (.ods)',
  xlsb: 'a binary Excel file (.xlsb)',
  word: 'a Word file',
  powerpoint: 'a PowerPoint file',
  database: 'a database file',
  unknown: 'a file of an unknown kind',
};

const asWorkbook = 'Open it in Excel, save it as .xlsx, and import that.';

/** Why a file isn't read, and the way out. */
export const importRefusals: typeof vi = {
  'file/empty': () => 'The file is empty: it has no bytes.',
  'file/unreadable': () =>
    'The browser can’t read the file; it may have been moved, or be open in another program.',
  'file/too-large': ({ bytes, limit }) =>
    `The file has ${megabytes(bytes)}, more than the ${megabytes(limit)} that a browser can read. Save it as Parquet, take columns away, or split it.`,
  'file/too-large-to-convert': ({ bytes, limit }) =>
    `The file has ${megabytes(bytes)} and would have to be converted first, which goes up to ${megabytes(limit)}. Save it as CSV UTF-8 without extra lines, as Parquet, or split it.`,
  'file/kind': ({ kind }) =>
    `This is ${kinds[String(kind)] ?? 'a file of an unknown kind'}, not a table that can be read. CSV, TSV, .xlsx, Parquet and ZIP can.`,
  'excel/html': () => `This is a web page with the name of an Excel file. ${asWorkbook}`,
  'excel/old': () => `This is an old Excel file (.xls). ${asWorkbook}`,
  'excel/encrypted': () =>
    'The Excel file has a password. Open it in Excel, take the password away (File, Info, Protect Workbook), save it and import that.',
  'excel/macros': () =>
    'The Excel file has macros. Open it in Excel, save it as .xlsx (without macros), and import that.',
  'excel/damaged': () => `The Excel file is damaged or not complete. ${asWorkbook}`,
  'excel/no-cells': () => 'The Excel file has no cells.',
  'text/binary': () => 'It holds bytes that are no text, so it is no CSV. Check what kind it is.',
  'text/quotes': () =>
    'A quotation mark is opened here and never closed, so nobody knows where the cell ends. Mend it and import again.',
  'text/cell-too-long': ({ length, limit }) =>
    `A cell here has ${count(length)} characters, more than ${count(limit)}; most often a closing quotation mark is missing.`,
  'table/header-alone': () => 'It has headings alone and no row.',
  'table/other-width': ({ header, rows }) =>
    `The headings name ${counted(count(header), 'column')} and the rows have ${count(rows)}. Check the separator and the heading line.`,
  'table/too-many-columns': ({ columns, limit }) =>
    `It has ${counted(count(columns), 'column')}, more than ${count(limit)}. Take some away, or check the separator.`,
  'table/too-many-cells': ({ cells, limit }) =>
    `It has ${counted(count(cells), 'cell')}, more than ${count(limit)}. Save it as CSV or Parquet, or split it.`,
  'zip/damaged': () => 'The ZIP is damaged or not complete.',
  'zip/encrypted': () => 'The ZIP has a password. Unpack it and import the files in it.',
  'zip/too-many-entries': ({ entries, limit }) =>
    `The ZIP holds ${counted(count(entries), 'file')}, more than ${count(limit)}. Unpack it and choose those to import.`,
  'zip/too-large': ({ bytes, limit }) =>
    `Unpacked it has ${megabytes(bytes)}, more than ${megabytes(limit)}. Unpack it and import the files one by one.`,
  'zip/unsafe-name': ({ name }) =>
    `The ZIP holds an unsafe path (${String(name)}) and is not opened.`,
  'zip/nested': ({ name }) =>
    `The ZIP holds the archive ${String(name)}. Unpack it and import that by itself.`,
  'zip/nothing-to-read': () => 'The ZIP holds no CSV, Excel or Parquet file.',
  'parquet/damaged': () => 'The Parquet file is damaged or not complete.',
  'parquet/too-large': () =>
    'The Parquet file is too large to be opened in a browser. Take columns away, or split it.',
  'parquet/incomplete': () =>
    'The Parquet file lacks its end; it may not be downloaded completely.',
  'parquet/encrypted': () => 'The Parquet file is encrypted.',
  'parquet/no-columns': () => 'The Parquet file has no column that fits a table.',
  'reader/time-limit': ({ seconds }) =>
    `It was not read after ${String(seconds)} seconds, and was stopped. Split it, or save it as CSV or Parquet.`,
  'reader/crashed': () =>
    'The reader stopped suddenly; there may not be memory enough. Split the file and try again.',
  otherwise: () => 'This file can’t be read.',
};
