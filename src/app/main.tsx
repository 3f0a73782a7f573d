import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { LazyEngine } from '../engine/lazy-engine.ts';
import { createDataAccess } from '../queries/data-access.ts';
import { followOwnPackages } from '../queries/follow-own-packages.ts';
import { createOwnPackagesAccess } from '../queries/own-packages-access.ts';
import { DataAccessProvider } from '../queries/data-access-context.tsx';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { App } from './app.tsx';
import { startBenchHook } from './bench-hook.ts';
import { loadEngineWhenIdle } from './load-engine-when-idle.ts';
import { showEngineState } from './page-state.ts';

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
      retry: 1,
      retryDelay: 500,
      refetchOnWindowFocus: false,
    },
  },
});

access.imports = async () => (await import('./create-imports.ts')).createImports(access, client);

showEngineState(access.engine);
// A portal may have many frames of one chart each; there the engine waits until a question needs it.
if (window.parent === window) loadEngineWhenIdle(access, client);
startBenchHook();
followOwnPackages(access, client);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <DataAccessProvider value={access}>
        <HashRouter>
          <App />
        </HashRouter>
      </DataAccessProvider>
    </QueryClientProvider>
  </StrictMode>,
);
