import Papa from 'papaparse';
import { filledIn, widthOf } from './grid.ts';

const candidates = ['\t', ';', ',', '|'] as const;
const sampleLines = 200;

/** Lines of the sample, with quoted line ends inside of them. */
export interface Dialect {
  delimiter: string;
  /** Lines before the table that speak to programs alone: `sep=;`. */
  skip: number;
}

/**
 * Finds what separates the cells: the sign by which most lines have the same number of cells, more
 * than one. A decimal comma loses to a semicolon, because only some cells have it.
 */
export function findDialect(text: string, chosen?: string): Dialect {
  const declared = /^sep=(.)\r?(\n|$)/i.exec(text.slice(0, 10));
  const skip = declared ? 1 : 0;
  if (chosen !== undefined) return { delimiter: chosen, skip };
  const named = declared?.[1];
  if (named !== undefined) return { delimiter: named, skip };
  const sample = sampleOf(text);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const score = scoreOf(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, skip };
}

function scoreOf(sample: string, delimiter: string): number {
  if (!sample.includes(delimiter)) return 0;
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: sampleLines });
  const rows = data.filter((cells) => filledIn(cells) > 0);
  const counts = new Map<number, number>();
  for (const cells of rows) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [cells = 1, lines = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (cells < 2) return 0;
  const alike = lines / Math.max(1, rows.length);
  // Tables that lie beside titles and notes still have lines that reach as far as the header.
  const reached = rows.filter((row) => widthOf(row) > 1).length / Math.max(1, rows.length);
  const splitsNumbers = delimiter === ',' ? splitNumbers(rows) : 0;
  return (alike * 2 + reached) * (1 - splitsNumbers * 0.8) + Math.min(cells, 50) / 500;
}

/** Share of lines in which every comma stands between digits, as decimals do and columns hardly. */
function splitNumbers(rows: readonly (readonly string[])[]): number {
  const split = rows.filter(
    (cells) =>
      cells.length > 1 &&
      cells.some((cell) => /[;\t|]/.test(cell)) &&
      cells.slice(1).every((cell, at) => /\d$/.test(cells[at] ?? '') && /^\d/.test(cell)),
  );
  return split.length / Math.max(1, rows.length);
}

function sampleOf(text: string): string {
  const head = text
    .slice(0, 256 * 1024)
    .replace(/^sep=.\r?\n/i, '')
    .replace(/\r\n?/g, '\n');
  // Comment lines and a last line that is cut off would count as lines of another shape.
  const end = head.length < text.length ? head.lastIndexOf('\n') + 1 : head.length;
  return head.slice(0, end).replace(/^#.*\n/gm, '');
}
