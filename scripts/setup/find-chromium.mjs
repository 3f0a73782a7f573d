import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const fixedPlaces = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Paths at which a Chromium may be, best first. `CHROMIUM_PATH` comes before what is on PATH; then
 * the platform's usual places; then the browser that Playwright has installed (`playwrightPath`,
 * the path Playwright expects its own at). A path may still be a stub that cannot start.
 */
export function chromiumCandidates(playwrightPath) {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isExecutable);
  const installed = [...(fixedPlaces[platform] ?? []), playwrightPath].filter(
    (path) => path !== undefined && existsSync(path),
  );
  return [...new Set([env.CHROMIUM_PATH, ...onPath, ...installed])].filter(Boolean);
}

/** Path of the Chromium to use here, or undefined. */
export function findChromium(playwrightPath) {
  return chromiumCandidates(playwrightPath)[0];
}
