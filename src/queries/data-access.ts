import type { Engine } from '../engine/engine.ts';
import { createStore, type Store } from '../lib/store.ts';
import type { ReadParquet } from './read-package.ts';

/** What queries need of the world; made once by the app, replaced in tests. */
export interface DataAccess {
  engine: Engine;
  readParquet: ReadParquet;
  /** Bytes of data files that have come in so far, for whoever waits. */
  loadedBytes: Store<number>;
}

export const createDataAccess = (engine: Engine, readParquet: ReadParquet): DataAccess => ({
  engine,
  readParquet,
  loadedBytes: createStore(0),
});
