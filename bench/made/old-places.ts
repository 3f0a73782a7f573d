import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '../../data/geography/places.csv');

/** The provinces and cities before the merger, in the order of their ids. */
export const oldPlaces = (): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(','))
    .filter(([id = '', , , kind = '']) => id.startsWith('63-') && /^(city|province)$/.test(kind))
    .map(([id = '']) => id)
    .toSorted();
