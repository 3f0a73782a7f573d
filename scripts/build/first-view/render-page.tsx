import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { prerender } from 'react-dom/static.edge';
import { createPath, Router, type Navigator } from 'react-router';
import { App } from '../../../src/app/app.tsx';
import type { ChartModel } from '../../../src/charts/chart-model.ts';
import { StillDrawingProvider } from '../../../src/components/chart/still-drawing.ts';
import { StillMedia } from '../../../src/components/use-media-query.ts';
import { LazyEngine } from '../../../src/engine/lazy-engine.ts';
import { createDataAccess } from '../../../src/queries/data-access.ts';
import { DataAccessProvider } from '../../../src/queries/data-access-context.tsx';
import { dataQuery } from '../../../src/queries/data.ts';
import { giveEarlyFiles } from '../../../src/queries/early-files.ts';

/** What of the reader's screen the page's elements depend on. */
export interface Screen {
  isPhone: boolean;
  isDark: boolean;
}

export interface RenderedPage {
  /** Of the app's root. Where a chart is drawn stands `<svg data-drawing="…">` with its place in `models`. */
  html: string;
  models: readonly ChartModel[];
  /** Names exactly the data that the figures are from. */
  version: string;
  /** Paths of all files that the app has read for it, relative to the page. */
  files: readonly string[];
}

/** Views may ask at which address they stand: not in a folder that was opened without a server. */
Object.assign(globalThis, { location: new URL('http://localhost/') });

type ReadFile = (path: string) => Uint8Array | undefined;

/**
 * The default view as the app itself shows it, without a browser: the same components, over the same
 * files, answered by the shipped results. Rejects where any part of the page fails.
 */
export async function renderPage(readFile: ReadFile, screen: Screen): Promise<RenderedPage> {
  const files: string[] = [];
  giveEarlyFiles(recording(readFile, files));
  const access = createDataAccess(
    new LazyEngine(() => Promise.reject(new Error('the first view asks what is not shipped'))),
    () => Promise.reject(new Error('the first view needs a file that only a browser reads')),
  );
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' } } });
  const models: ChartModel[] = [];
  const placeOf = (model: ChartModel): number => {
    // A page that waited for something is rendered again, and its models are made anew.
    const text = JSON.stringify(model);
    const known = models.findIndex((it) => JSON.stringify(it) === text);
    return known < 0 ? models.push(model) - 1 : known;
  };
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <QueryClientProvider client={client}>
      <DataAccessProvider value={access}>
        <StillMedia value={(query) => holds(query, screen)}>
          <StillDrawingProvider value={(model) => <svg data-drawing={placeOf(model)} />}>
            <Router location="/" navigator={navigator} static>
              <App />
            </Router>
          </StillDrawingProvider>
        </StillMedia>
      </DataAccessProvider>
    </QueryClientProvider>,
    // In one piece: what comes late would be put in its place by a script.
    { onError: (error) => void failures.push(error), progressiveChunkSize: Infinity },
  );
  const html = await new Response(prelude).text();
  if (failures.length > 0) throw new AggregateError(failures, 'the first view can’t be drawn');
  const { version } = await client.query(dataQuery(access, client));
  client.clear();
  return { html, models, version, files };
}

/** Answers every path; a file that isn't there is left to the app, which finds no way to fetch it. */
function recording(readFile: ReadFile, paths: string[]) {
  const given = new Map<string, Promise<Uint8Array | undefined>>();
  given.get = (path) => {
    paths.push(path);
    return Promise.resolve(readFile(path));
  };
  return given;
}

/** Addresses as the app's own router writes them: behind the hash. */
const navigator: Navigator = {
  createHref: (to) => `#${typeof to === 'string' ? to : createPath(to)}`,
  go: () => undefined,
  push: () => undefined,
  replace: () => undefined,
};

function holds(query: string, { isPhone, isDark }: Screen): boolean {
  if (query === '(prefers-color-scheme: dark)') return isDark;
  if (query === '(width < 600px)') return isPhone;
  // A drawing that stands still is the same with and without motion.
  if (query === '(prefers-reduced-motion: reduce)') return false;
  throw new Error(`the first view depends on ${query}, of which the build knows nothing`);
}
