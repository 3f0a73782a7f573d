import type { OwnSource } from '../../../imports/recipe.ts';
import type { SourceTable } from '../../../imports/import-session.ts';
import type { PlaceId } from '../../../semantic/place.ts';

export interface SourceDefaults {
  issuer: string;
  placeId: PlaceId | null;
}

/** The file's name without folders and extension, with the sheet where there are several. */
export function titleOf({ file, sheet }: Pick<SourceTable, 'file' | 'sheet'>): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z\d]{1,8}$/i, '');
  return sheet === null ? name : `${name}, ${sheet}`;
}

/**
 * The document behind a file as far as it is known: who issued it and where holds for the next file
 * of the same shape too; its title, number and date don't, and are the file's own.
 */
export const sourceFor = (
  known: OwnSource,
  table: Pick<SourceTable, 'file' | 'sheet'>,
  { issuer, placeId }: SourceDefaults,
): OwnSource => ({
  title: titleOf(table),
  issuer: known.issuer === '' ? issuer : known.issuer,
  placeId: known.placeId ?? placeId,
  number: null,
  issuedOn: null,
  issuedPrecision: 'day',
  file: null,
  url: null,
});
