/** What a page tells the service worker. `SKIP_WAITING` is what Workbox's window part sends. */
export type PageMessage =
  /** A page that came from the network, of which version of the app. */
  | { kind: 'hello'; appVersion: string }
  /** The page shows figures of exactly these data, and has read all of them or pieces only. */
  | { kind: 'shown'; dataVersion: string; isWhole: boolean }
  /** The engine may be kept, in the build that this browser uses. */
  | { kind: 'keep-engine'; build: 'eh' | 'mvp' }
  | { kind: 'tell' }
  | { type: 'SKIP_WAITING' };

/** What the service worker tells every page, after each change and when it is asked. */
export interface KeptState {
  kind: 'kept-state';
  appVersion: string;
  /** The data that are kept as a whole; null until they are. */
  data: KeptDataState | null;
  /** Why the data at hand can't be kept: read in pieces, more than the bound, no room, or they didn't come. */
  dataTrouble: 'in-parts' | 'too-large' | 'no-room' | 'not-read' | null;
  engine: boolean;
  /** Whether the page that hears this has its data from what is kept. */
  fromKept: boolean;
}

export interface KeptDataState {
  /** Names exactly these files, `config.json` among them. */
  id: string;
  version: string;
  /** Day on which a server last had exactly these, as `2026-11-21`. */
  seenOn: string;
  files: number;
  bytes: number;
}
