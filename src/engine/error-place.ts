interface ErrorPlace {
  /** What is wrong, without the excerpt of the statement. */
  reason: string;
  /** Offset in the statement, in UTF-16 units as in JavaScript; undefined where DuckDB tells none. */
  position: number | undefined;
}

// "LINE 2: ...part of the line...", and below it spaces and "^". The parser shows its excerpt twice.
const excerpt = /\n\nLINE (\d+): ([^\n]*)\n( *)\^/;
const anyExcerpt = new RegExp(excerpt, 'g');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const isWide = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u.test(
    character,
  );

/** Takes DuckDB's message of an error apart. */
export function errorPlace(message: string, sql: string): ErrorPlace {
  const reason = message.replaceAll(anyExcerpt, '').trim();
  const [, number, shown, spaces] = excerpt.exec(message) ?? [];
  if (reason.endsWith('at end of input')) return { reason, position: sql.trimEnd().length };
  if (number === undefined || shown === undefined || spaces === undefined) {
    return { reason, position: undefined };
  }
  const inShown = afterColumns(shown, spaces.length - `LINE ${number}: `.length);
  const drawn = inStatement(sql, Number(number), shown, inShown);
  return { reason, position: drawn === undefined ? undefined : ofParser(reason, sql, drawn) };
}

/** The parser counts letters where the drawing counts bytes: after "ế" its mark stands too far left. */
function ofParser(reason: string, sql: string, drawn: number): number {
  const [, near] = /^Parser Error: syntax error at or near "([^]+)"$/.exec(reason) ?? [];
  const found = near === undefined ? -1 : sql.indexOf(near, drawn);
  return found === -1 ? drawn : found;
}

/** DuckDB places its mark by the width that characters take on a screen. */
function afterColumns(text: string, columns: number): number {
  let left = columns;
  for (const { segment, index } of graphemes.segment(text)) {
    if (left <= 0) return index;
    left -= isWide(segment) ? 2 : 1;
  }
  return text.length;
}

function inStatement(sql: string, number: number, shown: string, at: number): number | undefined {
  const lines = sql.split('\n');
  const line = lines[number - 1];
  if (line === undefined) return undefined;
  const start = lines.slice(0, number - 1).reduce((sum, it) => sum + it.length + 1, 0);
  if (line === shown) return start + at;
  const cutAtStart = shown.startsWith('...') ? 3 : 0;
  const part = shown.slice(cutAtStart, shown.endsWith('...') ? -3 : undefined);
  const found = cutAtStart > 0 ? line.indexOf(part) : 0;
  return found === -1 ? undefined : start + found + at - cutAtStart;
}
