import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process, { stdout } from 'node:process';
import { projectFolder } from '../setup/run.mjs';
import { weighBundle } from './weigh-bundle.mjs';

const { entries } = JSON.parse(readFileSync(join(projectFolder, 'bundle-budget.json'), 'utf8'));

for (const { name, files, size, limit } of weighBundle(join(projectFolder, 'dist'), entries)) {
  const verdict = size > limit ? 'OVER' : 'of';
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  stdout.write(
    `  ${name.padEnd(30)} ${size.toFixed(1).padStart(8)} kB ${verdict.padStart(4)} ${limit} kB, ${count}\n`,
  );
  if (size > limit) process.exitCode = 1;
}
