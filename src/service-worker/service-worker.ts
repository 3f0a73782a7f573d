import { appVersion } from '../lib/app-version.ts';
import {
  activateFiles,
  engineFiles,
  fileOf,
  filesVersion,
  forgetUnusedVersions,
  hashedFile,
  installFiles,
} from './app-files.ts';
import { answerData } from './data-answers.ts';
import { answerEngine, isEngineKept, keepEngine } from './engine-files.ts';
import {
  dataTrouble,
  forgetUnusedSets,
  keepData,
  keepShownData,
  keptFile,
  keptSet,
} from './kept-data.ts';
import type { KeptState, PageMessage } from './messages.ts';
import { changePageRecord, pageRecord } from './page-records.ts';
import { appFolder, workerScope, type FetchEvent, type WorkerClient } from './worker-scope.ts';

// Keeps the app, its data and its engine for days without a network. How it never mixes versions of
// either stands in docs/decisions/026.

workerScope.addEventListener('install', (event) => {
  // Where the data can't be had now they are kept later; the app is not refused for it.
  event.waitUntil(installFiles(event).then(keepData));
});

workerScope.addEventListener('activate', (event) => {
  event.waitUntil(activateFiles().then(forgetUnusedSets));
});

workerScope.addEventListener('fetch', (event) => {
  const answer = answerFor(event);
  if (answer) event.respondWith(answer);
});

function answerFor(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (request.method !== 'GET' || !url.href.startsWith(appFolder)) return undefined;
  const path = url.href.slice(appFolder.length);
  if (request.mode === 'navigate') {
    return path === '' || path === 'index.html' ? answerPage(event) : undefined;
  }
  if (engineFiles.has(url.href)) {
    return answerEngine({ request, waitUntil: (promise) => event.waitUntil(promise) });
  }
  if (path === 'config.json' || /^(data|results)\//.test(path)) return answerData(event);
  return answerFile(event, url.href, path);
}

async function answerPage({ request, resultingClientId }: FetchEvent): Promise<Response> {
  const page = await fileOf(filesVersion, `${appFolder}index.html`);
  if (!page) return fetch(request);
  await changePageRecord(resultingClientId, { files: filesVersion });
  return page;
}

async function answerFile(event: FetchEvent, url: string, path: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const record = await pageRecord(clientId);
  if (record && request.destination === 'worker') {
    // A thread goes on as its page does.
    await changePageRecord(resultingClientId, record);
  }
  const file =
    (record && (await fileOf(record.files, url))) ??
    (path.startsWith('assets/') ? await hashedFile(url) : undefined);
  if (file) return file;
  try {
    return await fetch(request);
  } catch (error) {
    const kept = (await fileOf(filesVersion, url)) ?? (await logo(url));
    if (!kept) throw error;
    return kept;
  }
}

/** The department's own logo lies anywhere beside the app. */
async function logo(url: string): Promise<Response | undefined> {
  const set = await keptSet();
  return set && keptFile(set.id, url);
}

workerScope.addEventListener('message', (event) => {
  event.waitUntil(hear(event.data as PageMessage, event.source));
});

async function hear(message: PageMessage, page: WorkerClient | null): Promise<void> {
  if ('type' in message) return workerScope.skipWaiting();
  const id = page?.id ?? '';
  if (message.kind === 'hello' && message.appVersion === appVersion) {
    // Opened without this worker, and of the same version: from here on it is served as any other.
    await changePageRecord(id, { files: filesVersion, data: 'network' });
    await workerScope.clients.claim();
  }
  if (message.kind === 'shown') {
    await changePageRecord(id, { shows: message.dataVersion });
    if ((await pageRecord(id))?.data !== 'kept') {
      await keepShownData(message.dataVersion, message.isWhole);
    }
    await forgetUnusedVersions();
    await forgetUnusedSets();
  }
  if (message.kind === 'keep-engine') await keepEngine(message.build).catch(() => undefined);
  if (message.kind === 'tell' && page) {
    page.postMessage(await stateFor(page));
    return;
  }
  for (const client of await workerScope.clients.matchAll({ type: 'window' })) {
    client.postMessage(await stateFor(client));
  }
}

async function stateFor({ id }: WorkerClient): Promise<KeptState> {
  return {
    kind: 'kept-state',
    appVersion,
    data: (await keptSet()) ?? null,
    dataTrouble: dataTrouble(),
    engine: await isEngineKept(),
    fromKept: (await pageRecord(id))?.data === 'kept',
  };
}
