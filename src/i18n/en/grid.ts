import { counted } from './counted.ts';
import type { grid as vi } from '../vi/grid.ts';

export const grid: typeof vi = {
  row: 'Row',
  nothing: 'NULL',
  hint: 'Arrow keys, Page Up, Page Down, Home and End move between cells; hold Shift to select several; Ctrl+C copies; Alt+Shift+Left or Right changes the width of a column.',
  editHint: 'Enter edits the cell, Escape gives up.',
  edit: (column, row) => `Edit ${column}, row ${row}`,
  copied: (count) => `${counted(count, 'cell')} copied.`,
  tooMany: (most) =>
    `At most ${counted(most, 'cell')} can be copied at once. To take more along, download a file.`,
  longText: (signs) => `… and more; the cell holds ${signs} characters.`,
};
