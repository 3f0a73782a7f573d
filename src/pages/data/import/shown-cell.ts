/** A sign that marks numbers of spreadsheets among texts; nobody typed it, and nobody sees it. */
const typedNumber = '\u0002';

/** The cell as the person knows it out of the file. */
export const shownCell = (cell: string): string =>
  cell.startsWith(typedNumber) ? cell.slice(1) : cell;
