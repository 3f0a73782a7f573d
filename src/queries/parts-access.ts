import type { Problem } from '../datasets/problem.ts';
import { createStore } from '../lib/store.ts';
import type { RefusedParts } from './parts-errors.ts';
import type { PartsStore } from './parts-store.ts';

/** The way to packages that are read part by part; nothing of it is fetched before one is there. */
export interface PartsAccess {
  /** Undefined until the first such package is met. */
  readonly store: PartsStore | undefined;
  open: () => Promise<PartsStore>;
  refused: RefusedParts;
}

/** `make` is called once, at the first need. */
export function createPartsAccess(
  make: (refused: RefusedParts) => Promise<PartsStore>,
): PartsAccess {
  const refused = createStore<ReadonlyMap<string, readonly Problem[]>>(new Map());
  let opening: Promise<PartsStore> | undefined;
  let store: PartsStore | undefined;
  return {
    get store() {
      return store;
    },
    open: async () => {
      opening ??= make(refused).catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      store = await opening;
      return store;
    },
    refused,
  };
}
