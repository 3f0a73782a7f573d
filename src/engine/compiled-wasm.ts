/** What a session gets that is about to start. */
interface Turn {
  /** The wasm as an earlier session compiled it; undefined for the one that must fetch it. */
  module: WebAssembly.Module | undefined;
  /** To be called once the session has the wasm, or has failed to get it. */
  settle: (module: WebAssembly.Module | undefined) => void;
}

/**
 * DuckDB's wasm, fetched and compiled once for all sessions that share this object, whichever
 * starts first.
 */
export class CompiledWasm {
  #module: WebAssembly.Module | undefined;
  /** Settles when the session that fetches the wasm has it or has failed. */
  #coming: Promise<void> | undefined;

  /** Waits while another session fetches the wasm; never rejects. */
  async turn(): Promise<Turn> {
    while (!this.#module && this.#coming) await this.#coming;
    if (this.#module) return { module: this.#module, settle: () => {} };
    let done = (): void => {};
    this.#coming = new Promise((resolve) => (done = resolve));
    return {
      module: undefined,
      settle: (module) => {
        this.#module = module;
        this.#coming = undefined;
        done();
      },
    };
  }
}

/** Shared by the engine of the pages and the databases of imports. */
export const wasmOfPage = new CompiledWasm();
