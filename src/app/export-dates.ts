import type { Catalogue } from '../semantic/catalogue.ts';
import type { IsoDate } from '../semantic/period.ts';

/** The day of the newest document behind a chart; undefined where none has a date. */
export const newestDocument = (
  { sources }: { sources: readonly { sourceId: string }[] },
  catalogue: Pick<Catalogue, 'sources'>,
): IsoDate | undefined =>
  sources
    .flatMap(({ sourceId }) => catalogue.sources.get(sourceId)?.issuedOn ?? [])
    .sort()
    .at(-1);

/** Swedish dates are ISO dates, of the reader's own day. */
export const today = (): IsoDate => new Date().toLocaleDateString('sv-SE');
