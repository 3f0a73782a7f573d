import { counted } from './counted.ts';
import type { parts as vi } from '../vi/parts.ts';

export const parts: typeof vi = {
  held: (rows, bytes, bound) =>
    `Datasets read part by part: the browser holds ${counted(rows, 'row')}, about ${bytes} of at most ${bound}; rows are read when they are needed and dropped when they have not been used for long.`,
  fetched: (bytes) => `${bytes} fetched.`,
};
