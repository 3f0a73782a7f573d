import type { KeptState } from '../service-worker/messages.ts';

/** What of the app there is without a network, and whether a newer version of it waits. */
export interface OfflineState {
  /**
   * `unknown` until the first view is done with; `insecure` over plain http and `unsupported` in
   * browsers that keep nothing; `kept` once everything but the engine is there.
   */
  keeping: 'unknown' | 'insecure' | 'unsupported' | 'under-way' | 'kept' | 'failed';
  /** What is kept, as the service worker tells; null until it does. */
  kept: KeptState | null;
  /**
   * `taken-elsewhere`: another window went over to it, and this one goes on with its own files;
   * `replaced`: nothing is kept here, and the server no longer has all files of this version.
   */
  update: 'none' | 'offered' | 'taken-elsewhere' | 'replaced';
  /** Goes over to the newer version; the page is loaded anew. */
  takeUpdate: () => void;
}

export const nothingKept: OfflineState = {
  keeping: 'unknown',
  kept: null,
  update: 'none',
  takeUpdate: () => undefined,
};
