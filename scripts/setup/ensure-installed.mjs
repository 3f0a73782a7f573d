import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, exit, platform, stderr, stdout } from 'node:process';
import { requireNode } from './node-version.mjs';
import { isMain, projectFolder, runNpm } from './run.mjs';

function packagesIn(path) {
  try {
    const { packages } = JSON.parse(readFileSync(path, 'utf8'));
    return packages ?? {};
  } catch {
    return {};
  }
}

// npm's own rule for `os` and `cpu`: names that are admitted, or names after a ! that are not.
function admits(list = [], value) {
  if (list.length === 0 || list.includes(value)) return true;
  return list.every((item) => item.startsWith('!')) && !list.includes(`!${value}`);
}

/**
 * Whether what is installed is what the lockfile asks for. npm writes node_modules/.package-lock.json
 * when an install has finished, so an interrupted one counts as none; packages made for another
 * kind of machine (a folder shared with a container) count as none too.
 */
export function isInstalled(folder, machine = { platform, arch }) {
  const wanted = Object.entries(packagesIn(join(folder, 'package-lock.json')));
  const present = packagesIn(join(folder, 'node_modules', '.package-lock.json'));
  const complete = wanted.every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
  const madeHere = Object.values(present).every(
    ({ os, cpu }) => admits(os, machine.platform) && admits(cpu, machine.arch),
  );
  return wanted.length > 1 && complete && madeHere;
}

/** Installs the packages of the lockfile when they are not there yet; ends the process when it cannot. */
export async function ensureInstalled() {
  requireNode();
  if (isInstalled(projectFolder)) return;
  stdout.write('Installing packages (npm ci) …\n');
  // No package of this project needs an install script, so none is run.
  const { code } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code === 0) return;
  stderr.write(
    'The packages could not be installed; npm says why above. Is the network reachable?\n' +
      'Không cài được các gói; npm đã nêu lý do ở trên. Máy có kết nối mạng không?\n',
  );
  exit(1);
}

if (isMain(import.meta.url)) await ensureInstalled();
