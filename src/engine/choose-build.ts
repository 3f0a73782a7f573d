import { getPlatformFeatures } from '@duckdb/duckdb-wasm';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { wasmBytes } from './wasm-bytes.ts';

export interface DuckdbBuild {
  name: keyof typeof wasmBytes;
  /** The absolute address of the wasm: a worker would resolve a relative one against itself. */
  wasm: string;
  bytes: number;
}

/** The build of DuckDB for this browser: `mvp` is for those without exceptions in wasm. */
export async function chooseBuild(
  platform: Promise<{ wasmExceptions: boolean }> = getPlatformFeatures(),
): Promise<DuckdbBuild> {
  const { wasmExceptions } = await platform;
  const [name, wasm] = wasmExceptions ? (['eh', ehWasm] as const) : (['mvp', mvpWasm] as const);
  return { name, wasm: new URL(wasm, document.baseURI).href, bytes: wasmBytes[name] };
}
