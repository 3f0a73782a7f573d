// How DuckDB begins the message of an error after which the database is of no more use. Wasm
// memory never shrinks, so being out of it is mended by a new worker only.
const fatalKinds = ['Out of Memory', 'INTERNAL', 'FATAL'];
// Some errors come as JSON, whose first field is the kind.
const fatalBeginnings = [
  'Aborted(',
  ...fatalKinds.flatMap((kind) => [`${kind} Error`, `{"exception_type":"${kind}"`]),
];

/**
 * Whether an answer of DuckDB's worker means that the worker is lost. Only the kind of the error
 * and the beginning of its message count: the rest may quote the user's own words.
 */
export function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  // DuckDB's own errors are plain ones; traps are RuntimeErrors, failed allocations RangeErrors.
  if (error.name !== 'Error') return true;
  return fatalBeginnings.some((beginning) => error.message.startsWith(beginning));
}
