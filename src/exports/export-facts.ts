import type { Words } from '../i18n/words.ts';
import type { IsoDate } from '../semantic/period.ts';

/** What a file says of itself. */
export interface ExportFacts {
  /** Names exactly the bytes that the figures were read from. */
  version: string;
  /** Day of the download. */
  date: IsoDate;
}

export const factsOf = (
  { version, date }: ExportFacts,
  { messages }: Words,
): readonly (readonly [string, string])[] => [
  [messages.dataExport.dateTaken, date],
  [messages.dataExport.version, version],
];
