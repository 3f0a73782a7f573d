import ehScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';

// DuckDB as it is shipped, with nothing but a witness: every address that this thread asks for is
// told on a channel named after the worker.
const channel = new BroadcastChannel(self.name);
const tell = (address: unknown): void => channel.postMessage(String(address));

const nativeFetch = self.fetch.bind(self);
self.fetch = (input, init) => {
  tell(input instanceof Request ? input.url : input);
  return nativeFetch(input, init);
};
const NativeRequest = self.XMLHttpRequest;
self.XMLHttpRequest = class extends NativeRequest {
  override open(method: string, url: string | URL, async = true): void {
    tell(url);
    super.open(method, url, async);
  }
};

const early: MessageEvent[] = [];
self.onmessage = (event) => early.push(event);
await import(/* @vite-ignore */ new URL(ehScript, self.location.href).href);
for (const event of early) self.onmessage(event);
