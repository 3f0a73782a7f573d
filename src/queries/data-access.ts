import type { Problem } from '../datasets/problem.ts';
import type { Engine } from '../engine/engine.ts';
import type { ImportAccess } from '../imports/import-access.ts';
import { createStore, type Store } from '../lib/store.ts';
import { nothingKept, type OfflineState } from './offline-state.ts';
import { noOwnPackages, type OwnPackagesAccess } from './own-packages-access.ts';
import type { PartsAccess } from './parts-access.ts';
import type { ReadParquet } from './read-package.ts';
import type { RemoteAccess } from './remote-access.ts';

/** What queries need of the world; made once by the app, replaced in tests. */
export interface DataAccess {
  engine: Engine;
  readParquet: ReadParquet;
  /** Bytes of data files that have come in so far, for whoever waits. */
  loadedBytes: Store<number>;
  own: OwnPackagesAccess;
  /** What there is without a network; set by whoever registers the service worker. */
  offline: Store<OfflineState>;
  /** What the engine could not load of own packages, by their content. */
  unloadable: Map<string, Problem>;
  /** Packages that are read part by part; absent where none can be, as in most tests. */
  parts?: PartsAccess;
  /** The way to datasets on servers; its code is fetched once the list of packages names one. */
  remote: Store<RemoteAccess | undefined>;
  /** Fetches what imports files; absent where nothing can be imported, as in most tests. */
  imports?: () => Promise<ImportAccess>;
}

export const createDataAccess = (
  engine: Engine,
  readParquet: ReadParquet,
  own: OwnPackagesAccess = noOwnPackages,
): DataAccess => ({
  engine,
  readParquet,
  loadedBytes: createStore(0),
  own,
  offline: createStore(nothingKept),
  unloadable: new Map(),
  remote: createStore<RemoteAccess | undefined>(undefined),
});
