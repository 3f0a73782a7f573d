import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { chromiumArguments } from '../scripts/setup/chromium-arguments.mjs';
import { findChromium } from '../scripts/setup/find-chromium.mjs';

// Addresses of other hosts lead nowhere: what is measured comes from this machine alone.
const onlyThisMachine =
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

function launchOptions() {
  const executablePath = findChromium(chromium.executablePath());
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumArguments, onlyThisMachine],
  };
}

/** The Chromium that the tests use, found as they find it; the network leads nowhere. */
export const openChromium = (): Promise<Browser> => chromium.launch(launchOptions());

const person = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN' };

/**
 * A browser's window as a person has it for the first time. With `onDisk` it keeps what it has fetched
 * as a person's browser does; a context of `browser` keeps nothing large.
 */
export async function openProfile(
  browser: Browser,
  onDisk: boolean,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  if (!onDisk) {
    const context = await browser.newContext(person);
    return { context, close: () => context.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-profile-'));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions(), ...person });
  return {
    context,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
