import { formatNumber } from '../../i18n/format-number.ts';
import { queryWords } from '../../i18n/query-words.ts';
import { remoteWords } from '../../i18n/remote-words.ts';
import { shownLine } from '../../lib/shown-text.ts';
import { lineAndColumn } from '../../lib/sql-text.ts';
import type { SqlFailure } from '../../queries/sql-outcome.ts';
import type { SqlTrouble } from '../../queries/sql-trouble.ts';
import type { Language } from '../../semantic/selection.ts';

/** Why a statement has no answer, and what it was. */
export type ToldTrouble = SqlTrouble & { sql: string; server: SqlFailure['server'] };

const wordAt = (sql: string, at: number): string =>
  shownLine(/^(?:[\p{L}\p{N}_]+|.)/u.exec(sql.slice(at))?.[0] ?? '');

/** What is wrong with a statement and where, or with the server that was to answer it. */
export function troubleSentence(
  { kind, position, sql, server }: ToldTrouble,
  language: Language,
): string {
  const { trouble, asked } = queryWords[language];
  const ofServer = { ...remoteWords[language].troubles, ...asked.unsent };
  if (server?.trouble) return ofServer[server.trouble];
  if (server && kind === 'not-a-question') return asked.notQuestion(wordAt(sql, position ?? 0));
  if (position === undefined) return trouble.plain(trouble.kinds[kind]);
  const { line, column } = lineAndColumn(sql, position);
  const say = kind === 'syntax' ? trouble.at : trouble.near;
  return say(trouble.kinds[kind], formatNumber(line, language), formatNumber(column, language));
}
