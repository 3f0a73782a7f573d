import type { ChartModel } from '../../charts/chart-model.ts';
import type { TableRow } from '../../charts/table-model.ts';
import { toTable } from '../../charts/to-table.ts';
import { measureText } from '../../charts/text/measure-text.ts';
import { wrapText } from '../../charts/text/wrap-text.ts';
import type { Words } from '../../i18n/words.ts';
import type { Rule } from './arrangement.ts';
import type { TypeStep } from './presets.ts';
import type { FrameLine } from './text-block.ts';

/** A table with a place: its words, and the hairlines between its rows. */
interface PlacedTable {
  lines: FrameLine[];
  rules: Rule[];
}

interface FigureTable {
  width: number;
  height: number;
  at: (corner: { x: number; y: number }) => PlacedTable;
}

/** Between columns and between hairline and words, in ems. */
const columnGap = 1.6;
const rowPad = 0.3;
/** A remark such as "chưa đủ năm" is wrapped at so many ems. */
const widestWords = 14;

/**
 * The figures of a chart as on its page's table, as large as the face asks for. Undefined where that
 * is more than the room, and for a list of plans, which is a table itself.
 */
export function figureTable(
  model: ChartModel,
  words: Words,
  room: { width: number; height: number },
  face: TypeStep,
): FigureTable | undefined {
  if (model.planHeads) return undefined;
  const table = toTable(model, words);
  const columns = [
    columnOf(
      { name: table.categoryTitle, unit: '' },
      table.rows.map(({ label, sublabel }) => ({
        words: [label, sublabel].filter((it) => it !== null && it !== '').join(', '),
        remark: null,
      })),
      { face, isFigures: false },
    ),
    ...table.columns.map((head, at) =>
      columnOf(
        head,
        table.rows.map((row) => said(row, at)),
        { face, isFigures: true },
      ),
    ),
  ];
  const gap = columnGap * face.size;
  const width = columns.reduce((sum, it) => sum + it.width, 0) + gap * (columns.length - 1);
  const heights = Array.from({ length: table.rows.length + 1 }, (_, row) => {
    const most = Math.max(...columns.map(({ rows }) => rows[row]?.length ?? 0));
    return most * face.lineHeight + 2 * rowPad * face.size;
  });
  const height = heights.reduce((sum, it) => sum + it, 0);
  if (table.rows.length === 0 || width > room.width || height > room.height) return undefined;
  return { width, height, at: (corner) => placed(columns, heights, { width, gap, face }, corner) };
}

interface Column {
  width: number;
  isFigures: boolean;
  /** Lines of each cell, the head's first. */
  rows: CellLine[][];
}

interface Cell {
  words: string;
  remark: string | null;
}

interface CellLine {
  text: string;
  face: FrameLine['face'];
  ink: FrameLine['ink'];
}

/** A remark that its row says already is not said twice. */
function said({ cells, sublabel }: TableRow, at: number): Cell {
  const { text = '', remark = null } = cells[at] ?? {};
  return { words: text, remark: remark === sublabel ? null : remark };
}

function columnOf(
  head: { name: string; unit: string },
  cells: readonly Cell[],
  { face, isFigures }: { face: TypeStep; isFigures: boolean },
): Column {
  const strong = { ...face, weight: 600 as const };
  const own = isFigures ? { ...face, tabular: true } : face;
  const widest = widestWords * face.size * (isFigures ? 1 : 2.5);
  const lines = (text: string, of: FrameLine['face'], ink: FrameLine['ink']): CellLine[] =>
    wrapText(text, of, widest).map((it) => ({ text: it, face: of, ink }));
  const rows = [
    [...lines(head.name, strong, 'ink2'), ...lines(head.unit, face, 'muted')],
    ...cells.map(({ words, remark }) => [
      ...lines(words, own, 'ink'),
      ...(remark === null ? [] : lines(remark, face, 'muted')),
    ]),
  ];
  const width = Math.max(...rows.flat().map(({ text, face: of }) => measureText(text, of)), 0);
  return { width: Math.ceil(width), isFigures, rows };
}

function placed(
  columns: readonly Column[],
  heights: readonly number[],
  { width, gap, face }: { width: number; gap: number; face: TypeStep },
  { x, y }: { x: number; y: number },
): PlacedTable {
  const tops = heights.map((_, row) => y + heights.slice(0, row).reduce((a, b) => a + b, 0));
  const lines = columns.flatMap((column, at) => {
    const before = columns.slice(0, at).reduce((sum, it) => sum + it.width + gap, 0);
    const left = x + before;
    return column.rows.flatMap((cell, row) =>
      cell.map((line, index): FrameLine => ({
        ...line,
        x: column.isFigures ? left + column.width : left,
        y: (tops[row] ?? y) + rowPad * face.size + (index + 0.5) * face.lineHeight,
        anchor: column.isFigures ? 'end' : 'start',
      })),
    );
  });
  const ends = heights.map((height, row) => (tops[row] ?? y) + height);
  return { lines, rules: ends.map((end) => ({ x, y: end, width })) };
}
