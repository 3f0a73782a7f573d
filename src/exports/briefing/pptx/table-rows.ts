import type PptxGenJS from 'pptxgenjs';
import { cellMargin, smallerSize } from './plan-tables.ts';
import { plainLine } from './plain-text.ts';
import type { SlideTable, TableCellText } from './slide-content.ts';
import { inches, type SlideBox } from './slide-geometry.ts';

type Slide = ReturnType<PptxGenJS['addSlide']>;
type Row = Parameters<Slide['addTable']>[0][number];

const none = { type: 'none' } as const;
const ink = { type: 'solid', pt: 1, color: 'tx1' } as const;
const hairline = { type: 'solid', pt: 0.5, color: 'tx2' } as const;

/** A ruled table: a line under its head, hairlines under its rows, figures at the right. */
export function addPlanTable(
  slide: Slide,
  { columns, rows, size }: SlideTable,
  box: SlideBox,
  objectName: string,
): void {
  const margins = [cellMargin.down, cellMargin.across, cellMargin.down, cellMargin.across] as [
    number,
    number,
    number,
    number,
  ];
  const head: Row = columns.map(({ title, isNumber }) => ({
    text: plainLine(title),
    options: {
      align: isNumber ? 'right' : 'left',
      valign: 'bottom',
      color: 'tx2',
      fontSize: smallerSize(size) + 1,
      border: [none, none, ink, none],
    },
  }));
  const body = rows.map((row): Row =>
    row.map((cell, at) => ({
      text: runs(cell, size),
      options: {
        align: columns[at]?.isNumber ? 'right' : 'left',
        valign: 'top',
        border: [none, none, hairline, none],
      },
    })),
  );
  const { x, y } = inches(box);
  slide.addTable([head, ...body], {
    x,
    y,
    colW: columns.map((it) => it.width / 72),
    fontSize: size,
    margin: margins,
    objectName,
  });
}

/** The words of a cell and, in a paragraph below, its second line. */
function runs({ text, below, isStrong = false }: TableCellText, size: number) {
  const first = {
    text: plainLine(text),
    options: { fontSize: size, bold: isStrong, color: 'tx1' },
  };
  if (below === undefined) return [first];
  return [
    { ...first, options: { ...first.options, breakLine: true } },
    { text: plainLine(below), options: { fontSize: smallerSize(size), color: 'tx2' } },
  ];
}
