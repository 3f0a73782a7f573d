import { keySeparator } from '../cell-sql.ts';
import type { LookupColumn } from '../load-lookup.ts';
import type { Recipe, Words } from '../recipe.ts';
import { periodColumns } from '../cells-sql.ts';
import { dateOrderEvidence } from '../../ingest/cells/read-date.ts';
import { ownEntry } from '../../lib/own-entry.ts';
import type { FigureStatus } from '../../semantic/observation.ts';
import type { Period } from '../../semantic/period.ts';
import { periodOfParts, type PeriodOutcome, type PeriodParts } from './period-of-key.ts';
import type { CountedText } from './texts-of.ts';

/** What the texts of a row, a heading or the table say together of its time. */
export interface PeriodWord {
  /** As `keySql` writes it. */
  key: string;
  /** As a person reads it. */
  text: string;
  outcome: PeriodOutcome | { state: 'left-out' };
  rows: number;
}

export const periodWordColumns = [
  { name: 'text', type: 'VARCHAR' },
  { name: 'state', type: 'VARCHAR' },
  { name: 'period_start', type: 'DATE' },
  { name: 'period_end', type: 'DATE' },
  { name: 'period_precision', type: 'VARCHAR' },
  { name: 'as_of', type: 'DATE' },
  { name: 'status', type: 'VARCHAR' },
  { name: 'kind', type: 'VARCHAR' },
  { name: 'candidates', type: 'VARCHAR' },
] as const satisfies readonly LookupColumn[];

/** Reads the keys of periods; what a person said of a text stands before what it looks like. */
export function readPeriods(
  keys: readonly CountedText[],
  recipe: Recipe,
  said: Words['periods'],
): PeriodWord[] {
  const uses = periodColumns(recipe).map(({ use }) => use);
  const cells = keys.flatMap(({ text }) => text.split(keySeparator));
  const order = dateOrderEvidence(cells);
  // Dates with the month first would be read as others, without a word, where both orders make sense.
  const isMonthFirst = order.monthFirst > 0 && order.dayFirst === 0;
  return keys.map(({ text: key, rows }) => {
    const texts = key.split(keySeparator).map((it) => it.trim());
    const text = texts.filter((it) => it !== '').join(' ');
    const own = ownEntry(said, text);
    if (own !== undefined) {
      const outcome = own
        ? ({ state: 'ok', period: own } as const)
        : ({ state: 'left-out' } as const);
      return { key, text, outcome, rows };
    }
    const parts: Partial<Record<keyof PeriodParts, string>> = {};
    texts.forEach((part, index) => {
      if (part !== '') parts[uses[index] ?? 'said'] = part;
    });
    const isDate = texts.some((it) => dateOrderEvidence([it]).either > 0);
    if (isMonthFirst && isDate) return { key, text, outcome: { state: 'unreadable' }, rows };
    return { key, text, outcome: periodOfParts(parts), rows };
  });
}

export function periodWordRow({ key, outcome }: PeriodWord): (string | null)[] {
  const period: Period | undefined = 'period' in outcome ? outcome.period : undefined;
  const status: FigureStatus | undefined = 'status' in outcome ? outcome.status : undefined;
  const candidates =
    'candidates' in outcome
      ? outcome.candidates.map(({ start, end }) => `${start}/${end}`).join('~')
      : null;
  return [
    key,
    outcome.state,
    period?.start ?? null,
    period?.end ?? null,
    period?.precision ?? null,
    period?.asOf ?? null,
    status ?? null,
    ('kind' in outcome ? outcome.kind : undefined) ?? null,
    candidates,
  ];
}
