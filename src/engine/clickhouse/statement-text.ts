interface StatementText {
  /** Where its first word stands. */
  at: number;
  /** From its first word to its last: without semicolons, comments and blanks around it. */
  text: string;
  /** Its first word, or sign, in capitals; empty where there is none. */
  begins: string;
  /** Whether no other statement follows behind a semicolon. */
  isOne: boolean;
}

/** A statement as ClickHouse reads it, which tells texts, names and comments apart in its own way. */
export function readStatement(sql: string): StatementText {
  let start: number | undefined;
  let end = 0;
  let isOver = false;
  let isOne = true;
  for (let at = 0; at < sql.length;) {
    const next = afterComment(sql, at);
    if (next > at) {
      at = next;
      continue;
    }
    const after = afterToken(sql, at);
    if (sql[at] === ';') {
      isOver = start !== undefined;
    } else if (!/\s/.test(sql.charAt(at))) {
      if (isOver) isOne = false;
      start ??= at;
      end = after;
    }
    at = after;
  }
  const at = start ?? end;
  const text = sql.slice(at, end);
  const [begins = ''] = /^(?:\w+|[^])/.exec(text) ?? [];
  return { at, text, begins: begins.toUpperCase(), isOne };
}

/** Behind the comment that begins here; `at` itself where none does. A line ends with \n alone. */
function afterComment(sql: string, at: number): number {
  if (/^(?:--|\/\/|#[ !])/.test(sql.slice(at, at + 2))) {
    const end = sql.indexOf('\n', at);
    return end < 0 ? sql.length : end;
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

const quoted: Readonly<Record<string, RegExp>> = {
  "'": /'(?:\\[^]|''|[^'\\])*'/y,
  '"': /"(?:\\[^]|""|[^"\\])*"/y,
  '`': /`(?:\\[^]|``|[^`\\])*`/y,
};

/** Behind the text, name, word or single sign that begins here. */
function afterToken(sql: string, at: number): number {
  const after = (pattern: RegExp): number | undefined => {
    pattern.lastIndex = at;
    return pattern.test(sql) ? pattern.lastIndex : undefined;
  };
  const quotes = quoted[sql.charAt(at)];
  if (quotes) return after(quotes) ?? sql.length;
  const afterMark = after(/\$\w*\$/y);
  if (afterMark === undefined) return after(/\w[\w$]*/y) ?? at + 1;
  const mark = sql.slice(at, afterMark);
  const end = sql.indexOf(mark, afterMark);
  return end < 0 ? sql.length : end + mark.length;
}
