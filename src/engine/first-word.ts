/**
 * The word that says what a statement does, in upper case: the first one after spaces, comments,
 * opening brackets and EXPLAIN ANALYZE. Empty if there is none.
 */
export function firstWord(sql: string): string {
  let rest = sql;
  for (;;) {
    const next = skipComment(rest).replace(/^(?:\s|\()+|^(?:EXPLAIN|ANALYZE)\b/i, '');
    if (next === rest) return (/^\w+/.exec(rest)?.[0] ?? '').toUpperCase();
    rest = next;
  }
}

/** Comments end where DuckDB ends them, else a command could hide behind one: `/*` nests. */
function skipComment(sql: string): string {
  if (sql.startsWith('--')) return sql.replace(/^[^\n\r]*/, '');
  if (!sql.startsWith('/*')) return sql;
  let depth = 0;
  for (const { 0: mark, index } of sql.matchAll(/\/\*|\*\//g)) {
    depth += mark === '/*' ? 1 : -1;
    if (depth === 0) return sql.slice(index + mark.length);
  }
  return '';
}
