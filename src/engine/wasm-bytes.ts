/**
 * Sizes of DuckDB's wasm files, unpacked. The header `Content-Length` cannot serve as the total of
 * the progress: behind a server that compresses it counts other bytes than those that arrive.
 */
export const wasmBytes = { eh: 34_242_586, mvp: 39_362_651 } as const;
