import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { serveDist } from '../../scripts/serve-dist.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A copy of dist/ on a server of its own, which can be stopped, and whose files can be changed. */
export interface OwnServer {
  url: string;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
}

export async function serveOwnCopy(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-app-'));
  copyBuild(folder);
  let server = await serveDist({ base: '/department/', folder });
  const { url } = server;
  const stop = () => server.close();
  return {
    url,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => {
      // Not through a link into dist/.
      rmSync(join(folder, path), { force: true });
      writeFileSync(join(folder, path), text);
    },
    remove: (path) => rmSync(join(folder, path)),
    stop,
    start: async () => {
      server = await serveDist({ base: '/department/', folder, port: Number(new URL(url).port) });
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Files with a digest in their names are linked: nobody changes them, and the engine is large. */
function copyBuild(folder: string): void {
  for (const name of readdirSync(dist)) {
    if (name !== 'assets') cpSync(join(dist, name), join(folder, name), { recursive: true });
  }
  cpSync(join(dist, 'assets'), join(folder, 'assets'), { recursive: true, filter: isFolder });
  for (const name of readdirSync(join(dist, 'assets'))) {
    symlinkSync(join(dist, 'assets', name), join(folder, 'assets', name));
  }
}

const isFolder = (path: string): boolean => path === join(dist, 'assets');

/** Name of the meta tag by which the page of `publishNewVersion` is told from the one before. */
export const newMark = 'of-the-new-version';

/** Puts another version of the app on the server: another page, and a worker that lists it. */
export function publishNewVersion(server: OwnServer): void {
  const page = server.read('index.html').replace('</head>', `<meta name="${newMark}" /></head>`);
  server.write('index.html', page);
  const hash = (algorithm: string, encoding: 'hex' | 'base64') =>
    createHash(algorithm).update(page).digest(encoding);
  const worker = server.read('service-worker.js');
  const entry = /\{[^{}]*"?url"?:\s*"index\.html"[^{}]*\}/.exec(worker)?.[0];
  if (entry === undefined) throw new Error('service-worker.js does not list index.html');
  const listed = JSON.stringify({
    url: 'index.html',
    revision: hash('md5', 'hex'),
    integrity: `sha256-${hash('sha256', 'base64')}`,
  });
  server.write('service-worker.js', worker.replace(entry, listed));
}

/** Waits until app and data are in the browser. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForSelector('html[data-offline-state="kept"]', {
    state: 'attached',
    timeout: 90_000,
  });
}

/** Waits on the page of data until the engine is in the browser as well. */
export async function untilEngineKept(page: Page): Promise<void> {
  await page.locator('[data-engine-kept="true"]').waitFor({ timeout: 90_000 });
}
