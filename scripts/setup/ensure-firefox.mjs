import { env, getuid, stdout } from 'node:process';
import { firefoxCandidates } from './find-firefox.mjs';
import { platformAttempts } from './install-program.mjs';
import { isMain } from './run.mjs';

// Debian calls it otherwise; where Ubuntu's name is a stub that wants a shop, the attempt fails.
const packages = {
  'apt-get': 'firefox-esr',
  linux: 'firefox',
  zypper: 'MozillaFirefox',
};

/** Starts it the way the tests do, since a path and even a `--version` may belong to a stub. */
async function firstThatStarts(tried) {
  const { launchFirefox } = await import('./launch-firefox.mjs');
  for (const path of firefoxCandidates()) {
    try {
      const browser = await launchFirefox(path);
      const version = await browser.version();
      await browser.close();
      return { path, version };
    } catch (error) {
      tried.push(`${path}: ${String(error.message).split('\n')[0]}`);
    }
  }
  return undefined;
}

/** On a machine of its own, such as a container, one is installed; nobody's desktop gets a browser unasked. */
const mayInstall = () => env.FIREFOX_PATH !== '' && (Boolean(env.CI) || getuid?.() === 0);

/**
 * Looks for a Firefox that starts, and installs one where this can be done without asking. It is set as
 * `FIREFOX_PATH` of this process, empty where there is none: then its tests are not run, which is said.
 */
export async function ensureFirefox() {
  const tried = [];
  let found = await firstThatStarts(tried);
  for (const attempt of found || !mayInstall() ? [] : await platformAttempts(packages)) {
    stdout.write(`Installing Firefox: ${attempt.title} …\n`);
    const { code } = await attempt.run();
    if (code !== 0) tried.push(`${attempt.title}: exit code ${code}`);
    found = await firstThatStarts(tried);
    if (found) break;
  }
  if (found) stdout.write(`Firefox ${found.version.replace(/^\D+/, '')}: ${found.path}\n`);
  else {
    const none = env.FIREFOX_PATH === '' ? 'FIREFOX_PATH is empty' : 'none was found';
    const why = tried.join('; ') || none;
    stdout.write(
      `NOT RUN: the journeys in Firefox (${why}). Install Firefox or name it: FIREFOX_PATH=/path/to/firefox npm test\n`,
    );
  }
  env.FIREFOX_PATH = found?.path ?? '';
}

if (isMain(import.meta.url)) await ensureFirefox();
