import type { OwnSource } from '../../../imports/recipe.ts';
import type { SourceTable } from '../../../imports/import-session.ts';
import type { PlaceId } from '../../../semantic/place.ts';

export interface SourceDefaults {
  placeId: PlaceId | null;
}

/** The file's name without folders and extension, with the sheet where there are several. */
export function titleOf({ file, sheet }: Pick<SourceTable, 'file' | 'sheet'>): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z\d]{1,8}$/i, '');
  return sheet === null ? name : `${name}, ${sheet}`;
}

/**
 * The document behind a file as far as the file names it, or an earlier file of its shape did: what
 * neither says is left for the person. A file's name is no document's title.
 */
export const sourceFor = (known: OwnSource, { placeId }: SourceDefaults): OwnSource => ({
  title: known.title,
  issuer: known.issuer,
  placeId: known.placeId ?? placeId,
  number: known.number,
  issuedOn: null,
  issuedPrecision: 'day',
  file: null,
  url: null,
});
