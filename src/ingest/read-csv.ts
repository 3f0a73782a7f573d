import Papa from 'papaparse';
import type { Outcome } from '../datasets/outcome.ts';
import type { Problem, ProblemPlace } from '../datasets/problem.ts';
import { tableOfRows, type RawCell, type Table } from './table.ts';

/** A CSV file that was understood. */
interface CsvFile {
  /** The file's text in NFC and with `\n` line ends: what is passed on instead of its bytes. */
  text: string;
  table: Table;
}

/** A row that is longer or shorter than the header: which cell is which can't be told. */
interface Misfit {
  /** 1-based line of the file. */
  line: number;
  cells: readonly string[];
}

/**
 * Reads the bytes of a CSV file with a header line. Refuses what is not UTF-8, an open or stray
 * quote, and rows that are longer or shorter than the header; lines without any cell are skipped.
 */
export function readCsv(bytes: Uint8Array, place: ProblemPlace, delimiter = ','): Outcome<CsvFile> {
  const csv = readFittingRows(bytes, place, delimiter);
  if (!csv.ok) return csv;
  const { text, table, misfits } = csv.value;
  if (misfits.length === 0) return { ok: true, value: { text, table } };
  const expected = table.columns.length;
  const problems = misfits.map(({ line, cells }): Problem => {
    const params = { reason: 'cell-count', expected, found: cells.length } as const;
    return { ...place, line, code: 'csv/malformed', params };
  });
  return { ok: false, problems };
}

/** The same, with the rows that don't fit the header set aside instead of refusing the file. */
export function readFittingRows(
  bytes: Uint8Array,
  place: ProblemPlace,
  delimiter = ',',
): Outcome<CsvFile & { misfits: Misfit[] }> {
  const text = decode(bytes);
  if (text === undefined) return refuse({ ...place, code: 'file/not-utf8', params: {} });
  if (text.trim() === '') {
    return refuse({ ...place, code: 'csv/malformed', params: { reason: 'empty' } });
  }

  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const lines = firstLines(data);
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) {
    const line = lines[quotes.row ?? 0] ?? 1;
    return refuse({ ...place, line, code: 'csv/malformed', params: { reason: 'quotes' } });
  }

  const [header = [], ...body] = data;
  const rows: RawCell[][] = [];
  const rowLines: number[] = [];
  const misfits: Misfit[] = [];
  body.forEach((cells, index) => {
    const line = lines[index + 1] ?? index + 2;
    if (cells.length === 1 && cells[0] === '') return;
    if (cells.length !== header.length) {
      misfits.push({ line, cells });
      return;
    }
    rows.push(cells.map((cell) => (cell === '' ? null : cell)));
    rowLines.push(line);
  });
  return { ok: true, value: { text, table: tableOfRows(header, rows, rowLines), misfits } };
}

// Accents typed on a Mac come apart into letters and marks; composed, equal words are equal text.
// One kind of line end, because both parsers (here and in the engine) guess a single one.
function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n').normalize('NFC');
  } catch {
    return undefined;
  }
}

function firstLines(rows: readonly string[][]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const first = line;
    line += 1;
    for (const cell of cells) {
      for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) line += 1;
    }
    return first;
  });
}

function refuse(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] };
}
