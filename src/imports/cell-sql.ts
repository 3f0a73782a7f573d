import type { SourceColumn } from '../ingest/source/source-table.ts';
import { cellColumn } from './stage-table.ts';

/**
 * A cell of the staged table as text, NULL where nothing stands in it. Spaces around it are left to
 * whoever reads the few different texts: trimming a million cells costs more than comparing them.
 */
export function textSql({ type }: Pick<SourceColumn, 'type'>, index: number): string {
  const cell = cellColumn(index);
  return type === 'text' ? cell : `CAST(${cell} AS VARCHAR)`;
}

/** Stands between the cells that are one key together; no text of a file holds it. */
export const keySeparator = '\u001f';

/** Several cells as one key; NULL where all are empty. */
export function keySql(parts: readonly string[]): string {
  if (parts.length === 0) return 'CAST(NULL AS VARCHAR)';
  if (parts.length === 1) return parts[0] ?? '';
  const present = parts.map((part) => `${part} IS NOT NULL`).join(' OR ');
  const joined = parts.map((part) => `coalesce(${part}, '')`).join(` || chr(31) || `);
  return `CASE WHEN ${present} THEN ${joined} END`;
}
