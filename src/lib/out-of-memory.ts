const endsOfMemory = /out of memory|memory access out of bounds|allocat|OOM/i;

/** Whether what DuckDB, wasm or the browser says means that there was no memory left. */
export const isOutOfMemory = (message: string): boolean => endsOfMemory.test(message);
