import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Problem } from '../../src/datasets/problem.ts';
import { checkPackages } from './check-packages.ts';
import { openNodeDatabase } from './node-database.ts';
import { printProblems } from './print-problems.ts';
import { readPackages } from './read-packages.ts';
import { readRemote } from './read-remote.ts';
import { readTexts } from './read-texts.ts';
import { csvForm, writeDerived } from './write-derived.ts';
import { parquetForm } from './write-parquet.ts';
import { writeResults } from './write-results.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const derivedFolder = join(root, '.derived');
const { values } = parseArgs({ options: { texts: { type: 'string' } } });

const { packages, problems: unread } = readPackages(join(root, 'data'));
const texts = values.texts === undefined ? undefined : readTexts(values.texts);
// A file that could not be read is no missing file.
const isUnread = ({ code, package: owner, file }: Problem): boolean =>
  code === 'file/missing' && unread.some((each) => each.package === owner && each.file === file);
const found = checkPackages(packages, texts).filter((problem) => !isUnread(problem));
const problems = [...unread, ...found];

if (problems.length > 0) {
  const folders = new Map(packages.map(({ descriptor, folder }) => [descriptor.name, folder]));
  printProblems(problems, (name) => `data/${folders.get(name) ?? name}`);
  process.exit(1);
}

// Fonts and shapes are made by other commands.
for (const own of ['data', 'results']) {
  rmSync(join(derivedFolder, own), { recursive: true, force: true });
}
const names = packages.map(({ descriptor }) => descriptor.name);
const database = await openNodeDatabase();
writeDerived(join(derivedFolder, 'data'), packages, csvForm, readRemote(join(root, 'data'), names));
writeDerived(join(derivedFolder, 'data'), packages, parquetForm(database));
writeResults(derivedFolder, packages, database);
database.close();

console.log(`${packages.length} data packages checked and derived: ${names.join(', ')}`);
