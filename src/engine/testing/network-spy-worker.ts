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
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method: string, url: string | URL, ...rest: [boolean?]) {
  tell(url);
  open.call(this, method, url, rest[0] ?? true);
};

const early: MessageEvent[] = [];
self.onmessage = (event) => early.push(event);
await import(/* @vite-ignore */ new URL(ehScript, self.location.href).href);
for (const event of early) self.onmessage(event);
