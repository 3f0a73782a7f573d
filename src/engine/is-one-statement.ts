import type { ScriptTokens } from '@duckdb/duckdb-wasm';

const SEMICOLON = 0x3b;

/**
 * Whether nothing follows the first semicolon. Tokens come from DuckDB's tokenizer, which counts
 * bytes and leaves comments out.
 */
export function isOneStatement(sql: string, tokens: ScriptTokens): boolean {
  const bytes = new TextEncoder().encode(sql);
  const first = tokens.offsets.findIndex((offset) => bytes[offset] === SEMICOLON);
  return first === -1 || tokens.offsets.slice(first).every((offset) => bytes[offset] === SEMICOLON);
}
