import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { builtApp as dist, startScript } from './built-app.ts';
import { relisted } from './relisted-page.ts';

/** A copy of the built app on a server of its own, which can be stopped, and whose files can be changed. */
export interface OwnServer {
  url: string;
  read: (path: string) => string;
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  rename: (from: string, to: string) => void;
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
    rename: (from, to) => renameSync(join(folder, from), join(folder, to)),
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
  server.write('service-worker.js', relisted(server.read('service-worker.js'), page));
}

/**
 * Puts another version of the app in the place of this one, with no file of code under its old name,
 * and gives the page as it was before.
 */
export function replaceVersion(server: OwnServer): string {
  const page = server.read('index.html');
  server.rename('assets', 'code');
  const moved = page
    .replace('</head>', `<meta name="${newMark}" /></head>`)
    .replaceAll('./assets/', './code/');
  const start = startScript();
  const code = start.path.replace('assets/', 'code/');
  server.write('index.html', moved);
  server.write(code, start.text.replaceAll('./assets/', './code/'));
  for (const changed of ['index.html', code]) {
    for (const packed of ['.br', '.gz']) server.remove(changed + packed);
  }
  return page;
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
