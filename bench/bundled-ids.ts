import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const dataFolder = join(import.meta.dirname, '..', 'data');

/** The ids in the first column of a table of the bundled data, such as `reports/indicators.csv`. */
export const bundledIds = (path: string): string[] =>
  readFileSync(join(dataFolder, path), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',', 1))
    .filter((id) => /^[\w-]+$/.test(id));
