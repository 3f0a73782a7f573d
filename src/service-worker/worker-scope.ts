/** An event that the browser waits for until its promises are settled. */
export interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** Of the page or thread that asks; empty where a page is only being opened. */
  readonly clientId: string;
  /** Of the page or thread that comes out of the answer; else empty. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface WorkerMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly source: WorkerClient | null;
}

/** A page or a thread of the app. */
export interface WorkerClient {
  readonly id: string;
  postMessage(message: unknown): void;
}

interface EventsOfWorker {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: WorkerMessageEvent;
}

/** What the browser gives a service worker; the types of a page, which the project is built with, lack it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(options: {
      includeUncontrolled?: boolean;
      type?: 'window' | 'all';
    }): Promise<readonly WorkerClient[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Kind extends keyof EventsOfWorker>(
    kind: Kind,
    listener: (event: EventsOfWorker[Kind]) => void,
  ): void;
}

export const workerScope = self as unknown as WorkerScope;

/** The folder that the app lies in, with a slash at its end. */
export const appFolder = workerScope.registration.scope;

/** Two apps of one server share its caches: each has the folder in its names. */
export const cacheName = (content: string): string => `dashboard ${content} ${appFolder}`;
