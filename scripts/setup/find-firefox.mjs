import { join } from 'node:path';
import { env, platform } from 'node:process';
import { programCandidates, windowsFolders } from './find-program.mjs';

const fixedPlaces = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: windowsFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};

/**
 * Paths at which a Firefox may be, best first: `FIREFOX_PATH`, what is on PATH, the platform's usual
 * places. None where `FIREFOX_PATH` is there and empty: then none is wanted, or none starts.
 */
export function firefoxCandidates() {
  const chosen = env.FIREFOX_PATH;
  if (chosen === '') return [];
  const places = fixedPlaces[platform] ?? [];
  return programCandidates({ chosen, names: ['firefox-esr', 'firefox'], places });
}

/** Path of the Firefox to use here, or undefined. */
export function findFirefox() {
  return firefoxCandidates()[0];
}
