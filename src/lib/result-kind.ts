import type { ResultKind } from './result-table.ts';

const numeric = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\b.*|FLOAT|DOUBLE|BIGNUM)$/;

/** What values of a type are to people, by DuckDB's word for the type. */
export function kindOfType(type: string): ResultKind {
  if (numeric.test(type)) return 'number';
  if (type === 'DATE') return 'date';
  return type === 'BOOLEAN' ? 'boolean' : 'text';
}
