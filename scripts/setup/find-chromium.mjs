import { join } from 'node:path';
import { env, platform } from 'node:process';
import { programCandidates, windowsFolders } from './find-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const fixedPlaces = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: windowsFolders.flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
};

/**
 * Paths at which a Chromium may be, best first. `CHROMIUM_PATH` comes before what is on PATH; then
 * the platform's usual places; then the browser that Playwright has installed (`playwrightPath`,
 * the path Playwright expects its own at). A path may still be a stub that cannot start.
 */
export function chromiumCandidates(playwrightPath) {
  const places = [...(fixedPlaces[platform] ?? []), playwrightPath];
  return programCandidates({ chosen: env.CHROMIUM_PATH, names, places });
}

/** Path of the Chromium to use here, or undefined. */
export function findChromium(playwrightPath) {
  return chromiumCandidates(playwrightPath)[0];
}
