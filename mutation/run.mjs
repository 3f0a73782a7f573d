import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { argv, execPath, exit, stderr } from 'node:process';
import { projectFolder, run, runNpm } from '../scripts/setup/run.mjs';

const folder = join(projectFolder, 'mutation');
if (!existsSync(join(folder, 'node_modules'))) {
  const { code, output } = await runNpm(['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
    quiet: true,
  });
  if (code !== 0) {
    stderr.write(`${output}\nThe packages of mutation testing can't be had.\n`);
    exit(1);
  }
}
const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const given = argv.slice(2);
const options = given.filter((word) => word.startsWith('--') && word !== '--static');
const files = given.filter((word) => !word.startsWith('--'));
// Only the tests of the same folders: with all of them a mutant takes a minute instead of a second.
const tests = [...new Set(files.map((file) => `${dirname(file)}/*.test.ts`))];
const chosen =
  files.length > 0 ? ['--mutate', files.join(','), '--testFiles', tests.join(',')] : [];
const extraEnv = {
  MUTATE_FIRST: files.map((file) => basename(file).split(/[.*]/)[0]).join(','),
  ...(given.includes('--static') ? { MUTATE_STATIC: '1' } : {}),
};
const { code } = await run(
  execPath,
  [stryker, 'run', 'mutation/stryker.config.mjs', ...chosen, ...options],
  { extraEnv },
);
exit(code);
