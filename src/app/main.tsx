import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { LazyEngine } from '../engine/lazy-engine.ts';
import { createDataAccess } from '../queries/data-access.ts';
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
const access = createDataAccess(engine, async (bytes) => {
  const { readParquet } = await import('../workers/parquet-client.ts');
  return readParquet(bytes);
});
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

showEngineState(access.engine);
// A portal may have many frames of one chart each; there the engine waits until a question needs it.
if (window.parent === window) loadEngineWhenIdle(access, client);
startBenchHook();

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
