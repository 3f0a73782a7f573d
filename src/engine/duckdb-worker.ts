import type { AliveMessage } from './alive-message.ts';
import { cutNetwork } from './cut-network.ts';
import { isModuleMessage, type ModuleMessage } from './module-message.ts';
import { runDuckdb } from './run-duckdb.ts';

// The thread that DuckDB runs in. Its name, "<eh|mvp> <unique>", says which build to run and is the
// lock to hold.
const build = self.name.split(' ')[0];

// A worker that is terminated tells nobody; its lock is passed on to the page, and that tells.
// Only secure contexts have locks.
void (navigator.locks as LockManager | undefined)?.request(self.name, () => {
  self.postMessage({ kind: 'alive' } satisfies AliveMessage);
  return new Promise(() => {});
});

// DuckDB swallows what goes wrong while its wasm is compiled, and then never answers. Thrown
// outside of the promise, it reaches the page as the worker's error event.
self.addEventListener('unhandledrejection', (event) => {
  setTimeout(() => {
    throw event.reason;
  });
});

/** The wasm as an earlier worker compiled it. */
let compiled: WebAssembly.Module | undefined;

const compileStreaming = WebAssembly.compileStreaming;
Object.assign(WebAssembly, {
  instantiateStreaming: async (source: Promise<Response>, imports: WebAssembly.Imports) => {
    const module = compiled ?? (await compile(source));
    cutNetwork();
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  },
});

async function compile(source: Promise<Response>): Promise<WebAssembly.Module> {
  const answer = await source;
  if (!answer.ok) throw new Error(`the engine's wasm cannot be fetched: HTTP ${answer.status}`);
  // Plain web servers may not know the type of wasm files, and browsers insist on it.
  const headers = { 'Content-Type': 'application/wasm' };
  const module = await compileStreaming(new Response(answer.body, { headers }));
  self.postMessage({ kind: 'module', module } satisfies ModuleMessage);
  return module;
}

self.addEventListener('message', (event) => {
  if (!isModuleMessage(event.data)) return;
  // DuckDB's own listener, added later, knows nothing of this message.
  event.stopImmediatePropagation();
  compiled = event.data.module;
  // DuckDB asks for its wasm all the same; that is not to be fetched twice.
  self.fetch = () => Promise.resolve(new Response(new Uint8Array()));
});

// What the page sends before DuckDB listens would be lost.
const early: MessageEvent[] = [];
self.onmessage = (event) => early.push(event);
void runDuckdb(build).then(() => {
  for (const event of early) self.onmessage?.(event);
});
