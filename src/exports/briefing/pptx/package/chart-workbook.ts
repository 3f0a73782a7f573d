import { writeXlsx, type CellValue } from 'hucre/xlsx';
import type { NativeChart } from '../chart/native-chart.ts';
import { plainText } from '../plain-text.ts';
import { columnName, sheetName } from '../xml/sheet-place.ts';

/**
 * The figures of a chart as the workbook that PowerPoint opens to change them: names at the left, a
 * column a series. A missing figure is an empty cell, a printed zero is 0. A figure that is drawn
 * twice is written once; where it comes again, a formula follows it.
 */
export async function chartWorkbook(chart: NativeChart): Promise<Uint8Array> {
  const {
    heads,
    rows,
    formulas = [],
  } = chart.type === 'plane' ? planeTable(chart) : categoryTable(chart);
  const clean = (cell: CellValue): CellValue => (typeof cell === 'string' ? plainText(cell) : cell);
  return new Uint8Array(
    await writeXlsx({
      sheets: [
        {
          name: sheetName,
          rows: [heads, ...rows].map((row) => row.map(clean)),
          cells: new Map(formulas.map(({ row, column, ...cell }) => [`${row},${column}`, cell])),
        },
      ],
    }),
  );
}

interface Table {
  heads: string[];
  rows: CellValue[][];
  formulas?: { row: number; column: number; formula: string; formulaResult: CellValue }[];
}

function categoryTable({
  categoryTitle,
  categories,
  bars,
  lines,
}: Extract<NativeChart, { type: 'category' }>): Table {
  const series = [...(bars?.series ?? []), ...(lines?.series ?? [])];
  return {
    heads: [categoryTitle, ...series.map((it) => it.name)],
    rows: categories.map((name, at) => [name, ...series.map((it) => it.values[at] ?? null)]),
    formulas: series.flatMap(({ values, copied = [] }, index) =>
      copied.flatMap((back, at) => {
        if (back === undefined) return [];
        const formula = `${columnName(index + 1 - back)}${at + 2}`;
        return [{ row: at + 1, column: index + 1, formula, formulaResult: values[at] ?? null }];
      }),
    ),
  };
}

function planeTable({
  categoryTitle,
  names,
  x,
  y,
  sizes,
}: Extract<NativeChart, { type: 'plane' }>): Table {
  return {
    heads: [categoryTitle, x.title, y.title, ...(sizes ? [sizes.name] : [])],
    rows: names.map((name, at) => [
      name,
      x.values[at] ?? null,
      y.values[at] ?? null,
      ...(sizes ? [sizes.values[at] ?? null] : []),
    ]),
  };
}
