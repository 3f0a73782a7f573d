import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openNodeDatabase } from '../data/node-database.ts';
import { writePartsPackage } from './write-parts-package.ts';

const usage =
  'npm run data:parts -- <package folder> <target folder> [--by year|indicator] [--rows-per-group 100000]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string', default: 'indicator' },
    'rows-per-group': { type: 'string', default: '100000' },
  },
});
const [folder, target] = positionals;
const by = values.by;
const rowsPerGroup = Number(values['rows-per-group']);

if (
  !folder ||
  !target ||
  resolve(folder) === resolve(target) ||
  (by !== 'year' && by !== 'indicator') ||
  !Number.isInteger(rowsPerGroup) ||
  rowsPerGroup < 1
) {
  console.error(usage);
  process.exit(1);
}

const database = await openNodeDatabase();
const parts = writePartsPackage(database, folder, target, {
  by,
  rowsPerGroup,
  onPart: ({ path, rowCount, bytes }) => console.log(`${path}: ${rowCount} rows, ${bytes} bytes`),
});
database.close();
console.log(`${parts.length} parts written to ${target}`);
