/**
 * Where in a statement an error message points (UTF-16 units from 0): by its drawing of the line,
 * "LINE 2: FORM t" with a caret below, and by the word that it names.
 */
export function positionInMessage(message: string, sql: string): number | undefined {
  if (/at end of input/.test(message)) return sql.trimEnd().length;
  const drawn = drawnPosition(message, sql);
  const [, near] = /at or near "([^]*?)"(?:\n|$)/.exec(message) ?? [];
  if (drawn === undefined || near === undefined || near === '') return drawn;
  // The parser counts letters and the drawing bytes: the caret stands too far left after letters
  // with marks. The word itself is the next of its kind.
  const found = sql.indexOf(near, drawn);
  return found < 0 ? drawn : found;
}

/** Long lines are cut at both ends, with dots in the place of what was left out. */
function drawnPosition(message: string, sql: string): number | undefined {
  const [, number, shown = '', blanks = ''] = /\nLINE (\d+): (.*)\n( *)\^/.exec(message) ?? [];
  if (number === undefined) return undefined;
  const lines = sql.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined) return undefined;
  const caret = blanks.length - `LINE ${number}: `.length;
  const cut = shown.startsWith('...') ? line.indexOf(shown.slice(3).replace(/\.\.\.$/, '')) - 3 : 0;
  const before = lines.slice(0, Number(number) - 1).reduce((sum, it) => sum + it.length + 1, 0);
  return before + Math.max(0, Math.min(line.length, cut + caret));
}
