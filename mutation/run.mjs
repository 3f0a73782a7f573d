import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
const [...files] = argv.slice(2);
const chosen = files.length > 0 ? ['--mutate', files.join(',')] : [];
const { code } = await run(execPath, [
  stryker,
  'run',
  join('mutation', 'stryker.config.mjs'),
  ...chosen,
]);
exit(code);
