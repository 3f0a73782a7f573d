import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { mediaType } from '../../scripts/serve/media-types.mjs';
import { serveFiles } from '../../scripts/serve/serve-files.mjs';
import { builtApp } from '../journeys/built-app.ts';
import type { Edition } from '../../bench/made/made-figures.ts';
import {
  writeMadePackage,
  type MadePackage,
  type PackageToMake,
} from '../../bench/made/made-package.ts';
import { startRangeServer, type RangeServer, type ServedFile } from './range-server.ts';

/** The built app with a package of synthetic figures in Parquet parts beside its own. */
export interface MadeSite extends RangeServer {
  made: MadePackage;
  /** Bytes of all files of observations. */
  bytes: number;
  /** Puts all files as they were at first. */
  restore: () => void;
  /** The files of another edition of the same package, by their paths here. */
  edition: (edition: Edition) => Promise<Map<string, ServedFile>>;
}

/** Where the package's observations lie on the server. */
export const observationsPath = 'data/made/observations/';

export async function startMadeSite(options: Omit<PackageToMake, 'name'>): Promise<MadeSite> {
  const folder = mkdtempSync(join(tmpdir(), 'made-'));
  const write = (own: string, edition: Edition) =>
    writeMadePackage(join(folder, own), { ...options, name: 'made', edition });
  const made = await write('made', options.edition ?? 'first');
  const app = serveFiles(builtApp);
  const server = await startRangeServer((request, response) => {
    app(request, response).catch(() => response.destroy());
  });
  const first = new Map([...filesBelow(join(folder, 'made'), '1'), [listPath, listOfPackages()]]);
  const restore = (): void => {
    server.faults.clear();
    server.files.clear();
    for (const [path, file] of first) server.files.set(path, file);
  };
  restore();
  return {
    ...server,
    made,
    bytes: made.parts.reduce((sum, { bytes }) => sum + bytes, 0),
    restore,
    edition: async (edition) => {
      await write(edition, edition);
      return filesBelow(join(folder, edition), edition);
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await server.close();
    },
  };
}

const listPath = 'data/packages.json';

function listOfPackages(): ServedFile {
  const text = readFileSync(join(builtApp, listPath), 'utf8');
  const { packages } = JSON.parse(text) as { packages: { path: string }[] };
  const list = { packages: [...packages, { path: 'made/datapackage.json' }] };
  return { bytes: Buffer.from(JSON.stringify(list)), type: 'application/json' };
}

function filesBelow(folder: string, etag: string): Map<string, ServedFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => /\.\w+$/.test(path));
  return new Map(
    files.map((path) => {
      const bytes = new Uint8Array(readFileSync(join(folder, path)));
      return [`data/made/${path}`, { bytes, etag: `"${etag}"`, type: mediaType(path) }] as const;
    }),
  );
}

/**
 * Goes to an address, the first time by loading the page, and waits until its figures are there: over
 * a million rows that takes a while on a machine with other things to do.
 */
export async function visitMade(page: Page, hash: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(`./${hash}`);
  else {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
  await page.waitForSelector('html[data-app-state="ready"]', {
    state: 'attached',
    timeout: 200_000,
  });
  await page.evaluate(() => window.__bench.ready());
  await page.waitForSelector('#root:not([data-drawn])', { state: 'attached' });
}
