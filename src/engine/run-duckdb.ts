import ehScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';

/** Runs the code of a build of DuckDB in this worker; `build` is `eh` or `mvp`. */
export async function runDuckdb(build: string | undefined): Promise<void> {
  const script = build === 'mvp' ? mvpScript : ehScript;
  await import(/* @vite-ignore */ new URL(script, self.location.href).href);
}
