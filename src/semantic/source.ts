import type { IsoDate } from './period.ts';
import type { PlaceId } from './place.ts';

/** A document that states figures. */
export interface Source {
  id: string;
  title: string;
  issuer: string;
  /** The place that the document is about; null for a publication about the whole country. */
  placeId: PlaceId | null;
  number: string | null;
  issuedOn: IsoDate | null;
  issuedPrecision: 'day' | 'month' | 'year';
  /** File name of the document's text, which a package may bring along. */
  file: string | null;
  url: string | null;
}
