import { readFigure } from '../../ingest/cells/read-figure.ts';
import { missingMark } from '../../ingest/cells/missing-mark.ts';
import type { LookupColumn } from '../load-lookup.ts';
import { readNumber } from '../../ingest/cells/read-number.ts';
import { otherManner, type NumberManner } from '../../ingest/cells/number-syntax.ts';
import type { ValueUse } from '../cells-sql.ts';

/** What a cell of a value column says that isn't a plain number. */
export const oddColumns = [
  { name: 'col', type: 'INTEGER' },
  { name: 'cell', type: 'VARCHAR' },
  { name: 'state', type: 'VARCHAR' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'qualifier', type: 'VARCHAR' },
  { name: 'plan', type: 'DOUBLE' },
  { name: 'unit', type: 'VARCHAR' },
  { name: 'status', type: 'VARCHAR' },
  { name: 'mend', type: 'VARCHAR' },
] as const satisfies readonly LookupColumn[];

export type OddState =
  'figure' | 'missing' | 'asked' | 'pair' | 'look-alike' | 'other-manner' | 'not-a-number';

export interface OddValue {
  state: OddState;
  value: number | null;
  qualifier: string | null;
  plan: number | null;
  unit: string | null;
  status: string | null;
  /** How the number is written in the column's manner, where it was read in the other. */
  mend: string | null;
}

const nothing = { value: null, qualifier: null, plan: null, unit: null, status: null, mend: null };

/** Reads a cell that isn't a plain number by what is known of its column. */
export function readValue(
  cell: string,
  { manner, pairs }: Pick<ValueUse, 'manner' | 'pairs'>,
): OddValue {
  if (missingMark(cell) !== undefined) return { state: 'missing', ...nothing };
  const digits = withDigits(cell);
  if (digits !== undefined && typeof readNumber(digits, manner ?? 'either') === 'number') {
    return { state: 'look-alike', ...nothing, mend: digits };
  }
  const figure = readFigure(cell, manner ?? 'either');
  if (figure) {
    if (figure.plan !== undefined && pairs === null) return { state: 'pair', ...nothing };
    return {
      state: 'figure',
      value: figure.value,
      qualifier: figure.qualifier,
      plan: pairs === 'plan' ? (figure.plan ?? null) : null,
      unit: figure.percent === true ? '%' : (figure.unit ?? null),
      status: figure.status ?? null,
      mend: null,
    };
  }
  if (manner === null) {
    const isAsked = readFigure(cell, 'vietnamese') ?? readFigure(cell, 'english');
    return { state: isAsked ? 'asked' : 'not-a-number', ...nothing };
  }
  const other = readNumber(cell, otherManner[manner]);
  if (typeof other === 'number') {
    return { state: 'other-manner', ...nothing, mend: inWriting(String(other), manner) };
  }
  const isOther = readFigure(cell, otherManner[manner]) !== undefined;
  return { state: isOther ? 'other-manner' : 'not-a-number', ...nothing };
}

/** Letters O and l among digits, as the digits that they look like; a litre stands behind its number. */
function withDigits(cell: string): string | undefined {
  const text = cell.trim();
  if (!/^[\d.,OoIl]+$/.test(text) || !/\d/.test(text) || !/[Oo]|[Il](?=\d)/.test(text)) {
    return undefined;
  }
  return text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
}

const inWriting = (digits: string, manner: NumberManner): string =>
  manner === 'vietnamese' ? digits.replace('.', ',') : digits;
