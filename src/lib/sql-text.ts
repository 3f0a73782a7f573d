/**
 * The statement without what follows it: semicolons, comments and blanks at its end. Texts, names in
 * quotes and comments are told apart as DuckDB does, so that `';'` is no end.
 */
export function withoutEnd(sql: string): string {
  let end = 0;
  let at = 0;
  while (at < sql.length) {
    const next = afterComment(sql, at);
    if (next > at) {
      at = next;
      continue;
    }
    const after = afterToken(sql, at);
    if (!/^[\s;]$/.test(sql.slice(at, after))) end = after;
    at = after;
  }
  return sql.slice(0, end);
}

/** Behind the comment that begins here; `at` itself where none does. */
function afterComment(sql: string, at: number): number {
  if (sql.startsWith('--', at)) {
    const end = sql.slice(at).search(/[\n\r]/);
    return end < 0 ? sql.length : at + end;
  }
  if (!sql.startsWith('/*', at)) return at;
  let depth = 0;
  const marks = /\/\*|\*\//g;
  marks.lastIndex = at;
  for (let mark = marks.exec(sql); mark; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}

/** Behind the text, name in quotes or single sign that begins here. */
function afterToken(sql: string, at: number): number {
  const rest = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.exec(sql) ? pattern.lastIndex : sql.length;
  };
  const isEscaped = /[eE]/.test(sql[at - 1] ?? '') && !/\w/.test(sql[at - 2] ?? '');
  if (sql[at] === "'") return rest(isEscaped ? /'(?:\\[^]|''|[^'\\])*'/y : /'(?:''|[^'])*'/y);
  if (sql[at] === '"') return rest(/"(?:""|[^"])*"/y);
  const tag = /\$(?:[A-Za-z_]\w*)?\$/y;
  tag.lastIndex = at;
  const [mark] = tag.exec(sql) ?? [];
  if (mark === undefined || /\w/.test(sql[at - 1] ?? '')) return at + 1;
  const end = sql.indexOf(mark, at + mark.length);
  return end < 0 ? sql.length : end + mark.length;
}

/** Line and column of a position, both counted from 1. */
export function lineAndColumn(sql: string, position: number): { line: number; column: number } {
  const before = sql.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
