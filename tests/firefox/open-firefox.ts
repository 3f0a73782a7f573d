import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findFirefox } from '../../scripts/setup/find-firefox.mjs';
import { launchFirefox } from '../../scripts/setup/launch-firefox.mjs';

// Playwright drives a Firefox of its own making only. What people have is driven over WebDriver BiDi.

/** Where the browser is that these journeys run in; undefined where they are left out. */
export const firefox = findFirefox();

export interface WatchedPage {
  page: Page;
  /** Closes the page with all that it kept, then fails if it asked another origin or reported an error. */
  close: () => Promise<void>;
}

interface PageOptions {
  size?: { width: number; height: number };
  /** Where the app is, if it has a server of its own. */
  at?: string;
}

export interface FirefoxBrowser {
  /** A page with storage of its own, in a window of 1280 × 800. */
  newPage: (options?: PageOptions) => Promise<WatchedPage>;
  /** The folder into which all pages save. */
  downloads: string;
  close: () => Promise<void>;
}

/** Starts Firefox for journeys at `baseUrl`, with private windows alone if that is asked. */
export async function openFirefox(
  baseUrl: string,
  { isPrivate = false } = {},
): Promise<FirefoxBrowser> {
  if (firefox === undefined) throw new Error('there is no Firefox; its journeys are to be skipped');
  const downloads = mkdtempSync(join(tmpdir(), 'firefox-downloads-'));
  const browser = await launchFirefox(firefox, {
    'intl.accept_languages': 'vi-VN, vi',
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.privatebrowsing.autostart': isPrivate,
  });

  async function newPage({ size, at = baseUrl }: PageOptions = {}): Promise<WatchedPage> {
    // In a private window everything belongs to the one session.
    const context = isPrivate
      ? browser.defaultBrowserContext()
      : await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.setViewport(size ?? { width: 1280, height: 800 });
    const seen = watchPage(page, new URL(at).origin);
    const close = async () => {
      await (isPrivate ? page.close() : context.close());
      expect(seen).toEqual({ foreignRequests: [], errors: [] });
    };
    return { page, close };
  }

  return {
    newPage,
    downloads,
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

/** Records what is wrong with a page: Firefox reports what the policy refused as an error of the page. */
function watchPage(page: Page, origin: string): { foreignRequests: string[]; errors: string[] } {
  const seen = { foreignRequests: [] as string[], errors: [] as string[] };
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) {
      seen.foreignRequests.push(url);
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  return seen;
}
