/** The one sheet of a chart's workbook. */
export const sheetName = 'Sheet1';

/** "A", …, "Z", "AA": the name of a column, counted from zero. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Where the rows of a column stand; the first row has the heads. */
export const columnRange = (column: number, rows: number): string => {
  const name = columnName(column);
  return `${sheetName}!$${name}$2:$${name}$${rows + 1}`;
};

export const headCell = (column: number): string => `${sheetName}!$${columnName(column)}$1`;
