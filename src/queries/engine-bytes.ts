import type { Engine } from '../engine/engine.ts';

/** Bytes that all tables of the engine take in memory. */
export async function engineBytes(engine: Pick<Engine, 'query'>): Promise<number> {
  const answer = await engine.query(
    `SELECT coalesce(sum(memory_usage_bytes), 0)::DOUBLE AS bytes FROM duckdb_memory()
    WHERE tag = 'IN_MEMORY_TABLE'`,
  );
  return Number(answer.getChild('bytes')?.get(0) ?? 0);
}
