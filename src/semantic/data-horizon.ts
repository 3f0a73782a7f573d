import type { Catalogue } from './catalogue.ts';
import type { Source } from './source.ts';

/** How far the data reach. */
export interface DataHorizon {
  /** The last year in which a period with a stated figure ends; plans do not count. */
  year: number | null;
  /** The document that was issued last; null where none has a date. */
  newest: (Source & { issuedOn: NonNullable<Source['issuedOn']> }) | null;
}

/**
 * How far the figures of these packages reach. Of a document that names its month or year only, the
 * first day counts: it may be no newer than that.
 */
export function dataHorizon({
  availability,
  sources,
}: Pick<Catalogue, 'availability' | 'sources'>): DataHorizon {
  let year: number | null = null;
  for (const it of availability) {
    if (it.kind === 'actual' && (year === null || it.year > year)) year = it.year;
  }
  let newest: DataHorizon['newest'] = null;
  for (const source of sources.values()) {
    const { issuedOn } = source;
    if (issuedOn && (!newest || issuedOn > newest.issuedOn)) newest = { ...source, issuedOn };
  }
  return { year, newest };
}
