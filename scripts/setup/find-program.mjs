import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Paths at which a program may be, best first: the one that a person has `chosen`, then what is on
 * PATH under one of its `names`, then those of its usual `places` where something is. A path may still
 * be a stub that cannot start.
 */
export function programCandidates({ chosen, names, places }) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isExecutable);
  const installed = places.filter((path) => path !== undefined && existsSync(path));
  return [...new Set([chosen, ...onPath, ...installed])].filter(Boolean);
}

/** The folders in which Windows has its programs. */
export const windowsFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
