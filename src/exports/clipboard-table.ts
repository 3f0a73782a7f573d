import Papa from 'papaparse';
import { cellText } from './cell-text.ts';
import type { ExportCell, ExportGrid } from './export-table.ts';
import { escapeText } from './image/xml-text.ts';
import type { DecimalSign } from './number-text.ts';
import type { RichText } from './rich-text.ts';
import { safeCell } from './safe-cell.ts';

interface Around {
  caption: string;
  /** Sources and notes, a line each. */
  lines: readonly string[];
}

/** Word and Excel take the HTML, a plain text field and LibreOffice's dialog the text with tabs. */
export function clipboardTable(grid: ExportGrid, around: Around, decimal: DecimalSign): RichText {
  return { html: htmlOf(grid, around, decimal), text: tsvOf(grid, around, decimal) };
}

function tsvOf({ columns, rows }: ExportGrid, { lines }: Around, decimal: DecimalSign): string {
  const table = [
    columns.map(({ title }) => safeCell(title)),
    ...rows.map((row) => row.map((cell) => cellText(cell, decimal))),
    ...lines.map((line) => [safeCell(line)]),
  ];
  return Papa.unparse(table, { delimiter: '\t', newline: '\r\n' });
}

/** By `mso-number-format` Excel keeps text as text; elsewhere the apostrophe has to do. */
function htmlOf(
  { columns, rows }: ExportGrid,
  { caption, lines }: Around,
  decimal: DecimalSign,
): string {
  const head = columns.map(({ title }) => `<th scope="col">${textOf(title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((_, at) => cellOf(row[at] ?? null, decimal)).join('')}</tr>`,
  );
  const below = lines.map((line) => `<p>${textOf(line)}</p>`);
  return [
    '<meta charset="utf-8">',
    '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">',
    `<caption>${textOf(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('')}</tbody>`,
    '</table>',
    ...below,
  ].join('');
}

function cellOf(cell: ExportCell, decimal: DecimalSign): string {
  if (typeof cell === 'number') return `<td align="right">${cellText(cell, decimal)}</td>`;
  if (cell === null) return '<td></td>';
  if (typeof cell === 'object') return `<td>${cellText(cell, decimal)}</td>`;
  return `<td style="mso-number-format:'\\@'">${textOf(cell)}</td>`;
}

const textOf = (text: string): string => escapeText(safeCell(text));
