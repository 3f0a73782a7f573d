import { formatNumber } from '../../../i18n/format-number.ts';
import type { ImportWords } from '../../../i18n/import-words.ts';
import type { TableSession } from '../../../imports/import-session.ts';
import { waitingCodes } from '../../../imports/waiting.ts';
import type { Language } from '../../../semantic/selection.ts';

/** Rows that nobody left out, and that would not come in nevertheless. */
export const lostRows = ({ table, applied }: Pick<TableSession, 'table' | 'applied'>): number =>
  table.badLines.length + (applied ? applied.rowsRejected - applied.rowsWaiting : 0);

/** Why not, a few words for each kind: "Thừa chữ số thập phân (5)". */
export function lostKinds(
  { table, applied }: Pick<TableSession, 'table' | 'applied'>,
  { problems, accept }: Pick<ImportWords, 'problems' | 'accept'>,
  language: Language,
): string {
  const waiting = waitingCodes(applied?.questions ?? []);
  const kinds = (applied?.problems ?? []).flatMap(({ code, severity, count }) =>
    severity === 'error' && !waiting.includes(code) ? [[problems.kinds[code], count] as const] : [],
  );
  const all =
    table.badLines.length === 0
      ? kinds
      : [...kinds, [accept.lost.badLines, table.badLines.length] as const];
  return all
    .map(([kind, count]) => accept.lost.kind(kind, formatNumber(count, language)))
    .join(', ');
}
