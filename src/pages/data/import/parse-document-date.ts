import type { Source } from '../../../semantic/source.ts';

type DocumentDate = Pick<Source, 'issuedOn' | 'issuedPrecision'>;

/** A document's date as typed: 19/7/2026, 7/2026, 2026, or nothing; undefined where it is none. */
export function parseDocumentDate(typed: string): DocumentDate | undefined {
  const text = typed.trim();
  if (text === '') return { issuedOn: null, issuedPrecision: 'day' };
  const parts = text.split(/[/.-]/).map((it) => it.trim());
  if (parts.some((it) => !/^\d{1,4}$/.test(it))) return undefined;
  const inOrder = parts[0]?.length === 4 ? [...parts].reverse() : parts;
  const [year = '', month = '1', day = '1'] = [...inOrder].reverse();
  if (inOrder.length > 3 || !/^(19|20)\d{2}$/.test(year)) return undefined;
  const issuedOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${issuedOn}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(issuedOn)) return undefined;
  const issuedPrecision = (['year', 'month', 'day'] as const)[inOrder.length - 1] ?? 'day';
  return { issuedOn, issuedPrecision };
}
