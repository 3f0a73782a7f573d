/** The one file name that DuckDB may open: bytes registered under it are the page's own. */
export const IMPORT_FILE = 'import.csv';

/**
 * Shuts DuckDB in before any statement of a user is run. A worker does not inherit the page's
 * Content-Security-Policy, so this is what keeps a pasted query from sending data away.
 * `allowed_paths` must come before `enable_external_access`, `lock_configuration` last.
 */
export const bootLock = [
  `SET allowed_paths=['${IMPORT_FILE}']`,
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  'SET enable_external_access=false',
  'SET lock_configuration=true',
] as const;
