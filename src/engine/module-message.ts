/**
 * DuckDB's wasm, compiled: goes from the first worker to the page and from there to the next
 * worker, which then starts in a fraction of the time and without the network.
 */
export interface ModuleMessage {
  kind: 'module';
  module: WebAssembly.Module;
}

export function isModuleMessage(data: unknown): data is ModuleMessage {
  return (data as Partial<ModuleMessage> | null)?.kind === 'module';
}
