import type { IsoDate } from './period.ts';

/** A document that states figures. */
export interface Source {
  id: string;
  title: string;
  issuer: string;
  number: string | null;
  issuedOn: IsoDate | null;
  issuedPrecision: 'day' | 'month' | 'year';
  /** File name of the document's text, which a package may bring along. */
  file: string | null;
  url: string | null;
}
