import { platform } from 'node:process';
import { platformAttempts, quiet, rootPrefix } from './install-program.mjs';
import { runTool } from './run.mjs';

const packages = { linux: 'chromium', cask: 'chromium', winget: 'Hibbiki.Chromium' };

async function playwrightAttempts() {
  const install = (args) => ({
    title: `npx playwright install ${args.join(' ')}`,
    run: () => runTool('playwright', ['install', ...args], quiet),
  });
  // Playwright's own browser needs libraries of the system, which only root can add.
  const withLibraries = platform === 'linux' && (await rootPrefix()) !== undefined;
  return withLibraries
    ? [install(['--with-deps', 'chromium']), install(['chromium'])]
    : [install(['chromium'])];
}

/** The ways to install a Chromium here, in the order to try them: the platform's, then Playwright's download. */
export async function installAttempts() {
  return [...(await platformAttempts(packages)), ...(await playwrightAttempts())];
}
