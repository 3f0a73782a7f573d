import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Location } from 'react-router';
import { UnattachedWidth } from '../components/chart/use-width.ts';
import { LazyEngine } from '../engine/lazy-engine.ts';
import { createDataAccess } from '../queries/data-access.ts';
import { dataQuery, shippedQuery } from '../queries/data.ts';
import { giveEarlyFiles } from '../queries/early-files.ts';
import { followOwnPackages } from '../queries/follow-own-packages.ts';
import { forgetUnused } from '../queries/forget-unused.ts';
import { createPartsAccess } from '../queries/parts-access.ts';
import { createOwnPackagesAccess } from '../queries/own-packages-access.ts';
import { DataAccessProvider } from '../queries/data-access-context.tsx';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { App } from './app.tsx';
import { startBenchHook } from './bench-hook.ts';
import { pageStarted } from './first-view/page-started.ts';
import { takeOver } from './first-view/take-over.ts';
import { loadEngineWhenIdle } from './load-engine-when-idle.ts';
import { startOffline } from './offline/start-offline.ts';
import { watchForLostCode } from './offline/watch-for-lost-code.ts';
import { noteMove } from './last-move.ts';
import { createLookAhead } from './look-ahead.ts';
import { showEngineState } from './page-state.ts';
import { PromptRouter } from './prompt-router.tsx';
import { arrivalOf } from './view-needs.ts';

// Without a script before it: in development, and opened from a folder.
if (!window.__firstView) pageStarted();

const engine = new LazyEngine(async () => {
  const { DuckdbEngine } = await import('../engine/duckdb-engine.ts');
  return new DuckdbEngine();
});
const own = createOwnPackagesAccess(async () => {
  const [{ openOwnPackages }, { writeInWorker }] = await Promise.all([
    import('../storage/own-packages-open.ts'),
    import('../workers/storage-client.ts'),
  ]);
  return openOwnPackages(writeInWorker);
});
const access = createDataAccess(
  engine,
  async (bytes) => {
    const { readParquet } = await import('../workers/parquet-client.ts');
    return readParquet(bytes);
  },
  own,
);
const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A closed network is no reason to wait: the files lie beside the page, or they don't.
      networkMode: 'always',
      // A part was asked for again by its reader; queries wait for each other, and each would double that.
      retry: (failures, { name }) =>
        failures < 1 && name !== 'PartError' && name !== 'ClickhouseError',
      retryDelay: 500,
      refetchOnWindowFocus: false,
    },
  },
});

access.parts = createPartsAccess(async (refused) => {
  const [{ PartsStore }, { bringRowsAhead }, { openParquetParts }] = await Promise.all([
    import('../queries/parts-store.ts'),
    import('./bring-rows-ahead.ts'),
    import('../workers/parquet-parts-client.ts'),
  ]);
  const openReader = () => Promise.resolve(openParquetParts({ baseUrl: document.baseURI }));
  // It takes a while, and such data can't be shown without it.
  engine.start().catch(() => undefined);
  const store = new PartsStore({ engine, openReader, refused });
  if (window.parent === window) bringRowsAhead(store, client);
  return store;
});
access.imports = async () => (await import('./create-imports.ts')).createImports(access, client);

showEngineState(access.engine);
// A portal may have many frames of one chart each; there the engine waits until a question needs it.
if (window.parent === window) {
  loadEngineWhenIdle(access, client);
  // In development there is no service worker: what is served changes all the time.
  if (import.meta.env.PROD) startOffline(access, client);
}
watchForLostCode(access, window.__firstView?.script);
if (window.__firstView) giveEarlyFiles(window.__firstView.files);
followOwnPackages(access, client);
client
  .query(shippedQuery(access, client))
  .then(async ({ remote }) => {
    if (remote.length === 0) return;
    const { followRemote } = await import('./remote/remote-start.ts');
    followRemote(remote, access, client);
  })
  .catch(() => undefined);
forgetUnused(client);

const lookAhead = createLookAhead({ access, client });
const onMove = (location: Location) => {
  noteMove();
  lookAhead(location);
  return arrivalOf(location, { access, client });
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const { container, widthOf } = takeOver(root, window.__firstView, async () => {
  const { version } = await client.query(dataQuery(access, client));
  return version;
});
startBenchHook(container);
createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <DataAccessProvider value={access}>
        <UnattachedWidth value={widthOf}>
          <PromptRouter onMove={onMove}>
            <App />
          </PromptRouter>
        </UnattachedWidth>
      </DataAccessProvider>
    </QueryClientProvider>
  </StrictMode>,
);
