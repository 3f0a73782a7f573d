import { cellText, type ResultTable } from './measured.ts';

/** Lines of a table for the terminal, its first column at the left and the others at the right. */
export function tableLines({ title, about, columns, rows }: ResultTable): string[] {
  const texts = [columns, ...rows].map((row) => row.map(cellText));
  const widths = columns.map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const lines = texts.map((row) =>
    row
      .map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [`== ${title}`, about, '', ...lines, ''];
}

/** The same in Markdown. */
export function tableMarkdown({ title, about, columns, rows }: ResultTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    about,
    '',
    line(columns),
    line(columns.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(row.map(cellText))),
    '',
  ].join('\n');
}
